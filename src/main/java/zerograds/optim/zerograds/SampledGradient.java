package zerograds.optim.zerograds;

import java.util.Arrays;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.GradientParts;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * The running mean of the samples' own gradient estimate, mean[(y − ȳ)(site − θ)]/σ² (Stein's identity): unbiased for
 * the loss smoothed by the locality kernel, and independent of the surrogate. Not thread safe.
 */
final class SampledGradient implements Stateful {
    /** About the last 50 iterations count. */
    private static final double DECAY = 0.98;

    private final double[] mean;
    private final double[] square;
    private final double[] fresh;
    private double weight;
    private double squaredWeights;
    private final HoldOut recent;

    SampledGradient(int dimension) {
        mean = new double[dimension];
        square = new double[dimension];
        fresh = new double[dimension];
        recent = new HoldOut(HoldOut.SHORT);
    }

    @Override
    public void fields(Fields fields) {
        fields.fill(mean);
        fields.fill(square);
        weight = fields.number(weight);
        squaredWeights = fields.number(squaredWeights);
        recent.fields(fields);
    }

    void add(double[] theta, double locality, Batch sites, double[] targets) {
        double average = 0;
        for (double target : targets) {
            average += target / targets.length;
        }
        int n = theta.length;
        double[] site = sites.values();
        Arrays.fill(fresh, 0);
        for (int i = 0; i < targets.length; i++) {
            double factor = (targets[i] - average) / (targets.length * locality * locality);
            for (int j = 0; j < n; j++) {
                fresh[j] += factor * (site[i * n + j] - theta[j]);
            }
        }
        for (int j = 0; j < n; j++) {
            mean[j] = DECAY * mean[j] + (1 - DECAY) * fresh[j];
            square[j] = DECAY * square[j] + (1 - DECAY) * fresh[j] * fresh[j];
        }
        weight = DECAY * weight + 1 - DECAY;
        squaredWeights = DECAY * DECAY * squaredWeights + (1 - DECAY) * (1 - DECAY);
    }

    /**
     * This estimate beside the surrogate's gradient, and how much of the samples that were added last the latter
     * predicted.
     *
     * @param around the point they were drawn around
     * @param samples of which those whose mirror image failed do not count
     * @param targets what is fitted there
     * @param pairs whether consecutive samples are mirrored
     */
    GradientCheck compare(Vec gradient, double[] around, Survivors samples, double[] targets, boolean pairs) {
        int rows = samples.paired();
        double[] predicted = Arrays.copyOf(along(gradient, around, samples.sites()), rows);
        recent.add(predicted, Arrays.copyOf(targets, rows), pairs);
        return compare(gradient);
    }

    private static double[] along(Vec gradient, double[] theta, Batch sites) {
        int n = theta.length;
        double[] site = sites.values();
        double[] along = new double[sites.rows()];
        for (int i = 0; i < along.length; i++) {
            for (int j = 0; j < n; j++) {
                along[i] += gradient.get(j) * (site[i * n + j] - theta[j]);
            }
        }
        return along;
    }

    /** This estimate beside the surrogate's gradient. */
    GradientCheck compare(Vec gradient) {
        double dot = 0;
        double norm = 0;
        double variance = 0;
        for (int j = 0; j < mean.length; j++) {
            dot += mean[j] * gradient.get(j);
            norm += mean[j] * mean[j];
            variance += variance(j);
        }
        double own = Math.sqrt(norm);
        double other = gradient.norm();
        double cosine = own * other > 0 ? Math.max(-1, Math.min(1, dot / (own * other))) : 0;
        return new GradientCheck(cosine, other, weight > 0 ? own / weight : 0, Math.sqrt(variance), recent.explained());
    }

    /** The mean's own variance in a coordinate: that of one iteration's estimate times Σ of the squared weights. */
    private double variance(int j) {
        double share = squaredWeights / (weight * weight);
        double average = mean[j] / weight;
        double scatter = Math.max(0, square[j] / weight - average * average);
        return share < 1 - 1e-9 ? scatter * share / (1 - share) : Double.NaN;
    }

    /** This estimate parameter by parameter. */
    GradientParts parts(Vec gradient) {
        double[] average = new double[mean.length];
        double[] error = new double[mean.length];
        for (int j = 0; j < mean.length; j++) {
            average[j] = weight > 0 ? mean[j] / weight : 0;
            error[j] = Math.sqrt(variance(j));
        }
        return new GradientParts(gradient, Vec.of(average), Vec.of(error));
    }
}
