package zerograds.problem;

import zerograds.math.Vec;
import zerograds.space.Point;

/**
 * The error of parameters against a known solution.
 *
 * @param wrongShare the share of values that differ by 0.5 or more, in [0, 1]: for discrete parameters
 * @param largest the largest absolute difference of a natural value
 */
public record ParameterError(double wrongShare, double largest) {
    static ParameterError between(Point point, Vec known) {
        int wrong = 0;
        double largest = 0;
        for (int i = 0; i < point.size(); i++) {
            double difference = Math.abs(point.value(i) - known.get(i));
            wrong += difference >= 0.5 ? 1 : 0;
            largest = Math.max(largest, difference);
        }
        return new ParameterError((double) wrong / point.size(), largest);
    }
}
