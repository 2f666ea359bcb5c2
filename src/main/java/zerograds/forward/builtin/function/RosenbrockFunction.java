package zerograds.forward.builtin.function;

import java.util.Arrays;
import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.problem.ForwardModel;
import zerograds.space.ParameterSpace;

/**
 * Σ b (xᵢ₊₁ − xᵢ²)² + (a − xᵢ)² (H. H. Rosenbrock, "An Automatic Method for Finding the Greatest or Least Value of a
 * Function", The Computer Journal 3(3), 1960).
 */
public record RosenbrockFunction(double a, double b) implements SmoothFunction {
    public static final BuiltIn KIND = new BuiltIn(
            "rosenbrock",
            "A narrow curved valley in two or more dimensions; for a = 1 its minimum 0 is at (1, 1, …).",
            List.of(
                    new Option.Real("a", "Where the minimum is, along the first parameter.", -1e3, 1e3, 1),
                    new Option.Real("b", "How steep the walls of the valley are.", 0, 1e6, 100)),
            RosenbrockFunction::model);

    private static ForwardModel model(Options options, ParameterSpace space) {
        if (space.size() < 2) {
            throw new IllegalArgumentException(
                    "the model needs parameters with at least 2 values in all, but got " + space.size());
        }
        SmoothFunction function = new RosenbrockFunction(options.real("a"), options.real("b"));
        return new FunctionModel(function, new double[space.size()]);
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double bend = x[i + 1] - x[i] * x[i];
            sum += b * bend * bend + (a - x[i]) * (a - x[i]);
        }
        return sum;
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        Arrays.fill(gradient, 0);
        for (int i = 0; i + 1 < x.length; i++) {
            double bend = x[i + 1] - x[i] * x[i];
            gradient[i] += -4 * b * bend * x[i] - 2 * (a - x[i]);
            gradient[i + 1] += 2 * b * bend;
        }
        return value(x);
    }
}
