package zerograds.optim;

import zerograds.math.Batch;
import zerograds.surrogate.DifferentiableFunction;

/**
 * Is told the intermediate values of an iteration of ZeroGrads, for the explanation of a step. Arrays and surrogates
 * are the optimizer's own: they must be copied, and may not be changed. Called on the optimizer's thread.
 */
public interface IterationListener {
    /** Sees nothing. */
    IterationListener NONE = new IterationListener() {};

    /** The candidates as they were answered, shape {@code [m, n]} each, scaled coordinates. */
    default void asked(Batch sites, Batch probes) {}

    /**
     * The surrogate's predictions.
     *
     * @param sites those that enter the fit, shape {@code [m, n]}
     * @param targets what is fitted there, shape {@code [m]}
     * @param predictions of the surrogate before the fit, shape {@code [m]}, same units
     */
    default void predicted(Batch sites, double[] targets, double[] predictions) {}

    /** The surrogate after the fit to {@code sites}. */
    default void fitted(DifferentiableFunction surrogate, Batch sites) {}

    /** What is added to the surrogate's gradient in each step, shape {@code [n]}; zeros without control variate. */
    default void corrected(double[] correction) {}

    /** A step of Adam. */
    default void moved(Move move) {}
}
