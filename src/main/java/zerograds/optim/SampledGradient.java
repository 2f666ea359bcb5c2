package zerograds.optim;

import zerograds.math.Batch;
import zerograds.math.Vec;

/**
 * The running mean of the samples' own gradient estimate, mean[(y − ȳ)(site − θ)]/σ² (Stein's identity): unbiased for
 * the loss smoothed by the locality kernel, and independent of the surrogate. Not thread safe.
 */
final class SampledGradient {
    /** About the last 50 iterations count. */
    private static final double DECAY = 0.98;

    private final double[] mean;
    private double weight;

    SampledGradient(int dimension) {
        mean = new double[dimension];
    }

    private SampledGradient(SampledGradient other) {
        mean = other.mean.clone();
        weight = other.weight;
    }

    SampledGradient copy() {
        return new SampledGradient(this);
    }

    void add(double[] theta, double locality, Batch sites, double[] targets) {
        double average = 0;
        for (double target : targets) {
            average += target / targets.length;
        }
        int n = theta.length;
        double[] site = sites.values();
        for (int j = 0; j < n; j++) {
            mean[j] *= DECAY;
        }
        for (int i = 0; i < targets.length; i++) {
            double factor = (1 - DECAY) * (targets[i] - average) / (targets.length * locality * locality);
            for (int j = 0; j < n; j++) {
                mean[j] += factor * (site[i * n + j] - theta[j]);
            }
        }
        weight = DECAY * weight + 1 - DECAY;
    }

    /** This estimate beside the surrogate's gradient. */
    GradientCheck compare(Vec gradient) {
        double dot = 0;
        double square = 0;
        for (int j = 0; j < mean.length; j++) {
            dot += mean[j] * gradient.get(j);
            square += mean[j] * mean[j];
        }
        double own = Math.sqrt(square);
        double other = gradient.norm();
        double cosine = own * other > 0 ? Math.max(-1, Math.min(1, dot / (own * other))) : 0;
        return new GradientCheck(cosine, other, weight > 0 ? own / weight : 0);
    }
}
