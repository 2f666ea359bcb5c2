package zerograds.forward.builtin;

import java.util.List;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;

/** The value of an {@link AkimaSpline} at the only parameter, as a scalar. Thread safe. */
final class AkimaSplineModel implements ForwardModel {
    static final BuiltIn KIND = new BuiltIn(
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
        return (point, seed) -> Signal.scalar(spline.value(point.value(0)));
    }
}
