package zerograds.surrogate;

import zerograds.math.Batch;
import zerograds.state.Stateful;

/**
 * A differentiable function h(θ; φ) that is fitted to samples of the loss.
 *
 * <p>All points are in scaled coordinates. Not thread safe; {@link #copy()} gives another thread its own.
 */
public interface Surrogate extends DifferentiableFunction, Stateful, AutoCloseable {
    /** The number of weights, |φ|. */
    long weights();

    /**
     * Fits the surrogate to one batch.
     *
     * @param sites where the samples belong, shape {@code [m, n]}; mirrored pairs in consecutive rows where {@code
     *     fit.oddWeight()} is not 1
     * @param targets what they say, shape {@code [m]}, finite
     * @return the fit's loss before the first step: of data the surrogate has not seen
     */
    double fit(Batch sites, double[] targets, Fit fit);

    /**
     * Replaces h by {@code gain · h + offset}, exactly, and goes on learning in the new unit.
     *
     * @throws UnsupportedOperationException if a rectifier follows the last layer
     */
    void rescale(double gain, double offset);

    /** An independent surrogate with the same weights and optimizer moments. */
    Surrogate copy();

    /** What it is at present, for another thread to look at: an independent copy without what going on would need. */
    DifferentiableFunction frozen();

    @Override
    default void close() {}
}
