package zerograds.run;

import java.util.Arrays;
import zerograds.math.RandomStream;

/** Points and directions that a seed alone decides, and products of vectors. */
final class Vectors {
    static final int STREAM = 77;

    private Vectors() {}

    static double[] startOf(int n) {
        double[] start = new double[n];
        for (int j = 0; j < n; j++) {
            start[j] = n <= 9 ? new double[] {0.3, 0.3, 0.5, 0.7, 0.3, 0.5, 0.5, 0.7, 0.5}[j] : 0.5;
        }
        return start;
    }

    static double[] targetOf(int n, long seed) {
        double[] target = new double[n];
        double[] start = startOf(n);
        for (int j = 0; j < n; j++) {
            double way = 0.13 + 0.14 * new RandomStream(seed, STREAM).uniform(9, j);
            boolean up = start[j] == 0.5 ? new RandomStream(seed, STREAM).uniform(10, j) < 0.5 : start[j] < 0.5;
            target[j] = start[j] + (up ? way : -way);
        }
        return target;
    }

    static double[] toward(double[] normal, double[] from, double[] to) {
        double[] mixed = new double[normal.length];
        double length = Math.sqrt(square(from, to));
        for (int j = 0; j < mixed.length; j++) {
            mixed[j] = normal[j] + 2 * (to[j] - from[j]) / length;
        }
        double norm = Math.sqrt(dot(mixed, mixed));
        return Arrays.stream(mixed).map(x -> x / norm).toArray();
    }

    static double[] direction(int n, long seed, int row) {
        double[] direction = new double[n];
        new RandomStream(seed, STREAM).gaussians(row, direction, 0, n);
        double norm = Math.sqrt(dot(direction, direction));
        return Arrays.stream(direction).map(x -> x / norm).toArray();
    }

    static double[] point(int n, long seed, int row) {
        double[] point = new double[n];
        for (int j = 0; j < n; j++) {
            point[j] = 2 * new RandomStream(seed, STREAM).uniform(row, j) - 1;
        }
        return point;
    }

    static double[] across(double[] along, double[] normal) {
        double share = dot(along, normal) / dot(along, along);
        double[] across = new double[along.length];
        for (int j = 0; j < across.length; j++) {
            across[j] = normal[j] - share * along[j];
        }
        double norm = Math.sqrt(dot(across, across));
        return Arrays.stream(across).map(x -> x / norm).toArray();
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    static double square(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }
}
