package zerograds.optim.baseline;

import java.util.List;
import java.util.Optional;
import zerograds.eval.Evaluation;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/**
 * A baseline that estimates the gradient of the smoothed loss from mirrored pairs: with offsets δ from its kernel,
 * {@code ∂_j = mean[(f(θ + σδ) − f(θ − σδ)) w(δ_j)] / 2σ}. A pair with a failure is dropped.
 */
abstract class PairedBaseline extends AdamBaseline {
    private double sigma;
    private double[][] offsets = new double[0][0];

    PairedBaseline(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    /** Draws the offset of this iteration's pair {@code pair} for σ = 1. */
    abstract void draw(int pair, double[] offset);

    /** w: how much an offset says about the slope in its direction. */
    abstract double weight(double offset);

    @Override
    final double[][] probes(double[] theta) {
        int n = theta.length;
        int pairs = settings().whole("pairs");
        sigma = settings().real("sigma") * SharedSettings.linear(settings().real("finalSigma"), progress());
        offsets = new double[pairs][n];
        double[][] points = new double[2 * pairs][n];
        for (int i = 0; i < pairs; i++) {
            draw(i, offsets[i]);
            for (int j = 0; j < n; j++) {
                points[2 * i][j] = theta[j] + sigma * offsets[i][j];
                points[2 * i + 1][j] = theta[j] - sigma * offsets[i][j];
            }
        }
        return points;
    }

    @Override
    final Optional<double[]> gradient(List<Evaluation> answers) {
        double[] sum = new double[domain().dimension()];
        int count = 0;
        for (int i = 0; i < offsets.length; i++) {
            double difference =
                    answers.get(2 * i).lossOrNaN() - answers.get(2 * i + 1).lossOrNaN();
            if (Double.isFinite(difference)) {
                count++;
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += difference * weight(offsets[i][j]);
                }
            }
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] /= 2 * sigma * count;
        }
        return count == 0 ? Optional.empty() : Optional.of(sum);
    }
}
