package zerograds.forward.builtin.function;

import java.util.Arrays;
import java.util.List;
import zerograds.math.Vec;

/**
 * The interpolating spline of H. Akima, "A New Method of Interpolation and Smooth Curve Fitting Based on Local
 * Procedures", Journal of the ACM 17(4), 1970: a cubic between each two points; its slope at a point depends on five points
 * only, so that it does not overshoot.
 *
 * <p>Beyond the ends, two more chords on each side continue the outermost ones linearly (Akima, section 2.3); outside the
 * points the outermost cubics go on. Immutable and thread safe.
 */
final class AkimaSpline {
    /** Fewer points would not determine the slopes. */
    static final int LEAST_POINTS = 5;

    private final double[] x;
    private final double[] y;
    private final double[] slopes;

    /** @param points (x, y) with increasing x, at least {@link #LEAST_POINTS} */
    AkimaSpline(List<Vec> points) {
        if (points.size() < LEAST_POINTS) {
            throw new IllegalArgumentException(
                    "an Akima spline needs at least " + LEAST_POINTS + " points, but got " + points.size());
        }
        x = points.stream().mapToDouble(point -> point.get(0)).toArray();
        y = points.stream().mapToDouble(point -> point.get(1)).toArray();
        slopes = slopes(chords(x, y));
    }

    /** The slopes of the chords between the points, with two more at either end. */
    private static double[] chords(double[] x, double[] y) {
        int last = x.length;
        double[] chords = new double[x.length + 3];
        for (int i = 0; i + 1 < x.length; i++) {
            chords[i + 2] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }
        chords[1] = 2 * chords[2] - chords[3];
        chords[0] = 2 * chords[1] - chords[2];
        chords[last + 1] = 2 * chords[last] - chords[last - 1];
        chords[last + 2] = 2 * chords[last + 1] - chords[last];
        return chords;
    }

    /** Akima's equation (1): the mean of the neighbouring chords, each weighted by the bend on the other side. */
    private static double[] slopes(double[] chords) {
        double[] slopes = new double[chords.length - 3];
        for (int i = 0; i < slopes.length; i++) {
            double bendBefore = Math.abs(chords[i + 1] - chords[i]);
            double bendAfter = Math.abs(chords[i + 3] - chords[i + 2]);
            double sum = bendBefore + bendAfter;
            slopes[i] = sum == 0
                    ? 0.5 * (chords[i + 1] + chords[i + 2])
                    : (bendAfter * chords[i + 1] + bendBefore * chords[i + 2]) / sum;
        }
        return slopes;
    }

    /** The spline at {@code position}. */
    double value(double position) {
        int i = segment(position);
        double t = position - x[i];
        return y[i] + t * (slopes[i] + t * (quadratic(i) + t * cubic(i)));
    }

    /** The spline's derivative at {@code position}. */
    double slope(double position) {
        int i = segment(position);
        double t = position - x[i];
        return slopes[i] + t * (2 * quadratic(i) + 3 * t * cubic(i));
    }

    private int segment(double position) {
        int found = Arrays.binarySearch(x, position);
        return Math.max(0, Math.min(x.length - 2, found >= 0 ? found : -found - 2));
    }

    private double quadratic(int i) {
        return (3 * chord(i) - 2 * slopes[i] - slopes[i + 1]) / (x[i + 1] - x[i]);
    }

    private double cubic(int i) {
        double width = x[i + 1] - x[i];
        return (slopes[i] + slopes[i + 1] - 2 * chord(i)) / (width * width);
    }

    private double chord(int i) {
        return (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    }
}
