package zerograds.store.run;

/** When the next checkpoint is due. Thread safe. */
final class CheckpointClock {
    /** So that no more than 50 milliseconds of cheap work are lost, the writing included. */
    private static final long INTERVAL_NANOS = 40_000_000;

    /** The part of the time that checkpoints may cost. */
    private static final long PART = 50;

    private final long began;
    private long latest;
    private long cost;
    private long recorded;
    private boolean isUnderWay;

    CheckpointClock(long now) {
        began = now;
    }

    synchronized boolean isDue(long now) {
        long since = now - began - latest;
        boolean isLong = since >= INTERVAL_NANOS && since >= PART * cost;
        return !isUnderWay && (isLong || (recorded > 0 && recorded >= PART * cost));
    }

    /** An answer was recorded that took so long. */
    synchronized void answered(long nanos) {
        recorded += nanos;
    }

    /** One was made. */
    synchronized void begin(long now) {
        latest = now - began;
        recorded = 0;
        isUnderWay = true;
    }

    /** It was written. */
    synchronized void end(long nanos) {
        cost = nanos;
        isUnderWay = false;
    }
}
