package zerograds.forward.builtin.function;

import zerograds.forward.builtin.option.BuiltIn;

/** Σ xᵢ² + 10 (1 − cos 2πxᵢ) (L. A. Rastrigin, "Systems of Extremal Control", 1974). */
public record RastriginFunction() implements SmoothFunction {
    public static final BuiltIn KIND = FunctionModel.kind(
            "rastrigin",
            "A bowl with a regular grid of deep dents, in any number of dimensions; its minimum 0 is at the centre.",
            new RastriginFunction());

    private static final double DEPTH = 10;

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi + DEPTH * (1 - Math.cos(2 * Math.PI * xi));
        }
        return sum;
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            gradient[i] = 2 * x[i] + 2 * Math.PI * DEPTH * Math.sin(2 * Math.PI * x[i]);
        }
        return value(x);
    }
}
