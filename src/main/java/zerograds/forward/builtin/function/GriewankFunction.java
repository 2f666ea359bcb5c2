package zerograds.forward.builtin.function;

import zerograds.forward.builtin.option.BuiltIn;

/**
 * 1 + Σ xᵢ²/4000 − Π cos(xᵢ/√i), i from 1 (A. O. Griewank, "Generalized Descent for Global Optimization", Journal of
 * Optimization Theory and Applications 34, 1981).
 */
public record GriewankFunction() implements SmoothFunction {
    public static final BuiltIn KIND = FunctionModel.kind(
            "griewank",
            "A very wide bowl covered with ripples, in any number of dimensions; its minimum 0 is at the centre.",
            new GriewankFunction());

    private static final double WIDTH = 4000;

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return 1 + sum / WIDTH - product(x, -1);
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        double all = product(x, -1);
        for (int i = 0; i < x.length; i++) {
            double root = Math.sqrt(i + 1.0);
            double cosine = Math.cos(x[i] / root);
            // Near a zero of this factor the others cannot be had by dividing it out.
            double others = Math.abs(cosine) > 1e-6 ? all / cosine : product(x, i);
            gradient[i] = 2 * x[i] / WIDTH + others * Math.sin(x[i] / root) / root;
        }
        return value(x);
    }

    private static double product(double[] x, int without) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= i == without ? 1 : Math.cos(x[i] / Math.sqrt(i + 1.0));
        }
        return product;
    }
}
