package zerograds.run;

import java.util.Optional;
import java.util.Set;
import zerograds.eval.Evaluation.Detail;
import zerograds.math.Vec;
import zerograds.run.log.Recommendation;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunEvent.Finished;
import zerograds.run.log.RunEvent.Outcome;
import zerograds.run.log.RunListener;

/**
 * Ends a run: evaluates its last θ, repeats the candidates of a stochastic model, notices one that is stochastic
 * without saying so, and writes the result. Used by one thread.
 *
 * @param iterations that were done
 */
record Conclusion(RunPlan plan, ReportingEvaluator evaluator, Tally tally, long iterations) {
    /** Sums in another order differ by less, in parts of the loss. */
    private static final double ROUNDING = 1e-6;

    /** A run that nothing more is evaluated of; it ends where the model answered last. */
    Finished early(Outcome outcome, String message) {
        return end(outcome, message, Optional.empty(), Optional.empty());
    }

    /**
     * A run whose budget is used up, or whose aim is reached: evaluates the loss at its last θ, and again as often as
     * the plan wants.
     */
    Finished regular(String message, Vec theta) throws InterruptedException {
        tally.watch(
                theta,
                evaluator.evaluate(theta, iterations, Set.of(Detail.SIGNAL), RunListener.Kind.WATCHED),
                iterations);
        if (Double.isNaN(tally.answered().loss())) {
            return early(Outcome.FAILED, unanswered());
        }
        Optional<String> hint = isToBeDoubted() ? doubt() : Optional.empty();
        String said = Double.isNaN(tally.monitoredLoss())
                ? message + "; the model failed at the last θ, so the result is of the θ at which it answered last: "
                        + tally.failures().lastReason()
                : message;
        return plan.problem().stochastic() && plan.repeats() > 0
                ? recommend(said)
                : end(Outcome.DONE, said, Optional.empty(), hint);
    }

    /** Why a run has no result although it came to its end: nothing is known of any θ. */
    private String unanswered() {
        RunEvent.Failures failures = tally.failures();
        long asked = tally.evaluations() + tally.watched();
        return failures.count() == asked
                ? "all " + asked + " evaluations failed: " + failures.lastReason()
                : "the model never answered at θ: " + failures.count() + " of " + asked
                        + " evaluations failed, and so did all " + tally.watched() + " at θ: " + failures.lastReason();
    }

    /** Whether the model is said to be deterministic, and that is somebody's word. */
    private boolean isToBeDoubted() {
        return plan.repeats() > 0
                && !plan.problem().stochastic()
                && plan.problem().model().isForeign()
                && !Double.isNaN(tally.monitoredLoss());
    }

    /**
     * Asks about the last θ once more: a model whose answer is another draws random numbers, and its best loss is luck.
     */
    private Optional<String> doubt() throws InterruptedException {
        double first = tally.monitoredLoss();
        double loss = evaluator
                .evaluate(tally.answered().theta(), iterations + 1, Set.of(), RunListener.Kind.REPEAT)
                .lossOrNaN();
        return Math.abs(loss - first) > ROUNDING * Math.max(Math.abs(loss), Math.abs(first))
                ? Optional.of("the loss at the same θ was " + first + ", then " + loss
                        + ": if the model draws random numbers, say 'stochastic: true' in the problem")
                : Optional.empty();
    }

    /** Ends a run of a stochastic model: its candidates are evaluated again, as far as nobody is in a hurry. */
    private Finished recommend(String message) {
        Repeats repeats = new Repeats(tally.answered().theta(), tally.best());
        Outcome outcome = Outcome.DONE;
        try {
            repeats.run(
                    plan.repeats(),
                    (points, round) ->
                            evaluator.evaluate(points, iterations + 1 + round, Set.of(), 0, RunListener.Kind.REPEAT));
        } catch (InterruptedException e) {
            outcome = Outcome.STOPPED;
        }
        Optional<Recommendation> known = repeats.hasBegun() ? Optional.of(repeats.outcome()) : Optional.empty();
        return end(outcome, outcome == Outcome.DONE ? message : "stopped", known, Optional.empty());
    }

    private Finished end(
            Outcome outcome, String message, Optional<Recommendation> recommendation, Optional<String> hint) {
        return new Finished(
                outcome,
                message,
                tally.answered().theta(),
                tally.answered().loss(),
                tally.answered().output(),
                tally.best(),
                tally.bestLoss(),
                iterations,
                tally.evaluations(),
                tally.watched(),
                tally.failures(),
                recommendation,
                hint);
    }

    /** The end of a run that has not begun. */
    static RunEvent.Finished before(RunPlan plan, RunEvent.Outcome outcome, String message) {
        Vec start = plan.problem().space().start(plan.seed());
        return new RunEvent.Finished(
                outcome,
                message,
                start,
                Double.NaN,
                Optional.empty(),
                start,
                Double.NaN,
                0,
                0,
                0,
                RunEvent.Failures.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
