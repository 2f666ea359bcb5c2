package zerograds.optim;

import zerograds.math.Batch;

/** What a surrogate predicts of the loss: a frozen copy for plots. Thread safe. */
public interface LossModel {
    /** The expected loss at every row of {@code points}, shape {@code [m, n]}, scaled coordinates. */
    void losses(Batch points, double[] losses);

    /** The expected loss at {@code theta}, shape {@code [n]}. */
    default double loss(double[] theta) {
        double[] loss = new double[1];
        losses(new Batch(1, theta.length, theta), loss);
        return loss[0];
    }

    /** The gradient of the expected loss at {@code theta}, shape {@code [n]}; returns the expected loss. */
    double gradient(double[] theta, double[] gradient);
}
