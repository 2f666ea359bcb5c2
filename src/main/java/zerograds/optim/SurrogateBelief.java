package zerograds.optim;

import zerograds.math.Batch;
import zerograds.surrogate.DifferentiableFunction;

/** A surrogate seen as a model of the loss, with the compression of its targets undone. */
record SurrogateBelief(DifferentiableFunction surrogate, boolean logTargets) implements LossModel {
    @Override
    public synchronized void losses(Batch points, double[] losses) {
        surrogate.values(points, losses);
        if (logTargets) {
            for (int i = 0; i < points.rows(); i++) {
                losses[i] = Math.expm1(losses[i]);
            }
        }
    }

    @Override
    public synchronized double gradient(double[] theta, double[] gradient) {
        double value = surrogate.gradient(theta, gradient);
        if (!logTargets) {
            return value;
        }
        double growth = Math.exp(value);
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] *= growth;
        }
        return growth - 1;
    }
}
