package zerograds.surrogate.network;

import org.jspecify.annotations.Nullable;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/** Trainable numbers with their Adam moments (Kingma and Ba, 2015), all float32; frozen ones have no moments. */
final class Weights implements Stateful {
    static final double BETA_1 = 0.9;
    static final double BETA_2 = 0.999;
    static final float EPSILON = 1e-8f;

    final float[] values;
    private final float @Nullable [] mean;
    private final float @Nullable [] variance;

    Weights(int size) {
        this(new float[size], new float[size], new float[size]);
    }

    private Weights(float[] values, float @Nullable [] mean, float @Nullable [] variance) {
        this.values = values;
        this.mean = mean;
        this.variance = variance;
    }

    /** An independent copy, with the moments where it shall go on being trained. */
    Weights copy(boolean trainable) {
        return new Weights(
                values.clone(),
                trainable && mean != null ? mean.clone() : null,
                trainable && variance != null ? variance.clone() : null);
    }

    @Override
    public void fields(Fields fields) {
        fields.fill(values);
        if (mean != null && variance != null) {
            fields.fill(mean);
            fields.fill(variance);
        }
    }

    /** The factor of Adam's step number {@code step}, counted from 1: learning rate over the mean's correction. */
    static float rate(double learningRate, long step) {
        return (float) (learningRate / (1 - Math.pow(BETA_1, (double) step)));
    }

    /** The factor of √variance at Adam's step number {@code step}. */
    static float correction(long step) {
        return (float) (1 / Math.sqrt(1 - Math.pow(BETA_2, (double) step)));
    }

    /** One step of Adam down {@code gradient}, with the factors of {@link #rate} and {@link #correction}. */
    void adam(float[] gradient, float rate, float correction) {
        float[] means = mean;
        float[] variances = variance;
        if (means == null || variances == null) {
            throw new IllegalStateException("frozen weights cannot be fitted");
        }
        descend(values, means, variances, gradient, rate, correction);
    }

    private static void descend(
            float[] values, float[] means, float[] variances, float[] gradient, float rate, float correction) {
        float keepMean = (float) BETA_1;
        float keepVariance = (float) BETA_2;
        float addMean = (float) (1 - BETA_1);
        float addVariance = (float) (1 - BETA_2);
        int size = values.length;
        for (int i = 0; i < size; i++) {
            float g = gradient[i];
            float m = keepMean * means[i] + addMean * g;
            float v = keepVariance * variances[i] + addVariance * g * g;
            means[i] = m;
            variances[i] = v;
            values[i] -= rate * m / ((float) Math.sqrt(v) * correction + EPSILON);
        }
    }
}
