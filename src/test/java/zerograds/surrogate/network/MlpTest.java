package zerograds.surrogate.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.surrogate.Fit;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.Surrogate;
import zerograds.surrogate.SurrogateContract;

class MlpTest {
    @Nested
    class Plain extends SurrogateContract {
        @Override
        public Surrogate fresh(int dimension, long seed) {
            return new Mlp(new Architecture(3, 32, 0, false), Normalisation.none(dimension), seed);
        }
    }

    @Nested
    class EncodedAndNormalised extends SurrogateContract {
        @Override
        public Surrogate fresh(int dimension, long seed) {
            Normalisation normalisation = new Normalisation(Vec.constant(dimension, 0.5), Vec.constant(dimension, 3));
            return new Mlp(new Architecture(2, 32, 2, true), normalisation, seed);
        }

        @Override
        public boolean isLinear() {
            return false;
        }
    }

    @Test
    void theDefaultLowDimensionalNetworkHasAsManyWeightsAsTheReference() {
        assertThat(new Architecture(3, 64, 0, true).weights(2)).isEqualTo(8_577);
        assertThat(new Architecture(8, 128, 6, true).weights(196_608)).isBetween(327_000_000L, 328_000_000L);
    }

    @Test
    void freshWeightsAreUniformWithinOneOverTheRootOfTheInputs() {
        PositionalEncoding encoding = new PositionalEncoding(Normalisation.none(100), 0);
        Block block = new Block(0, 100, 101, new Weights(101 * 50));
        block.fillUniform(0.1, new RandomStream(1, 1), encoding, 50);
        double largest = 0;
        double squares = 0;
        for (float weight : block.weights().values) {
            largest = Math.max(largest, Math.abs(weight));
            squares += weight * weight / block.weights().values.length;
        }
        assertThat(largest).isBetween(0.099, 0.1);
        assertThat(squares).isCloseTo(0.01 / 3, within(2e-4));
    }

    @Test
    void adamMovesByTheLearningRateAtFirst() {
        Weights weights = new Weights(2);
        weights.adam(new float[] {123, -1e-3f}, Weights.rate(0.1, 1), Weights.correction(1));
        assertThat(weights.values[0]).isCloseTo(-0.1f, within(1e-5f));
        assertThat(weights.values[1]).isCloseTo(0.1f, within(1e-4f));
    }

    @Test
    void sinesAndCosinesAreExactToTwelveDigits() {
        int size = 10_000;
        SinCos turn = new SinCos(size);
        Arrays.setAll(turn.angles, i -> (i - size / 2) * (i % 3 == 0 ? 2 : 0.01) + 0.123);
        double[] angles = turn.angles.clone();
        turn.evaluate(size);
        for (int i = 0; i < size; i++) {
            assertThat(turn.sines[i]).isCloseTo(Math.sin(angles[i]), within(1e-12));
            assertThat(turn.cosines[i]).isCloseTo(Math.cos(angles[i]), within(1e-12));
        }
    }

    @Test
    void aLargeNetworkDoesNotDependOnTheNumberOfThreads() {
        int n = 3_000;
        double[] one = new double[n];
        double[] three = new double[n];
        assertThat(trained(n, 1).gradient(new double[n], one))
                .isEqualTo(trained(n, 3).gradient(new double[n], three));
        assertThat(one).isEqualTo(three);
    }

    private static Mlp trained(int n, int threads) {
        Mlp mlp = new Mlp(new Architecture(2, 16, 2, true), Normalisation.none(n), 5, threads);
        SurrogateContract.train(mlp, 3);
        return mlp;
    }

    /** Enough parameters for several blocks and parts, whose shares must add up. */
    @Test
    void theGradientOfALargeNetworkAgreesWithCentralDifferences() {
        int n = 3_000;
        Mlp mlp = trained(n, 2);
        double[] theta = new double[n];
        new RandomStream(1, 1).gaussians(0, theta, 0, n);
        double[] gradient = new double[n];
        mlp.gradient(theta, gradient);
        double[] direction = new double[n];
        double slope = 0;
        for (int j = 0; j < n; j++) {
            direction[j] = Math.signum(gradient[j]);
            slope += direction[j] * gradient[j];
        }
        Batch around = Batch.zeros(2, n);
        double step = 1e-3;
        for (int j = 0; j < n; j++) {
            around.values()[j] = theta[j] + step * direction[j];
            around.values()[n + j] = theta[j] - step * direction[j];
        }
        double[] values = new double[2];
        mlp.values(around, values);
        assertThat((values[0] - values[1]) / (2 * step)).isCloseTo(slope, within(0.02 * slope));
    }

    @Test
    void aSmallNetworkAllocatesNothingOnceItIsWarm() {
        Mlp mlp = new Mlp(new Architecture(3, 64, 0, true), Normalisation.none(2), 0);
        Batch sites = Batch.zeros(8, 2);
        double[] targets = new double[8];
        double[] gradient = new double[2];
        double[] values = new double[8];
        Fit fit = new Fit(3, 1e-3, 1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        // The JIT needs a few thousand calls to see that nothing escapes, and may look again later: the best of the
        // rounds
        // counts, in which an allocation in every iteration would show as well.
        for (int round = 0; round < 20; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 300; i++) {
                mlp.gradient(targets, gradient);
                mlp.fit(sites, targets, fit);
                mlp.values(sites, values);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(least).isZero();
    }

    @Test
    void tellsWhatANetworkNeedsAndRefusesMoreThanThereIs() {
        Architecture texture = new Architecture(8, 128, 6, true);
        assertThat(Mlp.bytes(texture, 196_608)).isBetween(3_900_000_000L, 4_000_000_000L);
        new MemoryLimit(6_000_000_000L, 8_000_000_000L).require(texture, 196_608);
        assertThatThrownBy(() -> new MemoryLimit(2_000_000_000L, 8_000_000_000L).require(texture, 196_608))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("327,271,553 weights", "5.2 GB of heap", "2.0 GB only", "8.0 GB", "-Xmx6g");
        assertThatThrownBy(() -> new MemoryLimit(6_000_000_000L, 6_000_000_000L).requireArrays(texture, 196_608))
                .hasMessageContaining("20.9 GB outside")
                .hasMessageNotContaining("-Xmx");
    }

    @Test
    void theOddWeightCountsTheDifferenceOfAPair() {
        float[] slopes = new float[2];
        double[] targets = {1, -1};
        assertThat(new Fit(1, 1, 1).loss(new float[] {0, 0}, targets, slopes)).isEqualTo(1);
        assertThat(slopes).containsExactly(-1, 1);
        assertThat(new Fit(1, 1, 10).loss(new float[] {0, 0}, targets, slopes)).isEqualTo(10);
        assertThat(slopes).containsExactly(-10, 10);
        double[] even = {1, 1};
        assertThat(new Fit(1, 1, 10).loss(new float[] {0, 0}, even, slopes)).isEqualTo(1);
        assertThat(slopes).containsExactly(-1, -1);
    }

    @Test
    void aBatchThatGrowsAfterAGradientStillFits() {
        Mlp mlp = new Mlp(new Architecture(2, 8, 0, false), Normalisation.none(1), 0);
        mlp.gradient(new double[] {1}, new double[1]);
        Batch sites = new Batch(4, 1, new double[] {0, 1, 2, 3});
        assertThat(mlp.fit(sites, new double[4], new Fit(1, 1e-3, 1))).isFinite();
    }

    @Test
    void rejectsImpossibleShapes() {
        assertThatThrownBy(() -> new Architecture(0, 64, 0, true)).hasMessageContaining("0, 64, 0");
        assertThatThrownBy(() -> new Fit(1, 0, 1)).hasMessageContaining("learning rate > 0");
        assertThatThrownBy(() -> new Mlp(new Architecture(1, 1, 0, true), Normalisation.none(1), 0, 0))
                .hasMessageContaining("at least 1 thread");
    }
}
