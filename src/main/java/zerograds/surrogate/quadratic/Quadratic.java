package zerograds.surrogate.quadratic;

import zerograds.math.Batch;
import zerograds.state.Fields;
import zerograds.surrogate.DifferentiableFunction;
import zerograds.surrogate.Fit;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.Surrogate;

/**
 * The paper's polynomial surrogate for low dimensions: {@code h(θ) = β₀ + Σ βᵢ uᵢ + Σ βᵢⱼ uᵢ uⱼ} with u = normalised θ −
 * centre, fitted in closed form.
 *
 * <p>Hysteresis: the normal equations {@code A = γ A + Σ φφᵀ}, {@code b = γ b + Σ φ y} forget old batches with γ = max(0, 1 −
 * m / 3p) per fit of m samples, so about three samples for each of the p coefficients count. They are moved exactly to each
 * batch's mean, where the solution with a ridge of 1e-4 of each feature's own weight is well conditioned. Steps and
 * learning rate of a {@link Fit} have no meaning here, but with 0 steps nothing is fitted.
 *
 * <p>Not thread safe.
 */
public final class Quadratic implements Surrogate {
    /** The largest dimension: 496 coefficients, tens of milliseconds for a fit. */
    public static final int MAX_DIMENSION = 30;

    private static final double RIDGE = 1e-4;
    private static final double SAMPLES_PER_COEFFICIENT = 3;

    private final Normalisation normalisation;
    private final int n;
    private final int size;
    private final double[] centre;
    private final double[] coefficients;
    private final double[] moments;
    private final double[][] products;
    private final double[] features;
    private final double[] mirrored;
    private final double[] slope;

    /** @throws IllegalArgumentException if the dimension exceeds {@link #MAX_DIMENSION} */
    public Quadratic(Normalisation normalisation) {
        this.normalisation = normalisation;
        n = normalisation.centre().size();
        if (n > MAX_DIMENSION) {
            throw new IllegalArgumentException("a full quadratic has at most " + MAX_DIMENSION
                    + " parameters, but there are " + n + "; use the diagonal one");
        }
        size = 1 + n + n * (n + 1) / 2;
        centre = new double[n];
        coefficients = new double[size];
        moments = new double[size];
        products = new double[size][size];
        features = new double[size];
        mirrored = new double[size];
        slope = new double[n];
    }

    /** A full quadratic up to {@link #MAX_DIMENSION} parameters, a diagonal one beyond. */
    public static Surrogate of(Normalisation normalisation) {
        return normalisation.centre().size() <= MAX_DIMENSION
                ? new Quadratic(normalisation)
                : new DiagonalQuadratic(normalisation);
    }

    private Quadratic(Quadratic other) {
        this(other.normalisation);
        System.arraycopy(other.centre, 0, centre, 0, n);
        System.arraycopy(other.coefficients, 0, coefficients, 0, size);
        System.arraycopy(other.moments, 0, moments, 0, size);
        for (int i = 0; i < size; i++) {
            System.arraycopy(other.products[i], 0, products[i], 0, size);
        }
    }

    @Override
    public void fields(Fields fields) {
        fields.fill(centre);
        fields.fill(coefficients);
        fields.fill(moments);
        for (double[] row : products) {
            fields.fill(row);
        }
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public long weights() {
        return size;
    }

    @Override
    public Quadratic copy() {
        return new Quadratic(this);
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
        double[] predictions = new double[m];
        values(sites, predictions);
        double before = fit.loss(predictions, targets);
        moveTo(sites);
        forget(Math.max(0, 1 - m / (SAMPLES_PER_COEFFICIENT * size)));
        boolean pairs = fit.oddWeight() != 1;
        for (int row = 0; row < m; row += pairs ? 2 : 1) {
            features(sites.values(), row, features);
            if (pairs) {
                features(sites.values(), row + 1, mirrored);
                addPair(targets[row], targets[row + 1], fit.oddWeight());
            } else {
                add(features, targets[row], 1);
            }
        }
        NormalEquations.solve(products, moments, RIDGE, coefficients);
        return before;
    }

    @Override
    public void rescale(double gain, double offset) {
        for (int i = 0; i < size; i++) {
            coefficients[i] *= gain;
            moments[i] = gain * moments[i] + offset * products[i][0];
        }
        coefficients[0] += offset;
    }

    private void addPair(double first, double second, double oddWeight) {
        for (int i = 0; i < size; i++) {
            double even = 0.5 * (features[i] + mirrored[i]);
            mirrored[i] = 0.5 * (features[i] - mirrored[i]);
            features[i] = even;
        }
        add(features, 0.5 * (first + second), 2);
        add(mirrored, 0.5 * (first - second), 2 * oddWeight);
    }

    private void add(double[] phi, double target, double weight) {
        for (int i = 0; i < size; i++) {
            double factor = weight * phi[i];
            moments[i] += factor * target;
            for (int j = 0; j < size; j++) {
                products[i][j] += factor * phi[j];
            }
        }
    }

    private void forget(double keep) {
        for (int i = 0; i < size; i++) {
            moments[i] *= keep;
            for (int j = 0; j < size; j++) {
                products[i][j] *= keep;
            }
        }
    }

    /** Moves the centre to the mean of {@code sites}; features at the new centre are linear in those at the old one. */
    private void moveTo(Batch sites) {
        double[] shift = slope;
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int row = 0; row < sites.rows(); row++) {
                sum += normalised(sites.values()[row * n + j], j);
            }
            shift[j] = sum / sites.rows() - centre[j];
            centre[j] += shift[j];
        }
        move(moments, shift);
        double[] column = mirrored;
        for (double[] row : products) {
            move(row, shift);
        }
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                column[i] = products[i][j];
            }
            move(column, shift);
            for (int i = 0; i < size; i++) {
                products[i][j] = column[i];
            }
        }
    }

    private void move(double[] phi, double[] shift) {
        int at = 1 + n;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                phi[at++] += shift[i] * shift[j] * phi[0] - shift[j] * phi[1 + i] - shift[i] * phi[1 + j];
            }
        }
        for (int i = 0; i < n; i++) {
            phi[1 + i] -= shift[i] * phi[0];
        }
    }

    private double normalised(double x, int j) {
        return (x - normalisation.centre().get(j)) / normalisation.radius().get(j);
    }

    private void features(double[] points, int row, double[] phi) {
        phi[0] = 1;
        for (int j = 0; j < n; j++) {
            phi[1 + j] = normalised(points[row * n + j], j) - centre[j];
        }
        int at = 1 + n;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                phi[at++] = phi[1 + i] * phi[1 + j];
            }
        }
    }

    @Override
    public void values(Batch points, double[] values) {
        for (int row = 0; row < points.rows(); row++) {
            values[row] = value(points.values(), row);
        }
    }

    private double value(double[] points, int row) {
        features(points, row, features);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += coefficients[i] * features[i];
        }
        return sum;
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
        double value = value(theta, 0);
        System.arraycopy(coefficients, 1, slope, 0, n);
        int at = 1 + n;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                slope[i] += coefficients[at] * features[1 + j];
                slope[j] += coefficients[at] * features[1 + i];
                at++;
            }
        }
        for (int j = 0; j < n; j++) {
            gradient[j] = slope[j] / normalisation.radius().get(j);
        }
        return value;
    }
}
