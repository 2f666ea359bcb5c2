package zerograds.run;

import java.util.Optional;
import zerograds.math.Vec;
import zerograds.optim.Optimizer;
import zerograds.problem.Signal;
import zerograds.run.log.RunEvent;

/**
 * A run between two iterations: with the same plan and answers it goes on from here as it did. Immutable.
 *
 * @param iterations done so far
 * @param optimizer its state
 * @param tally what the loop has counted
 */
record Snapshot(long iterations, Optimizer.State optimizer, Tally tally) {
    /**
     * What a loop counts.
     *
     * @param evaluations that the optimizer asked for so far
     * @param watched how many more there were to watch the loss at θ
     * @param improved how many the optimizer had asked for when the least loss at θ sank last
     * @param failures so far
     * @param silent iterations in a row without any answer
     * @param plateau whether the loss has been the same everywhere
     * @param monitoredLoss at the parameters that were monitored last; NaN if the model failed there
     * @param answered where the model answered last
     * @param best those of the least loss
     */
    record Tally(
            long evaluations,
            long watched,
            long improved,
            RunEvent.Failures failures,
            int silent,
            Plateau plateau,
            double monitoredLoss,
            Answered answered,
            Vec best,
            double bestLoss) {
        /** Before anything was done, at the parameters {@code theta}. */
        static Tally atStart(Vec theta) {
            return new Tally(
                    0,
                    0,
                    0,
                    RunEvent.Failures.NONE,
                    0,
                    new Plateau(),
                    Double.NaN,
                    new Answered(theta, Double.NaN, Optional.empty()),
                    theta,
                    Double.NaN);
        }
    }

    /**
     * Monitored parameters that the model had an answer for.
     *
     * @param theta shape {@code [n]}; the start while there are none
     * @param loss there; NaN while there are none
     * @param output the signal there, if any
     */
    record Answered(Vec theta, double loss, Optional<Signal> output) {}

    /** About how much memory it holds. */
    long bytes() {
        long numbers = (long) tally.answered.theta().size() + tally.best.size();
        return optimizer.bytes()
                + Double.BYTES * numbers
                + Float.BYTES * tally.answered.output().map(Signal::size).orElse(0);
    }
}
