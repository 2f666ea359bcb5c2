package zerograds.run.log;

import java.util.Optional;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.Sampling;
import zerograds.optim.settings.Settings;
import zerograds.problem.Signal;

/**
 * Something that happened in a run. Immutable; two runs of the same plan and settings over time have equal events, but
 * for the reason of an end that somebody asked for.
 */
public sealed interface RunEvent {
    /**
     * The run began.
     *
     * @param theta where, scaled coordinates, shape {@code [n]}
     * @param sampling where it will look
     * @param target the resolved target
     */
    record Started(Vec theta, Settings settings, Sampling sampling, Signal target) implements RunEvent {}

    /** Other settings act from iteration {@code iteration} on, and it will look elsewhere. */
    record SettingsChanged(long iteration, Settings settings, Sampling sampling) implements RunEvent {}

    /**
     * An iteration was done. Values at θ are those before its step, around which its samples were drawn.
     *
     * @param iteration counted from 0
     * @param evaluations of the model so far, this iteration's included; those that monitor the loss at θ are not counted
     * @param failures so far, those at the monitored θ included
     * @param loss f(θ), not smoothed; NaN if it was not evaluated or failed
     * @param bestLoss the least loss at θ so far; NaN if none was known yet
     * @param prediction the surrogate's loss at θ before the fit; NaN without a surrogate
     * @param fitLoss of the fresh batch before the fit
     * @param theta as far as it is kept: see {@link ThetaTrace}
     * @param gradient the surrogate's at θ, kept like θ; empty without one
     * @param check the surrogate's gradient beside the samples' own
     * @param holdOut R² of the surrogate on fresh samples: see {@link zerograds.optim.Step}
     * @param sampling where its samples were drawn
     */
    record Iterated(
            long iteration,
            long evaluations,
            long failures,
            double loss,
            double bestLoss,
            double prediction,
            double fitLoss,
            Vec theta,
            Optional<Vec> gradient,
            Optional<GradientCheck> check,
            double holdOut,
            Sampling sampling)
            implements RunEvent {}

    /**
     * The samples of an iteration, and what the model returned at θ. The log keeps the latest only.
     *
     * @param sites shape {@code [m, n]}, scaled coordinates; empty for many parameters
     * @param losses shape {@code [m]}; NaN for failures
     * @param output the signal at θ, if it was evaluated
     * @param failure the latest failure, if any
     */
    record Sampled(long iteration, Optional<Batch> sites, Vec losses, Optional<Signal> output, Optional<Failed> failure)
            implements RunEvent {}

    /**
     * An evaluation that failed.
     *
     * @param iteration in which it did
     * @param reason for people
     * @param theta where, scaled coordinates, shape {@code [n]}
     */
    record Failed(long iteration, String reason, Vec theta) {}

    /**
     * All evaluations of a run that failed, those at the monitored θ included.
     *
     * @param count how many
     * @param first of them, if there is one
     * @param last of them, if there is one
     */
    record Failures(long count, Optional<Failed> first, Optional<Failed> last) {
        public static final Failures NONE = new Failures(0, Optional.empty(), Optional.empty());

        public Failures and(Failed failed) {
            return new Failures(count + 1, first.or(() -> Optional.of(failed)), Optional.of(failed));
        }

        /** What was said of the last. */
        public String lastReason() {
            return last.map(Failed::reason).orElse("for no stated reason");
        }
    }

    /**
     * The run ended.
     *
     * @param outcome how
     * @param message why, for people
     * @param theta where the model answered last, shape {@code [n]}; the start if it never did
     * @param loss f(θ) there; NaN if it never answered
     * @param output the signal there, if any
     * @param best the best monitored parameters; equal to {@code theta} if none was better
     * @param bestLoss the loss there; if the model is stochastic it was luck in part
     * @param evaluations that the optimizer asked for
     * @param watched how many more there were to watch the loss at θ
     * @param failed which of both failed
     * @param recommendation if the model is stochastic and was asked again at the end
     * @param hint what people may want to change in the problem, for them
     */
    record Finished(
            Outcome outcome,
            String message,
            Vec theta,
            double loss,
            Optional<Signal> output,
            Vec best,
            double bestLoss,
            long iterations,
            long evaluations,
            long watched,
            Failures failed,
            Optional<Recommendation> recommendation,
            Optional<String> hint)
            implements RunEvent {
        public long failures() {
            return failed.count();
        }
    }

    /** How a run ended. */
    enum Outcome {
        /** The budget is used up. */
        DONE,
        /** Somebody stopped it. */
        STOPPED,
        /** The model could not be started, all its answers failed, or the optimizer diverged. */
        FAILED
    }
}
