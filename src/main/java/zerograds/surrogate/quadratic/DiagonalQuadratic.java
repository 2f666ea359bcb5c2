package zerograds.surrogate.quadratic;

import zerograds.math.Batch;
import zerograds.state.Fields;
import zerograds.surrogate.DifferentiableFunction;
import zerograds.surrogate.Fit;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.Surrogate;

/**
 * A quadratic without mixed terms, for many parameters: {@code h(θ) = β₀ + Σ βᵢ uᵢ + Σ γᵢ uᵢ²}, u = normalised θ.
 *
 * <p>With fewer samples than coefficients, each fit is the smallest change that explains the batch but for a ridge:
 * {@code β += Φᵀ (ΦΦᵀ + ρ I)⁻¹ (y − Φβ)} with ρ = 0.1 · mean diag ΦΦᵀ. So what later batches do not touch stays: that is the
 * hysteresis. Steps and learning rate of a {@link Fit} have no meaning here, but with 0 steps nothing is fitted.
 *
 * <p>Not thread safe.
 */
public final class DiagonalQuadratic implements Surrogate {
    private static final double RIDGE = 0.1;

    private final Normalisation normalisation;
    private final int n;
    private final double[] linear;
    private final double[] square;
    private double constant;

    public DiagonalQuadratic(Normalisation normalisation) {
        this.normalisation = normalisation;
        n = normalisation.centre().size();
        linear = new double[n];
        square = new double[n];
    }

    private DiagonalQuadratic(DiagonalQuadratic other) {
        normalisation = other.normalisation;
        n = other.n;
        linear = other.linear.clone();
        square = other.square.clone();
        constant = other.constant;
    }

    @Override
    public void fields(Fields fields) {
        fields.fill(linear);
        fields.fill(square);
        constant = fields.number(constant);
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public long weights() {
        return 2L * n + 1;
    }

    @Override
    public DiagonalQuadratic copy() {
        return new DiagonalQuadratic(this);
    }

    @Override
    public DifferentiableFunction frozen() {
        return copy();
    }

    @Override
    public double fit(Batch sites, double[] targets, Fit fit) {
        int m = sites.rows();
        if (fit.steps() == 0 || m == 0) {
            return Double.NaN;
        }
        double[] residuals = new double[m];
        values(sites, residuals);
        double before = fit.loss(residuals, targets);
        for (int row = 0; row < m; row++) {
            residuals[row] = targets[row] - residuals[row];
        }
        double[][] kernel = kernel(sites);
        double mean = 0;
        for (int row = 0; row < m; row++) {
            mean += kernel[row][row] / m;
        }
        ridge(kernel, RIDGE * mean, fit.oddWeight());
        double[] weights = new double[m];
        NormalEquations.solve(kernel, residuals, 0, weights);
        for (int row = 0; row < m; row++) {
            constant += weights[row];
            for (int j = 0; j < n; j++) {
                double u = normalised(sites.values(), row, j);
                linear[j] += weights[row] * u;
                square[j] += weights[row] * u * u;
            }
        }
        return before;
    }

    @Override
    public void rescale(double gain, double offset) {
        constant = gain * constant + offset;
        for (int j = 0; j < n; j++) {
            linear[j] *= gain;
            square[j] *= gain;
        }
    }

    /** Noise of variance ρ in the even parts of pairs and ρ/λ in their odd parts. */
    private static void ridge(double[][] kernel, double rho, double oddWeight) {
        double odd = rho / oddWeight;
        for (int row = 0; row < kernel.length; row++) {
            kernel[row][row] += 0.5 * (rho + odd);
            int partner = row ^ 1;
            if (partner < kernel.length) {
                kernel[row][partner] += 0.5 * (rho - odd);
            }
        }
    }

    private double[][] kernel(Batch sites) {
        int m = sites.rows();
        double[][] kernel = new double[m][m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 1;
                for (int j = 0; j < n; j++) {
                    double product = normalised(sites.values(), a, j) * normalised(sites.values(), b, j);
                    sum += product + product * product;
                }
                kernel[a][b] = sum;
                kernel[b][a] = sum;
            }
        }
        return kernel;
    }

    private double normalised(double[] points, int row, int j) {
        return (points[row * n + j] - normalisation.centre().get(j))
                / normalisation.radius().get(j);
    }

    @Override
    public void values(Batch points, double[] values) {
        for (int row = 0; row < points.rows(); row++) {
            values[row] = value(points.values(), row);
        }
    }

    private double value(double[] points, int row) {
        double sum = constant;
        for (int j = 0; j < n; j++) {
            double u = normalised(points, row, j);
            sum += u * (linear[j] + u * square[j]);
        }
        return sum;
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
        for (int j = 0; j < n; j++) {
            double u = normalised(theta, 0, j);
            gradient[j] =
                    (linear[j] + 2 * u * square[j]) / normalisation.radius().get(j);
        }
        return value(theta, 0);
    }
}
