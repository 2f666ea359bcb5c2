package zerograds.forward.external;

import java.util.concurrent.TimeUnit;

/**
 * When a program that keeps failing is started again: at once after the first failure, then after a third of the time for
 * which it has failed, at least 50 ms and at most a minute. So a short outage is over soon after its end, a long one costs
 * few evaluations, and a program that fails for some parameters only is hardly delayed. What has never answered is no
 * outage: it is started again at once, so that the run soon ends and says why. Thread safe.
 */
final class Backoff {
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final int SHARE = 3;

    private final Time time;
    private boolean proven;
    private boolean failing;
    private long since;
    private long next;

    Backoff(Time time) {
        this.time = time;
    }

    /** An evaluation, or a start, failed. */
    synchronized void failed() {
        long now = time.nanos();
        if (failing && proven) {
            next = now + Math.min(LONGEST, Math.max(SHORTEST, (now - since) / SHARE));
        } else {
            failing = true;
            since = now;
            next = now;
        }
    }

    /** The program answered: whatever was wrong is over. */
    synchronized void answered() {
        proven = true;
        failing = false;
    }

    /** How long it is until the next start; 0 if it may be now. */
    synchronized long nanosLeft() {
        return failing ? Math.max(0, next - time.nanos()) : 0;
    }
}
