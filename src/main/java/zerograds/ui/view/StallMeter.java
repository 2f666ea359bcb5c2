package zerograds.ui.view;

import java.time.Duration;

/** Measures how long the JavaFX thread was busy with a pulse, and how long it let one wait. JavaFX thread only. */
public final class StallMeter {
    private long began;
    private boolean hasBegun;
    private long longestWork;
    private long longestGap;
    private long pulses;

    /** A pulse's work begins at {@code nanos}. */
    void begin(long nanos) {
        if (hasBegun) {
            longestGap = Math.max(longestGap, nanos - began);
        }
        began = nanos;
        hasBegun = true;
        pulses++;
    }

    /** It ends at {@code nanos}. */
    void end(long nanos) {
        longestWork = Math.max(longestWork, nanos - began);
    }

    /** The longest work of one pulse. */
    public Duration longestWork() {
        return Duration.ofNanos(longestWork);
    }

    /** The longest time from one pulse to the next. */
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
