package zerograds.run.log;

import zerograds.math.Vec;

/**
 * Which coordinates of θ the log keeps in every iteration: all of few, evenly spaced ones of many, so that a long run of
 * a high-dimensional problem does not eat the heap.
 *
 * @param dimension n
 */
public record ThetaTrace(int dimension) {
    /** The most coordinates that are kept. */
    public static final int MOST = 512;

    /** How many coordinates are kept. */
    public int size() {
        return Math.min(dimension, MOST);
    }

    /** Whether all of θ is kept. */
    public boolean isComplete() {
        return dimension <= MOST;
    }

    /** The coordinate of θ that kept number {@code k} is. */
    public int coordinate(int k) {
        return isComplete() ? k : (int) ((long) k * dimension / MOST);
    }

    /** What is kept of {@code theta}. */
    public Vec of(Vec theta) {
        if (isComplete()) {
            return theta;
        }
        double[] kept = new double[MOST];
        for (int k = 0; k < MOST; k++) {
            kept[k] = theta.get(coordinate(k));
        }
        return Vec.of(kept);
    }
}
