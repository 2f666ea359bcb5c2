package zerograds.forward.external;

import zerograds.space.Point;

/**
 * A point to be evaluated.
 *
 * @param theta natural values
 * @param seed for a stochastic program
 */
record Query(double[] theta, long seed) {
    static Query of(Point point, long seed) {
        return new Query(point.values(), seed);
    }

    /** The parameters for people, shortened if there are many. */
    String text() {
        StringBuilder text = new StringBuilder("θ = (");
        for (int i = 0; i < Math.min(8, theta.length); i++) {
            text.append(i == 0 ? "" : ", ").append(theta[i]);
        }
        return text.append(theta.length > 8 ? ", ...)" : ")").toString();
    }
}
