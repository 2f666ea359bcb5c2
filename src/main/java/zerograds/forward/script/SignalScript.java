package zerograds.forward.script;

import zerograds.problem.Signal;
import zerograds.space.Point;

/** A script that makes an image or another array, always of the same shape. */
@FunctionalInterface
public interface SignalScript {
    /**
     * The signal at a point.
     *
     * @param point the parameters, by name or by index
     * @param seed for a stochastic script: the same point and seed must give the same signal
     */
    Signal render(Point point, long seed) throws Exception;
}
