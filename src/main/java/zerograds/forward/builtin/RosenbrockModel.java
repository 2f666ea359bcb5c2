package zerograds.forward.builtin;

import java.util.List;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * H. H. Rosenbrock's valley, Σ b (x_{i+1} − x_i²)² + (a − x_i)² over i = 1 … n − 1, as a scalar. Thread safe.
 */
final class RosenbrockModel implements ForwardModel {
    static final BuiltIn KIND = new BuiltIn(
            "rosenbrock",
            "A narrow curved valley in two or more dimensions; for a = 1 its minimum 0 is at (1, 1, …).",
            List.of(
                    new Option.Real("a", "Where the minimum is, along the first parameter.", -1e3, 1e3, 1),
                    new Option.Real("b", "How steep the walls of the valley are.", 0, 1e6, 100)),
            RosenbrockModel::new);

    private final double a;
    private final double b;

    private RosenbrockModel(Options options, ParameterSpace space) {
        if (space.size() < 2) {
            throw new IllegalArgumentException(
                    "the model needs parameters with at least 2 values in all, but got " + space.size());
        }
        a = options.real("a");
        b = options.real("b");
    }

    @Override
    public Session open() {
        return (point, seed) -> Signal.scalar(value(point));
    }

    private double value(Point point) {
        double sum = 0;
        for (int i = 0; i + 1 < point.size(); i++) {
            double x = point.value(i);
            double bend = point.value(i + 1) - x * x;
            sum += b * bend * bend + (a - x) * (a - x);
        }
        return sum;
    }
}
