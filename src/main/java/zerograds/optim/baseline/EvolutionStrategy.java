package zerograds.optim.baseline;

import java.util.List;
import java.util.Map;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/**
 * An evolution strategy in the gradient's sense (Wierstra et al., "Natural evolution strategies", JMLR 15, 2014; Salimans
 * et al., "Evolution strategies as a scalable alternative to reinforcement learning", 2017): the gradient of the loss
 * smoothed by a Gaussian, from mirrored pairs, followed by Adam. The pairs need no baseline.
 */
final class EvolutionStrategy extends PairedBaseline {
    static final Method METHOD = new Method(
            "es-adam",
            "Evolution strategy + Adam",
            new Schema(List.of(
                    SharedSettings.sigma(0.02),
                    SharedSettings.finalSigma(0.1),
                    SharedSettings.pairs(4),
                    SharedSettings.rate(0.01),
                    SharedSettings.finalRate(0.01))),
            Map.of("default", Map.of()),
            EvolutionStrategy::new,
            MemoryNeed.points("The evolution strategy", (n, settings) -> 2.0 * settings.whole("pairs"), 3, "pairs"));

    EvolutionStrategy(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    @Override
    void draw(int pair, double[] offset) {
        gaussians(pair, offset);
    }

    @Override
    double weight(double offset) {
        return offset;
    }
}
