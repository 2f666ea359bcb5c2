package zerograds.run.journal;

import zerograds.state.State;

/**
 * A run between two iterations, as it can be written into a file: with the same plan and answers it goes on from here as it
 * did.
 *
 * @param iterations done so far
 * @param sequence of the next event of its log
 * @param nanos running time so far, pauses not counted
 * @param state of the loop and its optimizer
 */
public record Checkpoint(long iterations, long sequence, long nanos, State state) {}
