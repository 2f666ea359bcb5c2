package zerograds.forward.builtin.function;

import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.math.Vec;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/** 0 within a ball around a centre, 1 everywhere else, as a scalar. Thread safe. */
public final class NeedleModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "needle",
            "A flat plain at 1 with a hole to 0 around the centre, in any number of dimensions.",
            List.of(
                    new Option.Real("radius", "Of the hole.", 1e-6, 1e6, 0.05),
                    new Option.Numbers("centre", "Where the hole is.", 0)),
            NeedleModel::new);

    private final double radius;
    private final Vec centre;

    private NeedleModel(Options options, ParameterSpace space) {
        radius = options.real("radius");
        centre = Vec.of(options.numbers("centre", space));
    }

    @Override
    public double leastValue() {
        return 0;
    }

    @Override
    public Session open() {
        return (point, seed) -> Signal.scalar(height(point));
    }

    private double height(Point point) {
        return Vec.of(point.values()).plus(-1, centre).norm() <= radius ? 0 : 1;
    }
}
