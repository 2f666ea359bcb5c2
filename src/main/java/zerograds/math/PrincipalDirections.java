package zerograds.math;

import java.util.ArrayList;
import java.util.List;

/** The directions along which points spread most: eigenvectors of their covariance, by power iteration. Pure. */
public final class PrincipalDirections {
    private static final int ITERATIONS = 40;
    private static final double FLAT = 1e-12;

    private PrincipalDirections() {}

    /**
     * The first {@code count} directions, of unit length and at right angles, the longest spread first; each turned so
     * that the last point lies further along it than the first. Where the points spread no further, the coordinate axes
     * fill up.
     *
     * @param points at least one, all of the same size n ≥ {@code count}
     */
    public static List<Vec> of(List<Vec> points, int count) {
        int n = points.get(0).size();
        double[] mean = new double[n];
        points.forEach(point -> add(mean, 1.0 / points.size(), point.toArray()));
        double[][] centred = points.stream().map(point -> centred(point, mean)).toArray(double[][]::new);
        List<Vec> directions = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            directions.add(next(centred, directions));
        }
        return directions;
    }

    private static double[] centred(Vec point, double[] mean) {
        double[] centred = point.toArray();
        add(centred, -1, mean);
        return centred;
    }

    private static Vec next(double[][] centred, List<Vec> before) {
        double[] direction = longest(centred, before);
        if (direction.length == 0) {
            return coordinateAxis(centred[0].length, before);
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] image = new double[direction.length];
            for (double[] point : centred) {
                add(image, dot(point, direction), point);
            }
            reject(image, before);
            direction = unit(image);
        }
        double travelled = dot(centred[centred.length - 1], direction) - dot(centred[0], direction);
        return travelled < 0 ? Vec.of(direction).map(x -> -x) : Vec.of(direction);
    }

    /** The longest of the points, cleared of the directions before, as a start; empty if all are flat. */
    private static double[] longest(double[][] centred, List<Vec> before) {
        double[] longest = new double[0];
        double length = FLAT;
        for (double[] point : centred) {
            double[] rest = point.clone();
            reject(rest, before);
            double norm = Math.sqrt(dot(rest, rest));
            if (norm > length && norm > 1e-9 * Math.sqrt(dot(point, point))) {
                length = norm;
                longest = unit(rest);
            }
        }
        return longest;
    }

    private static Vec coordinateAxis(int n, List<Vec> before) {
        for (int i = 0; i < n; i++) {
            double[] axis = new double[n];
            axis[i] = 1;
            reject(axis, before);
            if (dot(axis, axis) > 1.0 / (2 * n)) {
                return Vec.of(unit(axis));
            }
        }
        throw new IllegalArgumentException("there are at most " + n + " directions");
    }

    private static void reject(double[] vector, List<Vec> before) {
        for (Vec direction : before) {
            double[] other = direction.toArray();
            add(vector, -dot(vector, other), other);
        }
    }

    private static double[] unit(double[] vector) {
        double norm = Math.sqrt(dot(vector, vector));
        double[] unit = new double[vector.length];
        add(unit, norm > 0 ? 1 / norm : 0, vector);
        return unit;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static void add(double[] sum, double factor, double[] vector) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * vector[j];
        }
    }
}
