package zerograds.app.lab;

import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/** The times between the window's frames, with their percentiles. JavaFX thread only. */
final class FrameTimes extends AnimationTimer {
    private static final double MILLIS = 1e-6;

    private double[] millis = new double[1024];
    private int count;
    private long last;
    private long from;

    /**
     * How long frames took, in milliseconds.
     *
     * @param frames how many
     */
    record Quantiles(int frames, double median, double p99, double most) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "frames         median %.1f ms (%.0f a second), p99 %.1f ms, longest %.1f ms, of %d",
                    median,
                    1000 / median,
                    p99,
                    most,
                    frames);
        }
    }

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        if (time < from) {
            return;
        }
        if (last != 0) {
            if (count == millis.length) {
                millis = Arrays.copyOf(millis, 2 * count);
            }
            millis[count++] = (time - last) * MILLIS;
        }
        last = time;
    }

    /** Begins a stretch that counts after so many seconds; the time since the last one is no frame. */
    void begin(double seconds) {
        last = 0;
        from = System.nanoTime() + (long) (1e9 * seconds);
        start();
    }

    /** Forgets what was measured. */
    void clear() {
        count = 0;
        last = 0;
    }

    /** Of all stretches so far. */
    Quantiles quantiles() {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return count == 0
                ? new Quantiles(0, Double.NaN, Double.NaN, Double.NaN)
                : new Quantiles(count, sorted[count / 2], sorted[(int) (0.99 * (count - 1))], sorted[count - 1]);
    }
}
