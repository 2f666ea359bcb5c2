package zerograds.math;

import java.util.Arrays;

/** Order statistics of small samples. Pure functions. */
public final class Statistics {
    private Statistics() {}

    /** The median, or NaN for an empty sample. */
    public static double median(double... values) {
        return quantile(0.5, values);
    }

    /**
     * The {@code p}-quantile by linear interpolation between order statistics (Hyndman and Fan's type 7), or NaN for an
     * empty sample.
     *
     * @throws IllegalArgumentException if {@code p} is outside [0, 1]
     */
    public static double quantile(double p, double... values) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("quantile must be in [0, 1], but got " + p);
        }
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
