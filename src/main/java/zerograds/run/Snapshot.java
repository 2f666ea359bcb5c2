package zerograds.run;

import zerograds.run.journal.Checkpoint;
import zerograds.state.State;
import zerograds.state.Stateful;

/**
 * A run between two iterations: with the same plan and answers it goes on from here as it did. Nobody changes it.
 *
 * @param iterations done so far
 * @param state of the loop and its optimizer
 */
record Snapshot(long iterations, State state) {
    static Snapshot of(long iterations, Stateful loop) {
        return new Snapshot(iterations, State.of(loop));
    }

    static Snapshot of(Checkpoint checkpoint) {
        return new Snapshot(checkpoint.iterations(), checkpoint.state());
    }

    /** How much memory it holds. */
    long bytes() {
        return state.bytes();
    }
}
