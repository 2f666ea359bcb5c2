package zerograds.optim.zerograds;

import zerograds.math.Batch;
import zerograds.optim.LossModel;
import zerograds.optim.TargetTransform;
import zerograds.surrogate.DifferentiableFunction;

/** A surrogate seen as a model of the loss, with the transform of its targets undone. */
record SurrogatePrediction(DifferentiableFunction surrogate, TargetTransform transform) implements LossModel {
    @Override
    public synchronized void losses(Batch points, double[] losses) {
        surrogate.values(points, losses);
        for (int i = 0; i < points.rows(); i++) {
            losses[i] = transform.loss(losses[i]);
        }
    }

    @Override
    public synchronized double gradient(double[] theta, double[] gradient) {
        double fitted = surrogate.gradient(theta, gradient);
        double slope = transform.slope(fitted);
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] *= slope;
        }
        return transform.loss(fitted);
    }
}
