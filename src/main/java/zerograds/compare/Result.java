package zerograds.compare;

import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

/**
 * The result of one run of a study. Immutable.
 *
 * @param contender as it is written
 * @param seed of the run
 * @param outcome done or failed, lower case
 * @param message why it ended, in one line
 * @param evaluations spent
 * @param failures among them and among those that watched the loss at θ
 * @param loss f(θ) at the end; NaN if it failed
 * @param bestLoss the least f(θ) on the way
 * @param seconds it took
 * @param trace the loss over evaluations
 */
public record Result(
        String contender,
        long seed,
        String outcome,
        String message,
        long evaluations,
        long failures,
        double loss,
        double bestLoss,
        double seconds,
        Trace trace) {
    /** Reads a finished run's log. */
    static Result of(Study.Entry entry, RunEvent.Finished end, RunLog log) {
        Trace.Recorder recorder = new Trace.Recorder();
        log.forEach(recorder::read);
        recorder.force(end.evaluations(), end.loss());
        return new Result(
                entry.contender().label(),
                entry.seed(),
                end.outcome() == RunEvent.Outcome.DONE ? "done" : "failed",
                end.message().strip().replaceAll("\\s*\\R\\s*", " | "),
                end.evaluations(),
                end.failures(),
                end.loss(),
                end.bestLoss(),
                recorder.nanos() * 1e-9,
                recorder.trace());
    }

    /** Whether it did not come to its end. */
    public boolean hasFailed() {
        return !outcome.equals("done");
    }

    /** The loss at the end, +∞ if it is not known, for comparisons. */
    public double rankedLoss() {
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }
}
