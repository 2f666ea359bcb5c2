package zerograds.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import zerograds.math.Batch;
import zerograds.math.RandomStream;

/** What every surrogate must do. */
public abstract class SurrogateContract {
    private static final double STEP = 1e-2;

    /** A surrogate of the given dimension with fresh weights. */
    protected abstract Surrogate fresh(int dimension, long seed);

    /** Whether fresh ones of different seeds differ. */
    protected boolean isSeeded() {
        return true;
    }

    /** Averages central differences over points, for float32 and the kinks of rectifiers blur a single one. */
    @Test
    void theInputGradientAgreesWithCentralDifferences() {
        int n = 3;
        Surrogate surrogate = fresh(n, 4);
        train(surrogate, 200);
        double[] theta = new double[n];
        double[] gradient = new double[n];
        double error = 0;
        double size = 0;
        for (int point = 0; point < 40; point++) {
            new RandomStream(point, 2).gaussians(0, theta, 0, n);
            surrogate.gradient(theta, gradient);
            for (int j = 0; j < n; j++) {
                double difference = (value(surrogate, theta, j, STEP) - value(surrogate, theta, j, -STEP)) / (2 * STEP);
                error += Math.abs(difference - gradient[j]);
                size += Math.abs(difference);
            }
        }
        assertThat(size).isPositive();
        assertThat(error / size).isLessThan(0.02);
    }

    @Test
    void gradientAndValuesAgreeOnTheValue() {
        Surrogate surrogate = fresh(2, 1);
        double[] theta = {0.3, -0.7};
        double[] values = new double[1];
        surrogate.values(new Batch(1, 2, theta), values);
        assertThat(surrogate.gradient(theta, new double[2])).isCloseTo(values[0], within(1e-6));
    }

    @Test
    void goesOnInAnotherUnitAfterARescaling() {
        Surrogate surrogate = fresh(2, 3);
        train(surrogate, 50);
        Batch points = new Batch(2, 2, new double[] {0.3, -0.7, 1, 0.2});
        double[] before = new double[2];
        double[] after = new double[2];
        surrogate.values(points, before);
        if (isLinear()) {
            surrogate.rescale(2.5, -3);
            surrogate.values(points, after);
            assertThat(after[0]).isCloseTo(2.5 * before[0] - 3, within(1e-4));
            assertThat(after[1]).isCloseTo(2.5 * before[1] - 3, within(1e-4));
        } else {
            assertThatThrownBy(() -> surrogate.rescale(2.5, -3)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    /** Whether no rectifier follows the last layer. */
    protected boolean isLinear() {
        return true;
    }

    @Test
    void fittingLowersTheLossAndReportsWhatItWasBefore() {
        Surrogate surrogate = fresh(2, 1);
        double first = train(surrogate, 1);
        double last = train(surrogate, 300);
        assertThat(last).isLessThan(0.05 * first);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Surrogate surrogate = fresh(2, 1);
        train(surrogate, 10);
        Surrogate copy = surrogate.copy();
        double[] theta = {0.5, 0.5};
        double before = copy.gradient(theta, new double[2]);
        assertThat(before).isEqualTo(surrogate.gradient(theta, new double[2]));
        train(surrogate, 10);
        assertThat(copy.gradient(theta, new double[2])).isEqualTo(before);
        train(copy, 10);
        assertThat(copy.gradient(theta, new double[2])).isEqualTo(surrogate.gradient(theta, new double[2]));
    }

    @Test
    void aFrozenOneStaysAsItWas() {
        Surrogate surrogate = fresh(2, 1);
        train(surrogate, 10);
        double[] theta = {0.5, 0.5};
        DifferentiableFunction frozen = surrogate.frozen();
        double before = surrogate.gradient(theta, new double[2]);
        train(surrogate, 10);
        assertThat(frozen.gradient(theta, new double[2]))
                .isEqualTo(before)
                .isNotEqualTo(surrogate.gradient(theta, new double[2]));
    }

    @Test
    void theSameSeedGivesTheSameSurrogate() {
        double[] theta = {0.5, 0.5};
        double one = fresh(2, 1).gradient(theta, new double[2]);
        assertThat(fresh(2, 1).gradient(theta, new double[2])).isEqualTo(one);
        if (isSeeded()) {
            assertThat(fresh(2, 2).gradient(theta, new double[2])).isNotEqualTo(one);
        }
    }

    /** Fits a shifted bowl; returns the loss before the last fit. */
    public static double train(Surrogate surrogate, int fits) {
        int n = surrogate.dimension();
        int m = 16;
        Batch sites = Batch.zeros(m, n);
        double[] targets = new double[m];
        double loss = Double.NaN;
        for (int k = 0; k < fits; k++) {
            new RandomStream(9, 9).gaussians(k, sites.values(), 0, m * n);
            for (int i = 0; i < m; i++) {
                targets[i] = 0;
                for (int j = 0; j < n; j++) {
                    double x = sites.values()[i * n + j] - 0.5;
                    targets[i] += x * x / n;
                }
            }
            loss = surrogate.fit(sites, targets, new Fit(3, 1e-2, 1));
        }
        return loss;
    }

    private static double value(Surrogate surrogate, double[] theta, int j, double step) {
        double[] moved = theta.clone();
        moved[j] += step;
        double[] values = new double[1];
        surrogate.values(new Batch(1, theta.length, moved), values);
        return values[0];
    }
}
