package zerograds.optim.baseline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zerograds.eval.Evaluation;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/**
 * Central differences of the smoothed loss, followed by Adam: all 2n probes of an iteration are displaced by the same
 * random τ ~ N(0, (sσ)² I), so that over the iterations plateaus and steps are averaged away. A coordinate of which a
 * probe failed counts as flat.
 */
final class FiniteDifferences extends AdamBaseline {
    static final Method METHOD = new Method(
            "finite-differences",
            "Smoothed finite differences + Adam",
            new Schema(List.of(
                    SharedSettings.share(
                            "difference",
                            "Difference σ",
                            SharedSettings.SAMPLING,
                            "How far to both sides the loss is compared, as a share of the parameters' ranges. It must"
                                    + " be wider than the loss's plateaus.",
                            0.01),
                    new Setting.Real(
                            "smoothing",
                            "Smoothing s",
                            SharedSettings.SAMPLING,
                            "The radius over which all probes of an iteration are displaced together, as a ratio of σ;"
                                    + " 0 switches it off.",
                            "× σ",
                            0,
                            2,
                            false,
                            0.5),
                    SharedSettings.finalSigma(0.1),
                    SharedSettings.rate(0.01),
                    SharedSettings.finalRate(0.01))),
            Map.of("default", Map.of()),
            FiniteDifferences::new,
            MemoryNeed.memory(
                    "The method of finite differences",
                    (n, settings) -> 4.0 * n * n,
                    (n, settings) -> "2n points of n numbers",
                    MemoryNeed.MANY));

    private double step;

    FiniteDifferences(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    @Override
    double[][] probes(double[] theta) {
        int n = theta.length;
        step = settings().real("difference") * SharedSettings.linear(settings().real("finalSigma"), progress());
        double[] centre = new double[n];
        gaussians(0, centre);
        for (int j = 0; j < n; j++) {
            centre[j] = theta[j] + settings().real("smoothing") * step * centre[j];
        }
        double[][] points = new double[2 * n][];
        for (int j = 0; j < n; j++) {
            points[2 * j] = centre.clone();
            points[2 * j][j] += step;
            points[2 * j + 1] = centre.clone();
            points[2 * j + 1][j] -= step;
        }
        return points;
    }

    @Override
    Optional<double[]> gradient(List<Evaluation> answers) {
        double[] gradient = new double[domain().dimension()];
        for (int j = 0; j < gradient.length; j++) {
            double difference =
                    answers.get(2 * j).lossOrNaN() - answers.get(2 * j + 1).lossOrNaN();
            gradient[j] = Double.isFinite(difference) ? difference / (2 * step) : 0;
        }
        return Optional.of(gradient);
    }
}
