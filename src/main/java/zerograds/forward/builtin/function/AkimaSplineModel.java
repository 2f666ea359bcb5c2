package zerograds.forward.builtin.function;

import java.util.List;
import java.util.Optional;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.math.Vec;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/** The value of an {@link AkimaSpline} at the only parameter, as a scalar. Thread safe. */
public final class AkimaSplineModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "akima-spline",
            "A curve through given points, read at the only parameter.",
            List.of(new Option.Points("points", "The points the curve goes through.", AkimaSpline.LEAST_POINTS)),
            AkimaSplineModel::new);

    private final AkimaSpline spline;

    private AkimaSplineModel(Options options, ParameterSpace space) {
        BuiltIn.requireSize(space, 1);
        spline = new AkimaSpline(options.points("points"));
    }

    @Override
    public Session open() {
        return new Session() {
            @Override
            public Signal run(Point point, long seed) {
                return Signal.scalar(spline.value(point.value(0)));
            }

            @Override
            public Optional<Vec> pullBack(Point point, Signal sensitivity) {
                return Optional.of(Vec.of(spline.slope(point.value(0)) * sensitivity.value(0)));
            }
        };
    }
}
