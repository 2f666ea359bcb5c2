package zerograds.run;

import java.util.Optional;
import zerograds.math.Vec;
import zerograds.optim.GradientParts;
import zerograds.optim.LossModel;
import zerograds.optim.Optimizer;
import zerograds.optim.Sampling;
import zerograds.optim.settings.Settings;

/**
 * What the surrogate predicted between two iterations: a frozen copy. Thread safe.
 *
 * @param iteration the next to be done
 * @param theta full parameters, scaled coordinates, shape {@code [n]}
 * @param settings in force
 * @param sampling where it looked last and what it fits
 * @param model the surrogate
 * @param parts its gradient at {@code theta} beside the samples' own estimate; empty if there is none yet
 */
public record Prediction(
        long iteration,
        Vec theta,
        Settings settings,
        Sampling sampling,
        LossModel model,
        Optional<GradientParts> parts) {
    /** What an optimizer's surrogate predicts now, if it has one. */
    static Optional<Prediction> of(Optimizer optimizer, long iteration) {
        return optimizer.explainable().flatMap(inside -> inside.prediction()
                .map(model -> new Prediction(
                        iteration,
                        optimizer.theta(),
                        optimizer.settings(),
                        inside.sampling(),
                        model,
                        inside.gradientParts())));
    }
}
