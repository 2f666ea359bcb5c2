package zerograds.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluator;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.math.Vec;

/**
 * A reference gradient, from many samples and without any surrogate: that of the loss smoothed by a Gaussian of radius σ,
 *
 * <pre>g = mean over the pairs of (y(θ + ε) − y(θ − ε)) ε / 2σ², ε ~ N(0, σ² I),</pre>
 *
 * (evolution strategies with mirrored samples: Salimans et al., 2017). Immutable.
 *
 * @param gradient shape {@code [n]}, per scaled coordinate
 * @param error its standard error, √(Σ_j of the mean's variance in coordinate j)
 * @param failed the share of the samples that failed; their pairs are left out
 */
record Slope(Vec gradient, double error, double failed) {
    private static final int STREAM = 60;

    /** Where the loss is looked at, shape {@code [2·pairs, n]}, mirrored rows beside each other. */
    static Batch sites(Vec theta, double locality, int pairs, long seed) {
        int n = theta.size();
        Batch sites = Batch.zeros(2 * pairs, n);
        double[] values = sites.values();
        RandomStream random = new RandomStream(seed, STREAM);
        for (int pair = 0; pair < pairs; pair++) {
            int at = 2 * pair * n;
            random.gaussians(pair, values, at, n);
            for (int j = 0; j < n; j++) {
                double offset = locality * values[at + j];
                values[at + j] = theta.get(j) + offset;
                values[at + n + j] = theta.get(j) - offset;
            }
        }
        return sites;
    }

    /** The losses at {@code sites}; NaN for failures. */
    static double[] losses(Evaluator evaluator, Batch sites) throws InterruptedException {
        List<Evaluation> answers = new ArrayList<>(evaluator.evaluate(sites, 0, Set.of()));
        return answers.stream().mapToDouble(Evaluation::lossOrNaN).toArray();
    }

    /**
     * The gradient of what {@code target} makes of the losses.
     *
     * @param sites of {@link #sites}, around {@code theta}
     * @param losses there
     */
    static Slope of(Vec theta, double locality, Batch sites, double[] losses, DoubleUnaryOperator target) {
        int n = theta.size();
        double[] mean = new double[n];
        double[] square = new double[n];
        int count = 0;
        int failed = 0;
        for (int row = 0; row < losses.length; row += 2) {
            failed += (Double.isNaN(losses[row]) ? 1 : 0) + (Double.isNaN(losses[row + 1]) ? 1 : 0);
            double odd = target.applyAsDouble(losses[row]) - target.applyAsDouble(losses[row + 1]);
            if (Double.isFinite(odd)) {
                count++;
                for (int j = 0; j < n; j++) {
                    double part = odd * (sites.values()[row * n + j] - theta.get(j)) / (2 * locality * locality);
                    mean[j] += part;
                    square[j] += part * part;
                }
            }
        }
        double variance = 0;
        for (int j = 0; j < n; j++) {
            mean[j] /= count;
            variance += (square[j] / count - mean[j] * mean[j]) / (count - 1.0);
        }
        return new Slope(Vec.of(mean), Math.sqrt(Math.max(0, variance)), (double) failed / losses.length);
    }

    /** The cosine of the angle to another gradient, in [−1, 1]; NaN where one of them is 0. */
    double cosine(Vec other) {
        double lengths = gradient.norm() * other.norm();
        return lengths > 0 ? Math.max(-1, Math.min(1, gradient.dot(other) / lengths)) : Double.NaN;
    }

    /** The cosine that the true gradient has to this one, by its standard error; 0 where nothing is known. */
    double ceiling() {
        double share = error / gradient.norm();
        return share < 1 ? Math.sqrt(1 - share * share) : 0;
    }
}
