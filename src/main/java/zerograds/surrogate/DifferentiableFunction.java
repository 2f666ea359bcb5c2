package zerograds.surrogate;

import zerograds.math.Batch;

/** A function h(θ) of n scaled coordinates that knows its gradient. Not thread safe: it may keep workspaces. */
public interface DifferentiableFunction {
    /** The dimension n of its points. */
    int dimension();

    /** h at every row of {@code points}, shape {@code [m, n]}, into {@code values}, shape {@code [m]}. */
    void values(Batch points, double[] values);

    /**
     * ∂h/∂θ, analytically.
     *
     * @param theta where, shape {@code [n]}
     * @param gradient receives the gradient, shape {@code [n]}
     * @return h(θ)
     */
    double gradient(double[] theta, double[] gradient);
}
