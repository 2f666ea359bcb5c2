package zerograds.forward.external;

import zerograds.space.Point;

/**
 * A request of the protocol: evaluate this point with this seed.
 *
 * @param theta natural values
 * @param seed for a stochastic program
 * @param text for people
 */
record Query(double[] theta, long seed, String text) {
    static Query of(Point point, long seed) {
        return new Query(point.values(), seed, point.toString());
    }
}
