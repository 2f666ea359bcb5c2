package zerograds.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    /** The known answers that the generator's authors publish for Philox4x32 with ten rounds. */
    @Test
    void agreesWithThePublishedKnownAnswers() {
        assertThat(new RandomStream(0, 0).bits(0, 0)).isEqualTo(0x6627e8d5e169c58dL);
        assertThat(new RandomStream(-1, -1).bits(-1, -1)).isEqualTo(0x408f276d41c83b0eL);
    }

    @Test
    void uniformNumbersFillTheOpenUnitInterval() {
        RandomStream stream = new RandomStream(42, 3);
        double[] numbers = new double[20_000];
        Arrays.setAll(numbers, i -> stream.uniform(i / 100, i % 100));
        Arrays.sort(numbers);
        double largestGap = 0;
        for (int i = 0; i < numbers.length; i++) {
            largestGap = Math.max(largestGap, Math.abs((i + 0.5) / numbers.length - numbers[i]));
        }
        // Kolmogorov and Smirnov's statistic exceeds 1.95 / √n with a probability of 0.1 %.
        assertThat(largestGap).isLessThan(1.95 / Math.sqrt(numbers.length));
        assertThat(numbers[0]).isPositive();
        assertThat(numbers[numbers.length - 1]).isLessThan(1);
    }

    @Test
    void gaussiansHaveTheMomentsOfAStandardNormal() {
        double[] numbers = new double[100_000];
        new RandomStream(7, 1).gaussians(5, numbers, 0, numbers.length);
        assertThat(moment(numbers, 1)).isCloseTo(0, within(0.015));
        assertThat(moment(numbers, 2)).isCloseTo(1, within(0.02));
        assertThat(moment(numbers, 3)).isCloseTo(0, within(0.05));
        assertThat(moment(numbers, 4)).isCloseTo(3, within(0.12));
    }

    @Test
    void gaussiansStayWhatTheyWere() {
        double[] numbers = new double[3];
        new RandomStream(42, 1).gaussians(7, numbers, 0, 3);
        assertThat(numbers).containsExactly(0.04930433890433441, -0.010069999924845507, 2.414607091727694);
    }

    @Test
    void differentSeedsStreamsAndIterationsAreUncorrelated() {
        double[] base = gaussians(new RandomStream(1, 1), 1);
        for (double[] other : new double[][] {
            gaussians(new RandomStream(2, 1), 1),
            gaussians(new RandomStream(1, 2), 1),
            gaussians(new RandomStream(1, 1), 2)
        }) {
            double product = 0;
            for (int i = 0; i < base.length; i++) {
                product += base[i] * other[i] / base.length;
            }
            assertThat(product).isCloseTo(0, within(4 / Math.sqrt(base.length)));
        }
    }

    @Test
    void anOddCountIsAPrefixOfALongerDraw() {
        double[] odd = new double[7];
        double[] even = new double[8];
        new RandomStream(3, 3).gaussians(1, odd, 0, 7);
        new RandomStream(3, 3).gaussians(1, even, 0, 8);
        assertThat(odd).isEqualTo(Arrays.copyOf(even, 7));
    }

    private static double[] gaussians(RandomStream stream, long iteration) {
        double[] numbers = new double[10_000];
        stream.gaussians(iteration, numbers, 0, numbers.length);
        return numbers;
    }

    private static double moment(double[] numbers, int order) {
        return Arrays.stream(numbers).map(x -> Math.pow(x, order)).average().orElseThrow();
    }
}
