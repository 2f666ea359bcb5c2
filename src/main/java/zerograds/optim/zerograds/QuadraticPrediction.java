package zerograds.optim.zerograds;

import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.LossModel;

/**
 * A loss that is predicted to be f(c) + g·Δ + ½ Σ b_j Δ_j², Δ = θ − c. Immutable and thread safe.
 *
 * @param centre c, scaled coordinates, shape {@code [n]}
 * @param loss f(c)
 * @param slope g, shape {@code [n]}
 * @param bend b, shape {@code [n]}
 */
record QuadraticPrediction(Vec centre, double loss, Vec slope, Vec bend) implements LossModel {
    @Override
    public void losses(Batch points, double[] losses) {
        int n = centre.size();
        for (int i = 0; i < points.rows(); i++) {
            double sum = loss;
            for (int j = 0; j < n; j++) {
                double delta = points.values()[i * n + j] - centre.get(j);
                sum += delta * (slope.get(j) + 0.5 * bend.get(j) * delta);
            }
            losses[i] = sum;
        }
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
        for (int j = 0; j < theta.length; j++) {
            gradient[j] = slope.get(j) + bend.get(j) * (theta[j] - centre.get(j));
        }
        double[] value = new double[1];
        losses(new Batch(1, theta.length, theta), value);
        return value[0];
    }
}
