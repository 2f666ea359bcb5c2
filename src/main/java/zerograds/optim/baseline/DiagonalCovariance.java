package zerograds.optim.baseline;

import java.util.Arrays;
import zerograds.state.Fields;

/** A diagonal matrix: linear in time and space. */
final class DiagonalCovariance implements Covariance {
    private final double[] variance;

    DiagonalCovariance(int n) {
        variance = new double[n];
        Arrays.fill(variance, 1);
    }

    @Override
    public void fields(Fields fields) {
        fields.fill(variance);
    }

    @Override
    public void transform(double[] z, double[] y) {
        for (int j = 0; j < variance.length; j++) {
            y[j] = Math.sqrt(variance[j]) * z[j];
        }
    }

    @Override
    public void whiten(double[] y, double[] z) {
        for (int j = 0; j < variance.length; j++) {
            z[j] = y[j] / Math.sqrt(variance[j]);
        }
    }

    @Override
    public void update(double keep, double rankOne, double[] path, double rankMu, double[][] steps, double[] weights) {
        for (int j = 0; j < variance.length; j++) {
            double sum = 0;
            for (int i = 0; i < steps.length; i++) {
                sum += weights[i] * steps[i][j] * steps[i][j];
            }
            variance[j] = Math.max(Double.MIN_NORMAL, keep * variance[j] + rankOne * path[j] * path[j] + rankMu * sum);
        }
    }
}
