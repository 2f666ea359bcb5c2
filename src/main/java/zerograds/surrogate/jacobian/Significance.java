package zerograds.surrogate.jacobian;

import java.util.Arrays;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * The share of an estimated slope that counts, by how far the slope exceeds its standard error. Running means keep V_p
 * of r_p² / σ²; a slope A_jp without relation has the standard error √(V_p / N) for N pairs that count. With z = A_jp
 * over it, the slope counts as A_jp · max(0, 1 − 2.75²/z²), the positive-part estimate of James and Stein (1961). Not
 * thread safe.
 */
final class Significance implements Stateful {
    private static final double LEAST_RATE = 0.03;
    private static final float SIGNIFICANT = 2.75f * 2.75f;
    private static final float TINY = 1e-30f;

    private float[] power;
    private float[] threshold;
    private double squaredWeights;
    private long batches;

    Significance(int outputs) {
        power = new float[outputs];
        threshold = new float[outputs];
    }

    @Override
    public void fields(Fields fields) {
        power = fields.floats(power);
        threshold = fields.floats(threshold);
        squaredWeights = fields.number(squaredWeights);
        batches = fields.whole(batches);
    }

    /** Has so many outputs from now on; new ones have never answered. */
    void widen(int outputs) {
        power = Arrays.copyOf(power, outputs);
        threshold = Arrays.copyOf(threshold, outputs);
    }

    /**
     * Takes a batch of responses, shape {@code [pairs, outputs]}.
     *
     * @return the share that it has in the running means
     */
    float add(int pairs, float[] responses, double locality) {
        int width = power.length;
        batches++;
        float rate = (float) Math.max(LEAST_RATE, 1.0 / batches);
        float scale = (float) (rate / (pairs * locality * locality));
        squaredWeights = (1 - rate) * (1 - rate) * squaredWeights + rate * rate / (double) pairs;
        for (int p = 0; p < width; p++) {
            power[p] *= 1 - rate;
        }
        for (int pair = 0; pair < pairs; pair++) {
            int at = pair * width;
            for (int p = 0; p < width; p++) {
                power[p] += scale * responses[at + p] * responses[at + p];
            }
        }
        float variance = (float) (SIGNIFICANT * squaredWeights);
        for (int p = 0; p < width; p++) {
            threshold[p] = variance * power[p] + TINY;
        }
        return rate;
    }

    /** What of a slope of output {@code p} counts. */
    float counted(float slope, int p) {
        return counted(slope, threshold[p]);
    }

    /**
     * What of the slopes of all outputs counts.
     *
     * @param from where they begin in {@code slopes}
     * @param counted receives it, shape {@code [outputs]}
     */
    void counted(float[] slopes, int from, float[] counted) {
        float[] thresholds = threshold;
        for (int p = 0; p < counted.length; p++) {
            counted[p] = counted(slopes[from + p], thresholds[p]);
        }
    }

    private static float counted(float slope, float threshold) {
        return slope * Math.max(0, 1 - threshold / (slope * slope + TINY));
    }
}
