package zerograds.run.landscape;

import java.util.Optional;
import zerograds.math.Vec;
import zerograds.run.Prediction;

/**
 * The fields of the loss on a slice, as far as they were computed: true, smoothed, surrogate. Immutable.
 *
 * @param slice where
 * @param trueLoss f, as fine as it is known; for n ≤ 2 that of the last slice until this one is known
 * @param smoothed f smoothed with radius s·σ. For n ≤ 2 the true grid convolved ({@link Field#smoothed}); for more the
 *     mean over a few fixed draws, on a coarser grid and only if it was asked for
 * @param surrogate h of the latest prediction
 * @param prediction that prediction
 * @param slopes at the prediction's θ
 * @param evaluations spent on probes so far, charged apart from the run's
 * @param status whether the true loss is being probed
 * @param message why not, for people; empty otherwise
 */
public record Landscape(
        Slice slice,
        Optional<Field> trueLoss,
        Optional<Field> smoothed,
        Optional<Field> surrogate,
        Optional<Prediction> prediction,
        Optional<Slopes> slopes,
        long evaluations,
        Status status,
        String message) {
    /** How the probing goes. */
    public enum Status {
        PROBING,
        /** Everything that was asked for is there. */
        DONE,
        /** Switched off. */
        OFF,
        /** The model is slow, or the probes' budget is used up: probing goes on when it is asked for. */
        ASKING,
        /** The model cannot be opened a second time. */
        UNAVAILABLE
    }

    /**
     * Two gradients at the same θ, of what is fitted, scaled coordinates, shape {@code [n]}.
     *
     * @param surrogate the surrogate's
     * @param reference of the smoothed loss by central differences; for few parameters
     */
    public record Slopes(Vec theta, Vec surrogate, Optional<Vec> reference) {}
}
