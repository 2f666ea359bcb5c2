package zerograds.run;

import java.util.List;
import java.util.Optional;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.GradientParts;
import zerograds.optim.Move;
import zerograds.optim.settings.Settings;
import zerograds.run.log.RunEvent;

/**
 * All intermediate values of one iteration of an optimizer. Immutable and thread safe.
 *
 * @param event what the log says about it
 * @param settings in force
 * @param before θ, scaled coordinates, shape {@code [n]}
 * @param after θ after its step
 * @param sites shape {@code [m, n]}, scaled coordinates; empty if they were too many to be kept
 * @param probes where the model was evaluated instead of {@code sites}; like these
 * @param losses shape {@code [m]}; NaN for failures
 * @param fit what the surrogate of the loss learned; empty without one
 * @param correction what the samples added to its gradient, shape {@code [n]}; empty without a control variate
 * @param moves Adam's steps; empty for baselines
 * @param parts the surrogate's gradient after the fit, beside the samples' estimate
 */
public record Explanation(
        RunEvent.Iterated event,
        Settings settings,
        Vec before,
        Vec after,
        Optional<Batch> sites,
        Optional<Batch> probes,
        Vec losses,
        Optional<Learned> fit,
        Optional<Vec> correction,
        List<Move> moves,
        Optional<GradientParts> parts) {
    public Explanation {
        moves = List.copyOf(moves);
    }

    /**
     * A fit, in units of what is fitted; all of shape {@code [k]}, one for each sample that was answered.
     *
     * @param targets what was wanted
     * @param before what the surrogate said before the fit
     * @param after what it said afterwards
     */
    public record Learned(Vec targets, Vec before, Vec after) {}
}
