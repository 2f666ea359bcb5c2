package zerograds.optim.zerograds;

import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * The border of the region where the model fails: the maximum-margin plane between the last samples that failed and
 * those that were answered, by dual coordinate descent (Hsieh et al., "A dual coordinate descent method for large-scale
 * linear SVM", ICML 2008). It can be trusted only as long as it predicts which samples fail.
 *
 * <p>Scaled coordinates. Not thread safe.
 */
final class Border implements Stateful {
    private static final int MOST_SAMPLES = 256;
    private static final int LEAST_SAMPLES = 16;
    private static final int MOST_NUMBERS = 1 << 19;
    private static final int PASSES = 20;

    /** The most that one sample can weigh: those on the wrong side of a bent border cannot turn it. */
    private static final double MOST_WEIGHT = 100;

    /** About the last 30 samples of each kind tell whether it can be trusted. */
    private static final double DECAY = 0.97;

    /**
     * Youden's index: the share of failures that was predicted plus that of answers, minus 1; 0 is chance, 1 perfect.
     */
    private static final double TRUSTED = 0.5;

    private final int n;
    private final double[][] points;
    private final boolean[] failed;
    /** The samples' dual variables. */
    private final double[] weights;

    private int next;
    private int count;
    /** Replaced, never changed; empty while no plane is known. */
    private double[] normal = new double[0];

    private double offset;
    /**
     * Of samples that were answered, and of those that failed: how many there were, and how many were predicted
     * correctly.
     */
    private final double[] seen = new double[2];

    private final double[] predicted = new double[2];

    Border(int dimension) {
        n = dimension;
        int capacity = Math.max(LEAST_SAMPLES, Math.min(MOST_SAMPLES, MOST_NUMBERS / dimension));
        points = new double[capacity][];
        failed = new boolean[capacity];
        weights = new double[capacity];
    }

    @Override
    public void fields(Fields fields) {
        next = fields.count(next);
        count = fields.count(count);
        for (int i = 0; i < count; i++) {
            points[i] = fields.numbers(fields.isReading() ? new double[n] : points[i]);
            failed[i] = fields.flag(failed[i]);
        }
        fields.fill(weights);
        normal = fields.numbers(normal);
        offset = fields.number(offset);
        fields.fill(seen);
        fields.fill(predicted);
    }

    /**
     * Takes in a sample; what was answered counts only after something failed.
     *
     * @param values holds the point from {@code from} on
     * @param controls whether it was drawn without regard to the prediction
     */
    void add(double[] values, int from, boolean fails, boolean controls) {
        if (count == 0 && !fails) {
            return;
        }
        if (normal.length > 0 && controls) {
            int kind = fails ? 1 : 0;
            seen[kind] = DECAY * seen[kind] + 1;
            predicted[kind] = DECAY * predicted[kind] + (distance(values, from) > 0 == fails ? 1 : 0);
        }
        double[] point = new double[n];
        System.arraycopy(values, from, point, 0, n);
        points[next] = point;
        failed[next] = fails;
        weights[next] = 0;
        next = (next + 1) % points.length;
        count = Math.min(points.length, count + 1);
    }

    /**
     * Lays the plane anew.
     *
     * @param around the origin of the margin's unit {@code locality}
     */
    void fit(double[] around, double locality) {
        if (count == 0) {
            return;
        }
        double[] slope = new double[n];
        double bias = 0;
        for (int i = 0; i < count; i++) {
            bias += turn(slope, i, weights[i], around, locality);
        }
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < count; i++) {
                double height = bias;
                double square = 1;
                for (int j = 0; j < n; j++) {
                    double x = (points[i][j] - around[j]) / locality;
                    height += slope[j] * x;
                    square += x * x;
                }
                double miss = (failed[i] ? height : -height) - 1;
                double weight = Math.max(0, Math.min(MOST_WEIGHT, weights[i] - miss / square));
                bias += turn(slope, i, weight - weights[i], around, locality);
                weights[i] = weight;
            }
        }
        lay(slope, bias, around, locality);
    }

    /** Adds a sample to the plane's slope, {@code by} times; returns what it adds to the bias. */
    private double turn(double[] slope, int i, double by, double[] around, double locality) {
        double signed = failed[i] ? by : -by;
        for (int j = 0; by != 0 && j < n; j++) {
            slope[j] += signed * (points[i][j] - around[j]) / locality;
        }
        return signed;
    }

    private void lay(double[] slope, double bias, double[] around, double locality) {
        double square = 0;
        for (double x : slope) {
            square += x * x;
        }
        double norm = Math.sqrt(square);
        if (!(norm > 0)) {
            normal = new double[0];
            return;
        }
        normal = slope;
        offset = -bias * locality / norm;
        for (int j = 0; j < n; j++) {
            normal[j] /= norm;
            offset += normal[j] * around[j];
        }
    }

    /** Whether it predicts well where samples fail. */
    boolean isTrusted() {
        return normal.length > 0
                && seen[0] > 0
                && seen[1] > 0
                && predicted[0] / seen[0] + predicted[1] / seen[1] - 1 > TRUSTED;
    }

    /** How far beyond the plane the point at {@code values[from]} lies; negative on the side that is answered. */
    double distance(double[] values, int from) {
        double sum = -offset;
        for (int j = 0; j < n; j++) {
            sum += normal[j] * values[from + j];
        }
        return sum;
    }

    /** The part of a vector that points into what fails. */
    double along(double[] vector) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += normal[j] * vector[j];
        }
        return sum;
    }

    /** Moves the point at {@code values[from]} by so much towards what fails, in place. */
    void shift(double by, double[] values, int from) {
        for (int j = 0; j < n; j++) {
            values[from + j] += by * normal[j];
        }
    }

    /**
     * How far beyond, at least {@code least}, the nearest sample lies that was answered all the same; NaN without any.
     */
    double across(double least) {
        double nearest = Double.NaN;
        for (int i = 0; i < count; i++) {
            double distance = failed[i] ? Double.NaN : distance(points[i], 0);
            if (distance >= least && !(nearest <= distance)) {
                nearest = distance;
            }
        }
        return nearest;
    }

    /** Points into what fails, length 1; empty while no plane is known. */
    double[] normal() {
        return normal.clone();
    }
}
