package zerograds.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankTestTest {
    /** Of the C(6, 3) = 20 ways to share out the ranks, 2 are as extreme. */
    @Test
    void countsOutTheExtremesOfSmallSamples() {
        double p = RankTest.probability(new double[] {1, 2, 3}, new double[] {4, 5, 6});
        assertThat(p).isCloseTo(0.1, within(1e-12));
    }

    /** A rank sum of 9 (mean 10.5) or one as far away: 14 of 20 ways. */
    @Test
    void countsBothSides() {
        double p = RankTest.probability(new double[] {1, 3, 5}, new double[] {2, 4, 6});
        assertThat(p).isCloseTo(14.0 / 20, within(1e-12));
    }

    @Test
    void equalSamplesDoNotDiffer() {
        assertThat(RankTest.probability(new double[] {7, 7}, new double[] {7, 7, 7}))
                .isEqualTo(1);
        double[] many = new double[80];
        assertThat(RankTest.probability(many, many)).isEqualTo(1);
    }

    @Test
    void aFailureIsWorseThanEveryLoss() {
        double never = Double.POSITIVE_INFINITY;
        assertThat(RankTest.probability(new double[] {1, 2, 3}, new double[] {never, never, never}))
                .isCloseTo(0.1, within(1e-12));
    }

    /** The normal approximation of larger samples meets the count of the largest that are counted. */
    @Test
    void theApproximationMeetsTheCount() {
        assertThat(shifted(31)).isCloseTo(shifted(30), within(0.01));
    }

    private static double shifted(int size) {
        double[] a = IntStream.range(0, size).mapToDouble(i -> i).toArray();
        double[] b = IntStream.range(0, size).mapToDouble(i -> i + size / 4.0).toArray();
        return RankTest.probability(a, b);
    }
}
