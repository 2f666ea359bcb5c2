package zerograds.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrthonormalPairTest {
    private static final RandomStream RANDOM = new RandomStream(3, 7);

    private static void assertOrthonormal(OrthonormalPair pair) {
        assertThat(pair.first().norm()).isCloseTo(1, within(1e-12));
        assertThat(pair.second().norm()).isCloseTo(1, within(1e-12));
        assertThat(pair.first().dot(pair.second())).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 336, 200_000})
    void drawsTwoUnitDirectionsAtRightAngles(int n) {
        assertOrthonormal(OrthonormalPair.random(RANDOM, 1, n));
    }

    @Test
    void repeatsAPairByItsNumber() {
        assertThat(OrthonormalPair.random(RANDOM, 5, 9)).isEqualTo(OrthonormalPair.random(RANDOM, 5, 9));
        assertThat(OrthonormalPair.random(RANDOM, 5, 9)).isNotEqualTo(OrthonormalPair.random(RANDOM, 6, 9));
    }

    @Test
    void drawsAllDirectionsAlike() {
        double[] squares = new double[3];
        int pairs = 2000;
        for (int number = 0; number < pairs; number++) {
            Vec first = OrthonormalPair.random(RANDOM, number, 3).first();
            for (int j = 0; j < 3; j++) {
                squares[j] += first.get(j) * first.get(j) / pairs;
            }
        }

        // The variance of a squared component is 4/45, so five standard errors are 0.034.
        assertThat(squares).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(0.034));
    }

    @Test
    void keepsThePartAcross() {
        OrthonormalPair pair =
                OrthonormalPair.of(Vec.of(3, 0, 0), Vec.of(5, 0, -2)).orElseThrow();

        assertThat(pair.first()).isEqualTo(Vec.of(1, 0, 0));
        assertThat(pair.second().get(2)).isEqualTo(-1);
        assertOrthonormal(pair);
    }

    @Test
    void staysAtRightAnglesWhereAlmostNothingIsAcross() {
        assertOrthonormal(
                OrthonormalPair.of(Vec.of(1, 1, 1), Vec.of(1, 1, 1 + 1e-7)).orElseThrow());
    }

    @Test
    void isEmptyForParallelOrVanishingVectors() {
        assertThat(OrthonormalPair.of(Vec.of(1, 2), Vec.of(-2, -4))).isEmpty();
        assertThat(OrthonormalPair.of(Vec.of(0, 0), Vec.of(1, 0))).isEmpty();
        assertThat(OrthonormalPair.of(Vec.of(1, 0), Vec.of(0, 0))).isEmpty();
        assertThat(OrthonormalPair.of(Vec.of(Double.NaN, 0), Vec.of(0, 1))).isEmpty();
    }

    @Test
    void rejectsASingleDimension() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrthonormalPair.random(RANDOM, 1, 1))
                .withMessageContaining("two dimensions");
    }
}
