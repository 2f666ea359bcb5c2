package zerograds.surrogate.quadratic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.surrogate.Fit;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.Surrogate;
import zerograds.surrogate.SurrogateContract;

class QuadraticTest {
    @Nested
    class Full extends SurrogateContract {
        @Override
        public Surrogate fresh(int dimension, long seed) {
            return new Quadratic(new Normalisation(Vec.constant(dimension, 0.5), Vec.constant(dimension, 3)));
        }

        @Override
        public boolean isSeeded() {
            return false;
        }
    }

    @Nested
    class Diagonal extends SurrogateContract {
        @Override
        public Surrogate fresh(int dimension, long seed) {
            return new DiagonalQuadratic(new Normalisation(Vec.constant(dimension, 0.5), Vec.constant(dimension, 3)));
        }

        @Override
        public boolean isSeeded() {
            return false;
        }
    }

    /** x² + xy − 2y, with the centre wandering away from the origin. */
    @Test
    void findsTheGradientOfAQuadraticWhereTheSamplesAre() {
        for (double oddWeight : new double[] {1, 10}) {
            Surrogate surrogate = new Quadratic(Normalisation.none(2));
            double[] centre = {5, -3};
            for (int k = 0; k < 60; k++) {
                centre[0] += 0.01;
                fitAround(surrogate, centre, k, oddWeight);
            }
            double[] gradient = new double[2];
            double value = surrogate.gradient(centre, gradient);
            assertThat(value).isCloseTo(loss(centre[0], centre[1]), within(0.02));
            assertThat(gradient[0]).isCloseTo(2 * centre[0] + centre[1], within(0.02));
            assertThat(gradient[1]).isCloseTo(centre[0] - 2, within(0.02));
        }
    }

    @Test
    void choosesTheDiagonalOneForManyParameters() {
        assertThat(Quadratic.of(Normalisation.none(30))).isInstanceOf(Quadratic.class);
        assertThat(Quadratic.of(Normalisation.none(31))).isInstanceOf(DiagonalQuadratic.class);
        assertThatThrownBy(() -> new Quadratic(Normalisation.none(31)))
                .hasMessageContaining("at most 30")
                .hasMessageContaining("31");
    }

    private static void fitAround(Surrogate surrogate, double[] centre, int iteration, double oddWeight) {
        Batch sites = Batch.zeros(8, 2);
        double[] targets = new double[8];
        double[] x = sites.values();
        for (int pair = 0; pair < 4; pair++) {
            double[] offset = new double[2];
            new RandomStream(1, 1).gaussians(iteration * 4L + pair, offset, 0, 2);
            for (int j = 0; j < 2; j++) {
                x[4 * pair + j] = centre[j] + 0.3 * offset[j];
                x[4 * pair + 2 + j] = centre[j] - 0.3 * offset[j];
            }
            targets[2 * pair] = loss(x[4 * pair], x[4 * pair + 1]);
            targets[2 * pair + 1] = loss(x[4 * pair + 2], x[4 * pair + 3]);
        }
        surrogate.fit(sites, targets, new Fit(1, 1e-3, oddWeight));
    }

    private static double loss(double x, double y) {
        return x * x + x * y - 2 * y;
    }
}
