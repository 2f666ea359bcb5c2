package zerograds.forward.builtin.function;

import java.util.List;
import java.util.Optional;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.math.Vec;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.Point;

/** A {@link SmoothFunction} moved to some centre, f(x − centre), as a scalar. Thread safe. */
final class FunctionModel implements ForwardModel {
    private static final List<Option> OPTIONS =
            List.of(new Option.Numbers("centre", "Where the function's origin is moved to.", 0));

    private final SmoothFunction function;
    private final double[] centre;

    FunctionModel(SmoothFunction function, double[] centre) {
        this.function = function;
        this.centre = centre.clone();
    }

    /** The kind of model that computes {@code function} in any number of dimensions. */
    static BuiltIn kind(String id, String summary, SmoothFunction function) {
        return new BuiltIn(
                id,
                summary,
                OPTIONS,
                (options, space) -> new FunctionModel(function, options.numbers("centre", space)));
    }

    @Override
    public double leastValue() {
        return 0;
    }

    @Override
    public Session open() {
        return new Session() {
            @Override
            public Signal run(Point point, long seed) {
                return Signal.scalar(function.value(moved(point)));
            }

            @Override
            public Optional<Vec> pullBack(Point point, Signal sensitivity) {
                double[] gradient = new double[centre.length];
                function.gradient(moved(point), gradient);
                return Optional.of(Vec.of(gradient).map(slope -> slope * sensitivity.value(0)));
            }
        };
    }

    private double[] moved(Point point) {
        double[] values = point.values();
        for (int i = 0; i < values.length; i++) {
            values[i] -= centre[i];
        }
        return values;
    }
}
