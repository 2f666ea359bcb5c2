package zerograds.optim.baseline;

import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.space.Interval;
import zerograds.space.ParameterSpace;

/**
 * The parameters in units of their ranges: {@code unit = scaled / width}, so that the range of every coordinate has
 * length 1. Immutable and thread safe.
 */
final class Domain {
    private final double[] width;
    private final double[] lower;
    private final double[] upper;
    private final double[] least;
    private final double[] most;
    private final ParameterSpace space;

    Domain(ParameterSpace space) {
        this.space = space;
        int n = space.dimension();
        width = new double[n];
        least = new double[n];
        most = new double[n];
        Vec bottom = space.lower();
        Vec top = space.upper();
        for (int j = 0; j < n; j++) {
            Interval range = space.range(j);
            width[j] = range.isFinite() ? range.upper() - range.lower() : 1;
            least[j] = Math.max(range.lower(), bottom.get(j)) / width[j];
            most[j] = Math.min(range.upper(), top.get(j)) / width[j];
        }
        lower = unit(bottom);
        upper = unit(top);
    }

    int dimension() {
        return width.length;
    }

    /** Where a run with {@code seed} starts, units. */
    double[] start(long seed) {
        return unit(space.start(seed));
    }

    /** The least value of interest of coordinate {@code j}, units. */
    double least(int j) {
        return least[j];
    }

    /** The largest value of interest of coordinate {@code j}, units. */
    double most(int j) {
        return most[j];
    }

    /** The lower bounds, −∞ where there is none, units. */
    double[] lower() {
        return lower.clone();
    }

    /** The upper bounds, +∞ where there is none, units. */
    double[] upper() {
        return upper.clone();
    }

    /** Moves a point, in units, to the nearest one inside the bounds. */
    void project(double[] point) {
        for (int j = 0; j < point.length; j++) {
            point[j] = clamp(j, point[j]);
        }
    }

    /** The nearest value of coordinate {@code j} inside the bounds, units. */
    double clamp(int j, double value) {
        return Math.max(lower[j], Math.min(upper[j], value));
    }

    private double[] unit(Vec scaled) {
        double[] unit = scaled.toArray();
        for (int j = 0; j < unit.length; j++) {
            unit[j] /= width[j];
        }
        return unit;
    }

    /** The scaled coordinates of a point in units. */
    Vec scaled(double[] unit) {
        double[] scaled = unit.clone();
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] *= width[j];
        }
        return Vec.of(scaled);
    }

    /** The scaled coordinates of points in units, shape {@code [m, n]}. */
    Batch scaled(double[][] points) {
        Batch batch = Batch.zeros(points.length, dimension());
        for (int i = 0; i < points.length; i++) {
            scaled(points[i]).copyTo(batch.values(), i * dimension());
        }
        return batch;
    }

    /** A gradient per scaled coordinate from one per unit. */
    Vec scaledGradient(double[] perUnit) {
        double[] gradient = perUnit.clone();
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] /= width[j];
        }
        return Vec.of(gradient);
    }

    /** A gradient per unit from one per scaled coordinate. */
    double[] unitGradient(Vec perScaled) {
        double[] gradient = perScaled.toArray();
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] *= width[j];
        }
        return gradient;
    }
}
