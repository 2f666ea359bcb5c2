package zerograds.ui.view.tiles;

import java.time.Duration;

/**
 * Measures how long the JavaFX thread was busy with a pulse, and how long it let one wait. JavaFX thread only.
 *
 * <p>Work is processor time: what other programs do to a busy machine is not the window's doing. The gap is real time.
 */
public final class StallMeter {
    private long began;
    private long busyBefore;
    private boolean hasBegun;
    private long longestWork;
    private long longestGap;
    private long pulses;

    /**
     * A pulse's work begins.
     *
     * @param nanos real time
     * @param busy processor time of the thread, in nanoseconds
     */
    void begin(long nanos, long busy) {
        if (hasBegun) {
            longestGap = Math.max(longestGap, nanos - began);
        }
        began = nanos;
        busyBefore = busy;
        hasBegun = true;
        pulses++;
    }

    /** It ends at {@code busy} of the thread's processor time. */
    void end(long busy) {
        longestWork = Math.max(longestWork, busy - busyBefore);
    }

    /** The longest work of one pulse, in processor time. */
    public Duration longestWork() {
        return Duration.ofNanos(longestWork);
    }

    /** The longest time from one pulse to the next, in real time. */
    public Duration longestGap() {
        return Duration.ofNanos(longestGap);
    }

    /** How many pulses there were. */
    public long pulses() {
        return pulses;
    }

    /** Forgets what was measured. */
    public void clear() {
        longestWork = 0;
        longestGap = 0;
        pulses = 0;
        hasBegun = false;
    }
}
