package zerograds.run;

import zerograds.optim.Optimizer;
import zerograds.problem.Signal;

/**
 * A run between two iterations: with the same plan and answers it goes on from here as it did. Nobody changes it.
 *
 * @param iterations done so far
 * @param optimizer its state
 * @param tally what the loop has counted
 */
record Snapshot(long iterations, Optimizer.State optimizer, Tally tally) {
    /** About how much memory it holds. */
    long bytes() {
        long numbers = (long) tally.answered().theta().size() + tally.best().size();
        return optimizer.bytes()
                + Double.BYTES * numbers
                + Float.BYTES * tally.answered().output().map(Signal::size).orElse(0);
    }
}
