package zerograds.optim.baseline;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import zerograds.state.Fields;

/**
 * A full symmetric matrix C = B D² Bᵀ. It is decomposed anew only after it has changed by a share of about 1/(10 n), so
 * that the cost stays O(n²) for each evaluation (Hansen's tutorial, appendix B.2).
 */
final class FullCovariance implements Covariance {
    /** The largest ratio of variances that doubles can tell apart. */
    private static final double MOST_CONDITION = 1e14;

    private final int n;
    private final double[][] matrix;
    /** B, and the diagonal of D; replaced, never changed. */
    private double[][] axes;

    private double[] lengths;
    private double changed;

    /** The identity. */
    FullCovariance(int n) {
        this.n = n;
        matrix = identity(n);
        axes = identity(n);
        lengths = ones(n);
    }

    @Override
    public void fields(Fields fields) {
        for (int j = 0; j < n; j++) {
            fields.fill(matrix[j]);
            fields.fill(axes[j]);
        }
        fields.fill(lengths);
        changed = fields.number(changed);
    }

    @Override
    public void transform(double[] z, double[] y) {
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += axes[j][k] * lengths[k] * z[k];
            }
            y[j] = sum;
        }
    }

    @Override
    public void whiten(double[] y, double[] z) {
        double[] along = new double[n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                along[k] += axes[j][k] * y[j];
            }
        }
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += axes[j][k] * along[k] / lengths[k];
            }
            z[j] = sum;
        }
    }

    @Override
    public void update(double keep, double rankOne, double[] path, double rankMu, double[][] steps, double[] weights) {
        for (int j = 0; j < n; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (int i = 0; i < steps.length; i++) {
                    sum += weights[i] * steps[i][j] * steps[i][k];
                }
                double entry = keep * matrix[j][k] + rankOne * path[j] * path[k] + rankMu * sum;
                matrix[j][k] = entry;
                matrix[k][j] = entry;
            }
        }
        changed += rankOne + rankMu;
        if (changed >= 0.1 / n) {
            changed = 0;
            decompose();
        }
    }

    /** Starts from the identity again where rounding has spoilt the matrix. */
    private void decompose() {
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix, false));
        double[] variances = eigen.getEigenvalues();
        double least = Arrays.stream(variances).min().orElse(0);
        double most = Arrays.stream(variances).max().orElse(0);
        if (least > 0 && most < MOST_CONDITION * least) {
            axes = eigen.getV().getData();
            lengths = Arrays.stream(variances).map(Math::sqrt).toArray();
        } else {
            axes = identity(n);
            lengths = ones(n);
            System.arraycopy(identity(n), 0, matrix, 0, n);
        }
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[][] identity(int n) {
        double[][] identity = new double[n][n];
        for (int j = 0; j < n; j++) {
            identity[j][j] = 1;
        }
        return identity;
    }
}
