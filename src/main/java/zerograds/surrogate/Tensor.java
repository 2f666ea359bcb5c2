package zerograds.surrogate;

import zerograds.math.RandomStream;

/** Trainable numbers with their gradient and their Adam moments (Kingma and Ba, 2015), all float32. */
final class Tensor {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final float EPSILON = 1e-8f;

    final float[] values;
    final float[] gradient;
    private final float[] mean;
    private final float[] variance;

    Tensor(int size) {
        values = new float[size];
        gradient = new float[size];
        mean = new float[size];
        variance = new float[size];
    }

    private Tensor(Tensor other) {
        values = other.values.clone();
        gradient = new float[values.length];
        mean = other.mean.clone();
        variance = other.variance.clone();
    }

    Tensor copy() {
        return new Tensor(this);
    }

    void fillUniform(double bound, RandomStream random, long iteration) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (bound * (2 * random.uniform(iteration, i) - 1));
        }
    }

    /** Adam's step number {@code step}, counted from 1, down the present gradient. */
    void adam(double learningRate, long step) {
        float rate = (float) (learningRate / (1 - Math.pow(BETA_1, (double) step)));
        float correction = (float) (1 / Math.sqrt(1 - Math.pow(BETA_2, (double) step)));
        float keepMean = (float) BETA_1;
        float keepVariance = (float) BETA_2;
        float addMean = (float) (1 - BETA_1);
        float addVariance = (float) (1 - BETA_2);
        for (int i = 0; i < values.length; i++) {
            float g = gradient[i];
            float m = keepMean * mean[i] + addMean * g;
            float v = keepVariance * variance[i] + addVariance * g * g;
            mean[i] = m;
            variance[i] = v;
            values[i] -= rate * m / ((float) Math.sqrt(v) * correction + EPSILON);
        }
    }
}
