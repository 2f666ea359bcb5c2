package zerograds.forward.builtin.function;

import zerograds.forward.builtin.option.BuiltIn;

/**
 * Σ c − xᵢ sin √|xᵢ| with c chosen so that the minimum on [−500, 500]ⁿ, at xᵢ = 420.9687…, is 0 (H.-P. Schwefel, "Numerical
 * Optimization of Computer Models", 1981). Beyond ±500 there are lower values.
 */
public record SchwefelFunction() implements SmoothFunction {
    public static final BuiltIn KIND = FunctionModel.kind(
            "schwefel",
            "Wide waves whose deepest trough lies far from the second deepest, in any number of dimensions; on [-500,"
                    + " 500] its minimum 0 is where every value is the centre's plus 420.9687.",
            new SchwefelFunction());

    private static final double DEEPEST = 418.98288727243374;

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += DEEPEST - xi * Math.sin(Math.sqrt(Math.abs(xi)));
        }
        return sum;
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            double root = Math.sqrt(Math.abs(x[i]));
            gradient[i] = -Math.sin(root) - 0.5 * root * Math.cos(root);
        }
        return value(x);
    }
}
