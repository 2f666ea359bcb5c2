package zerograds.forward.builtin.function;

import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * A bowl built of terraces: Σ (step · round(|x_i − c_i| / step))², as a scalar. Its gradient is zero wherever it exists.
 * Thread safe.
 */
public final class PlateauStepsModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "plateau-steps",
            "A bowl built of flat terraces, in any number of dimensions; its minimum 0 is at the centre.",
            List.of(
                    new Option.Real("step", "The width of a terrace.", 1e-6, 1e6, 0.25),
                    new Option.Numbers("centre", "The middle of the lowest terrace.", 0)),
            PlateauStepsModel::new);

    private final double step;
    private final double[] centre;

    private PlateauStepsModel(Options options, ParameterSpace space) {
        step = options.real("step");
        centre = options.numbers("centre", space);
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
        double sum = 0;
        for (int i = 0; i < centre.length; i++) {
            double stairs = step * Math.rint(Math.abs(point.value(i) - centre[i]) / step);
            sum += stairs * stairs;
        }
        return sum;
    }
}
