package zerograds.optim.baseline;

import zerograds.state.Stateful;

/** The shape of CMA-ES's search distribution, C. Not thread safe. */
interface Covariance extends Stateful {
    /** {@code y = C^(1/2) z}. */
    void transform(double[] z, double[] y);

    /** {@code z = C^(−1/2) y}. */
    void whiten(double[] y, double[] z);

    /** {@code C ← keep C + rankOne p pᵀ + rankMu Σ w_i y_i y_iᵀ}. */
    void update(double keep, double rankOne, double[] path, double rankMu, double[][] steps, double[] weights);
}
