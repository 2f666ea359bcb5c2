package zerograds.run.landscape;

import java.util.List;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.optim.Sampling;

/**
 * The gradient of the smoothed loss by central differences, a reference that no surrogate has seen:
 *
 * <pre>gⱼ = mean_m [y(θ + h eⱼ − τₘ) − y(θ − h eⱼ − τₘ)] / 2h, τₘ ~ N(0, (sσ)² I), h = max(sσ, σ/10)</pre>
 *
 * with the same τₘ, in mirrored pairs, on both sides and at every θ; y is what is fitted: f, or f compressed. It costs
 * {@code 2·n·DRAWS} evaluations. Immutable and thread safe.
 */
record CentralDifferences(Vec theta, Sampling sampling) {
    /** M; even. */
    static final int DRAWS = 16;

    private static final int STREAM = 40;
    private static final double LEAST_STEP = 1e-6;

    private double step() {
        return Math.max(LEAST_STEP, Math.max(sampling.smoothing(), 0.1 * sampling.locality()));
    }

    /** Mirrored offsets of the given radius, shape {@code [draws, n]}; always the same. */
    static Batch offsets(int draws, int n, double radius) {
        Batch offsets = Batch.zeros(draws, n);
        RandomStream random = new RandomStream(0, STREAM);
        double[] values = offsets.values();
        for (int pair = 0; 2 * pair + 1 < draws; pair++) {
            int at = 2 * pair * n;
            random.gaussians(pair, values, at, n);
            for (int j = at; j < at + n; j++) {
                values[j] *= radius;
                values[j + n] = -values[j];
            }
        }
        return offsets;
    }

    /** Where the loss is to be evaluated, shape {@code [2·n·DRAWS, n]}. */
    Batch probes() {
        int n = theta.size();
        double[] offsets = offsets(DRAWS, n, sampling.smoothing()).values();
        Batch probes = Batch.zeros(2 * n * DRAWS, n);
        for (int row = 0; row < probes.rows(); row++) {
            int moved = row / (2 * DRAWS);
            int draw = row / 2 % DRAWS;
            for (int j = 0; j < n; j++) {
                probes.values()[row * n + j] = theta.get(j) + offsets[draw * n + j];
            }
            probes.values()[row * n + moved] += row % 2 == 0 ? step() : -step();
        }
        return probes;
    }

    /** The gradient, shape {@code [n]}; draws that failed on either side are left out. */
    Vec gradient(List<Evaluation> answers) {
        double[] gradient = new double[theta.size()];
        for (int j = 0; j < gradient.length; j++) {
            double sum = 0;
            int count = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                int row = 2 * (j * DRAWS + draw);
                double difference = target(answers.get(row)) - target(answers.get(row + 1));
                if (Double.isFinite(difference)) {
                    sum += difference;
                    count++;
                }
            }
            gradient[j] = count == 0 ? Double.NaN : sum / count / (2 * step());
        }
        return Vec.of(gradient);
    }

    private double target(Evaluation answer) {
        double loss = answer.lossOrNaN();
        return sampling.transform().fitted(loss);
    }
}
