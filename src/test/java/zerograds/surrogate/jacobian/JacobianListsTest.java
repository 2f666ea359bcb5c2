package zerograds.surrogate.jacobian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zerograds.math.RandomStream;
import zerograds.state.State;

class JacobianListsTest {
    private static final int N = 3_000;
    private static final int OUTPUTS = 300;
    private static final double LOCALITY = 0.1;

    /** Output p is 3 θ_p − 3 θ_{p + 1000}; the last third are the noise of all parameters. */
    private static float[] responses(float[] offsets) {
        float[] responses = new float[OUTPUTS];
        for (int p = 0; p < OUTPUTS * 2 / 3; p++) {
            responses[p] = 3 * offsets[p] - 3 * offsets[p + 1000];
        }
        float sum = 0;
        for (int j = 0; j < N; j++) {
            sum += offsets[j] * (j % 2 == 0 ? 1 : -1);
        }
        for (int p = OUTPUTS * 2 / 3; p < OUTPUTS; p++) {
            responses[p] = sum;
        }
        return responses;
    }

    private static float[] offsets(int pair) {
        double[] gaussians = new double[N];
        new RandomStream(7, 1).gaussians(pair, gaussians, 0, N);
        float[] offsets = new float[N];
        for (int j = 0; j < N; j++) {
            offsets[j] = (float) (LOCALITY * gaussians[j]);
        }
        return offsets;
    }

    private static JacobianLists learned(int pairs) {
        JacobianLists jacobian = new JacobianLists(N, OUTPUTS);
        IntStream.range(0, pairs).forEach(pair -> learn(jacobian, pair));
        return jacobian;
    }

    private static void learn(JacobianLists jacobian, int pair) {
        float[] offsets = offsets(pair);
        jacobian.add(1, offsets, responses(offsets), LOCALITY);
    }

    private static double[] gradient(SparseJacobian jacobian, int output) {
        float[] sensitivity = new float[OUTPUTS];
        sensitivity[output] = 1;
        double[] gradient = new double[N];
        jacobian.gradient(sensitivity, gradient);
        return gradient;
    }

    @Test
    void findsBothParametersThatTouchAnOutput() {
        double[] gradient = gradient(learned(256), 7);
        assertThat(gradient[7]).isCloseTo(3, within(1.2));
        assertThat(gradient[1007]).isCloseTo(-3, within(1.2));
        gradient[7] = 0;
        gradient[1007] = 0;
        assertThat(gradient).containsOnly(0);
    }

    @Test
    void foretellsTheResponsesThatHaveFewCauses() {
        float[] offsets = offsets(1000);
        float[] wanted = responses(offsets);
        float[] expected = new float[OUTPUTS];
        learned(256).predict(1, offsets, expected);
        double missed = 0;
        double power = 0;
        for (int p = 0; p < OUTPUTS * 2 / 3; p++) {
            missed += Math.pow(wanted[p] - expected[p], 2);
            power += wanted[p] * wanted[p];
        }
        assertThat(missed / power).isLessThan(0.2);
    }

    @Test
    void believesNothingOfAnOutputThatEverybodyTouches() {
        assertThat(gradient(learned(256), OUTPUTS - 1)).containsOnly(0);
    }

    @Test
    void saysWhenItsSearchWasInVain() {
        JacobianLists fruitful = learned(90);
        assertThat(fruitful.isBarren()).isFalse();
        JacobianLists barren = new JacobianLists(N, 20);
        for (int pair = 0; pair < 90; pair++) {
            assertThat(barren.isBarren()).as("after %d pairs", pair).isEqualTo(pair >= 79);
            float[] offsets = offsets(pair);
            barren.add(1, offsets, Arrays.copyOfRange(responses(offsets), OUTPUTS - 20, OUTPUTS), LOCALITY);
        }
    }

    @Test
    void restsWhenAllIsExplained() {
        JacobianLists jacobian = new JacobianLists(N, 1);
        for (int batch = 0; batch < 40; batch++) {
            float[] offsets = new float[8 * N];
            float[] responses = new float[8];
            for (int pair = 0; pair < 8; pair++) {
                System.arraycopy(offsets(8 * batch + pair), 0, offsets, pair * N, N);
                responses[pair] = 2 * offsets[pair * N + 42];
            }
            jacobian.add(8, offsets, responses, LOCALITY);
        }
        double[] squares = new double[N];
        jacobian.squares(squares);
        assertThat(squares[42]).isCloseTo(4, within(1.0));
        squares[42] = 0;
        assertThat(squares).containsOnly(0);
    }

    @Test
    void agreesWithTheTableOnWhatBothFound() {
        JacobianTable table = new JacobianTable(N, OUTPUTS);
        JacobianLists lists = new JacobianLists(N, OUTPUTS);
        for (int pair = 0; pair < 400; pair++) {
            learn(lists, pair);
            float[] offsets = offsets(pair);
            table.add(1, offsets, responses(offsets), LOCALITY);
        }
        double[] wanted = gradient(table, 5);
        double[] gradient = gradient(lists, 5);
        assertThat(gradient[5]).isCloseTo(wanted[5], within(1e-3));
        assertThat(gradient[1005]).isCloseTo(wanted[1005], within(1e-3));
    }

    @Test
    void aCopyGoesItsOwnWayAndTheSameWay() {
        JacobianLists jacobian = learned(200);
        JacobianLists copy = learned(0);
        State.of(jacobian).restore(copy);
        double[] before = gradient(copy, 3);
        IntStream.range(200, 300).forEach(pair -> learn(jacobian, pair));
        assertThat(gradient(copy, 3)).isEqualTo(before);
        IntStream.range(200, 300).forEach(pair -> learn(copy, pair));
        assertThat(gradient(copy, 3)).isEqualTo(gradient(jacobian, 3)).isNotEqualTo(before);
    }

    @Test
    void isTakenWhereATableDoesNotFit() {
        assertThat(SparseJacobian.of(100, 100)).isInstanceOf(JacobianTable.class);
        assertThat(SparseJacobian.of(20_000, 20_000)).isInstanceOf(JacobianLists.class);
        assertThatThrownBy(() -> SparseJacobian.of(1_000_000, 200_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200000000000 entries")
                .hasMessageContaining("at most 100000000000");
        assertThat(SparseJacobian.fits(10_000_001, 2)).isFalse();
        assertThat(SparseJacobian.fits(10_000_000, 10_000)).isTrue();
    }
}
