package zerograds.forward.builtin.function;

import java.util.Arrays;
import zerograds.forward.builtin.option.BuiltIn;

/**
 * −20 exp(−0.2 √(mean xᵢ²)) − exp(mean cos 2πxᵢ) + 20 + e (D. H. Ackley, "A Connectionist Machine for Genetic
 * Hillclimbing", 1987).
 */
public record AckleyFunction() implements SmoothFunction {
    public static final BuiltIn KIND = FunctionModel.kind(
            "ackley",
            "A plain full of small dents around one deep funnel, in any number of dimensions; its minimum 0 is at the"
                    + " centre.",
            new AckleyFunction());

    private static final double DEPTH = 20;
    private static final double DECAY = 0.2;

    @Override
    public double value(double[] x) {
        return DEPTH + Math.E - DEPTH * Math.exp(-DECAY * radius(x)) - Math.exp(ripple(x));
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        double radius = radius(x);
        if (radius == 0) {
            Arrays.fill(gradient, 0); // The tip of a cone: it has no slope, but 0 is one of its subgradients.
            return value(x);
        }
        double funnel = DEPTH * DECAY * Math.exp(-DECAY * radius) / (radius * x.length);
        double ripple = 2 * Math.PI * Math.exp(ripple(x)) / x.length;
        for (int i = 0; i < x.length; i++) {
            gradient[i] = funnel * x[i] + ripple * Math.sin(2 * Math.PI * x[i]);
        }
        return value(x);
    }

    private static double radius(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += xi * xi;
        }
        return Math.sqrt(sum / x.length);
    }

    private static double ripple(double[] x) {
        double sum = 0;
        for (double xi : x) {
            sum += Math.cos(2 * Math.PI * xi);
        }
        return sum / x.length;
    }
}
