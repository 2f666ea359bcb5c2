package zerograds.forward.builtin.option;

import java.util.List;
import zerograds.math.Vec;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;

/** The distance of all values from 0, as a scalar. Thread safe. */
final class DistanceModel implements ForwardModel {
    static final BuiltIn KIND = new BuiltIn(
            "distance",
            "The distance of all values from 0, to some power.",
            List.of(new Option.Real("power", "The exponent.", 0.1, 10, 1)),
            DistanceModel::new);

    private final double power;

    private DistanceModel(Options options, ParameterSpace space) {
        power = options.real("power");
    }

    @Override
    public Session open() {
        return (point, seed) -> Signal.scalar(Math.pow(Vec.of(point.values()).norm(), power));
    }
}
