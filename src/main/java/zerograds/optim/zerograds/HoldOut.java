package zerograds.optim.zerograds;

import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * How well the surrogate predicts fresh samples before it is fitted to them: the running R² = 1 − Σ (t − h)² / Σ t²,
 * over the odd parts of mirrored pairs, in which the gradient lives, or else over deviations from the batch's mean. Not
 * thread safe.
 */
public final class HoldOut implements Stateful {
    /** About the last 50 batches count. */
    static final double LONG = 0.98;

    /** About the last 5 batches count. */
    static final double SHORT = 0.8;

    private final double decay;
    private double missed;
    private double all;

    HoldOut() {
        this(LONG);
    }

    /** @param decay of a batch's weight with each that follows */
    HoldOut(double decay) {
        this.decay = decay;
    }

    @Override
    public void fields(Fields fields) {
        missed = fields.number(missed);
        all = fields.number(all);
    }

    /** Takes predictions that were made before the fit, with what they should have been. */
    void add(double[] predictions, double[] targets, boolean pairs) {
        double predictedMean = pairs ? 0 : mean(predictions);
        double targetMean = pairs ? 0 : mean(targets);
        double error = 0;
        double power = 0;
        int step = pairs ? 2 : 1;
        for (int i = 0; i < targets.length; i += step) {
            double target = pairs ? targets[i] - targets[i + 1] : targets[i] - targetMean;
            double guess = pairs ? predictions[i] - predictions[i + 1] : predictions[i] - predictedMean;
            error += (target - guess) * (target - guess);
            power += target * target;
        }
        add(error, power);
    }

    /** Takes the squares of what was missed and of all. */
    void add(double error, double power) {
        missed = decay * missed + error;
        all = decay * all + power;
    }

    /** R², at most 1, negative if knowing nothing would be better; NaN while all targets were equal. */
    double explained() {
        return all > 0 ? 1 - missed / all : Double.NaN;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        return sum;
    }
}
