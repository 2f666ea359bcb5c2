package zerograds.optim;

import java.util.Optional;
import zerograds.math.Vec;

/**
 * What an optimizer did in one iteration. Values at θ are those of the parameters <em>before</em> the step, around which
 * the candidates were drawn.
 *
 * @param prediction the loss the optimizer expected at θ before it heard the answers; NaN if it has no surrogate
 * @param fitLoss how badly the surrogate predicted the answers before it was fitted to them; NaN without a fit
 * @param gradient the gradient the step followed first, shape {@code [n]}, scaled coordinates; if there is one
 * @param check how that gradient compares with the samples', if both are known
 * @param holdOut R² of the surrogate on fresh samples before it was fitted to them, over the last iterations; NaN if not
 *     known
 */
public record Step(
        double prediction, double fitLoss, Optional<Vec> gradient, Optional<GradientCheck> check, double holdOut) {}
