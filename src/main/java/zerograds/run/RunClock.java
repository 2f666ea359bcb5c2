package zerograds.run;

/** The phase of a run, and its time, which stands still unless it is running. Entered by one thread, read by any. */
final class RunClock {
    private volatile RunPhase phase = RunPhase.STARTING;
    private long runningNanos;
    private long resumedAt;

    RunPhase phase() {
        return phase;
    }

    /** Goes on from another run's time. */
    void set(long nanos) {
        runningNanos = nanos;
    }

    void enter(RunPhase next) {
        if (next == phase) {
            return;
        }
        if (next == RunPhase.RUNNING) {
            resumedAt = System.nanoTime();
        } else if (phase == RunPhase.RUNNING) {
            runningNanos += System.nanoTime() - resumedAt;
        }
        phase = next;
    }

    /** In nanoseconds; on the thread that enters phases. */
    long elapsed() {
        return phase == RunPhase.RUNNING ? runningNanos + System.nanoTime() - resumedAt : runningNanos;
    }
}
