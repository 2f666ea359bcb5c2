package zerograds.optim.baseline;

import java.util.List;
import java.util.Map;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/**
 * FR22 (Fischer and Ritschel, "Plateau-reduced differentiable path tracing", CVPR 2023; arXiv 2211.17263): offsets are
 * drawn from the derivative of the smoothing kernel itself, so that in each coordinate only the offset's sign counts:
 * {@code |δ|} is Rayleigh distributed, w(δ) = √(2/π) sign δ. σ is annealed linearly.
 */
final class PlateauReduced extends PairedBaseline {
    private static final double NORMALISATION = Math.sqrt(2 / Math.PI);

    static final Method METHOD = new Method(
            "fr22",
            "FR22: plateau-reduced gradient",
            new Schema(List.of(
                    SharedSettings.sigma(0.04),
                    SharedSettings.finalSigma(0.1),
                    SharedSettings.pairs(4),
                    SharedSettings.rate(0.01),
                    SharedSettings.finalRate(0.01))),
            Map.of("default", Map.of(), "reference", Map.of("finalRate", "1")),
            PlateauReduced::new,
            MemoryNeed.points("FR22", (n, settings) -> 2.0 * settings.whole("pairs"), 3, "pairs"));

    PlateauReduced(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    @Override
    void draw(int pair, double[] offset) {
        for (int j = 0; j < offset.length; j++) {
            double number = 2 * uniform(pair, j) - 1;
            offset[j] = Math.signum(number) * Math.sqrt(-2 * Math.log(Math.abs(number)));
        }
    }

    @Override
    double weight(double offset) {
        return NORMALISATION * Math.signum(offset);
    }
}
