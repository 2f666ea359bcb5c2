package zerograds.surrogate.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.Surrogate;
import zerograds.surrogate.SurrogateContract;

@Tag("slow")
class Nd4jMlpTest {
    @Nested
    class Contract extends SurrogateContract {
        @Override
        public Surrogate fresh(int dimension, long seed) {
            return new Nd4jMlp(new Architecture(2, 16, 1, false), Normalisation.none(dimension), seed);
        }
    }

    @Test
    void agreesWithTheFastNetworkOverSeveralFits() {
        agree(new Architecture(3, 64, 0, true), 2);
        agree(new Architecture(2, 16, 3, false), 5);
    }

    /** Enough features for two blocks, the last with the bias. */
    @Test
    void agreesWithTheFastNetworkInBlocks() {
        agree(new Architecture(2, 16, 6, true), 15);
    }

    private static void agree(Architecture architecture, int n) {
        Normalisation normalisation = new Normalisation(Vec.constant(n, 0.25), Vec.constant(n, 2));
        Surrogate fast = new Mlp(architecture, normalisation, 3);
        Surrogate plain = new Nd4jMlp(architecture, normalisation, 3);
        double[] fastGradient = new double[n];
        double[] plainGradient = new double[n];
        double[] theta = new double[n];
        for (int round = 0; round < 4; round++) {
            new RandomStream(round, 3).gaussians(0, theta, 0, n);
            assertThat(fast.gradient(theta, fastGradient))
                    .isCloseTo(plain.gradient(theta, plainGradient), within(1e-4));
            for (int j = 0; j < n; j++) {
                assertThat(fastGradient[j]).as("round %d", round).isCloseTo(plainGradient[j], within(1e-4));
            }
            assertThat(SurrogateContract.train(fast, 2)).isCloseTo(SurrogateContract.train(plain, 2), within(1e-4));
        }
    }
}
