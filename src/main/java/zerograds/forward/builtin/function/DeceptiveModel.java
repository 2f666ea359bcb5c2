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

/**
 * The lower one of a narrow basin, distance to its centre over its radius, and a wide one, height + slope · distance to the
 * lure; a scalar. The narrow one goes down to 0, the wide one only to its height. Thread safe.
 */
public final class DeceptiveModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "deceptive",
            "A wide basin that leads to the lure and a narrow, deeper one, down to 0, at the centre; in any number of"
                    + " dimensions.",
            List.of(
                    new Option.Numbers("centre", "Where the narrow, deep basin is.", 0),
                    new Option.Real("radius", "How far from its centre the narrow basin is 1 high.", 1e-6, 1e6, 0.5),
                    new Option.Numbers("lure", "Where the wide, shallow basin is.", 1),
                    new Option.Real("height", "Of the wide basin's lowest point.", 0, 1e6, 0.2),
                    new Option.Real("slope", "How fast the wide basin rises.", 0, 1e6, 0.2)),
            DeceptiveModel::new);

    private final Vec centre;
    private final double radius;
    private final Vec lure;
    private final double height;
    private final double slope;

    private DeceptiveModel(Options options, ParameterSpace space) {
        centre = Vec.of(options.numbers("centre", space));
        radius = options.real("radius");
        lure = Vec.of(options.numbers("lure", space));
        height = options.real("height");
        slope = options.real("slope");
    }

    @Override
    public Session open() {
        return (point, seed) -> Signal.scalar(height(point));
    }

    private double height(Point point) {
        Vec x = Vec.of(point.values());
        double narrow = x.plus(-1, centre).norm() / radius;
        double wide = height + slope * x.plus(-1, lure).norm();
        return Math.min(narrow, wide);
    }
}
