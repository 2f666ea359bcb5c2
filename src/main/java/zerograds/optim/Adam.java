package zerograds.optim;

import zerograds.math.Vec;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * Adam on the parameters (Kingma and Ba, 2015), β = (0.9, 0.999), ε = 1e-8, in double precision. Not thread safe.
 */
public final class Adam implements Stateful {
    static final double BETA_1 = 0.9;
    static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double[] mean;
    private final double[] variance;
    private long steps;

    /** No step taken yet. */
    public Adam(int dimension) {
        mean = new double[dimension];
        variance = new double[dimension];
    }

    @Override
    public void fields(Fields fields) {
        fields.fill(mean);
        fields.fill(variance);
        steps = fields.whole(steps);
    }

    /** How many steps were taken. */
    public long steps() {
        return steps;
    }

    /** m, shape {@code [n]}. */
    public Vec mean() {
        return Vec.of(mean);
    }

    /** v, shape {@code [n]}. */
    public Vec variance() {
        return Vec.of(variance);
    }

    /** Moves {@code theta} one step down {@code gradient}. */
    public void step(double[] theta, double[] gradient, double learningRate) {
        steps++;
        double rate = learningRate / (1 - Math.pow(BETA_1, (double) steps));
        double correction = Math.sqrt(1 - Math.pow(BETA_2, (double) steps));
        for (int i = 0; i < theta.length; i++) {
            mean[i] = BETA_1 * mean[i] + (1 - BETA_1) * gradient[i];
            variance[i] = BETA_2 * variance[i] + (1 - BETA_2) * gradient[i] * gradient[i];
            theta[i] -= rate * mean[i] / (Math.sqrt(variance[i]) / correction + EPSILON);
        }
    }
}
