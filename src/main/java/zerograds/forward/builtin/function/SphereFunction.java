package zerograds.forward.builtin.function;

import zerograds.forward.builtin.option.BuiltIn;

/** Σ xᵢ². */
public record SphereFunction() implements SmoothFunction {
    public static final BuiltIn KIND = FunctionModel.kind(
            "sphere",
            "A round bowl in any number of dimensions; its minimum 0 is at the centre.",
            new SphereFunction());

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return sum;
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            gradient[i] = 2 * x[i];
        }
        return value(x);
    }
}
