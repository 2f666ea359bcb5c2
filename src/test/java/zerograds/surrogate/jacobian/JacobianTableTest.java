package zerograds.surrogate.jacobian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import zerograds.math.RandomStream;
import zerograds.state.State;

class JacobianTableTest {
    private static final int N = 60;
    private static final double LOCALITY = 0.1;

    /** Output p is 3 θ_p for p < N; the outputs behind never move. */
    private static JacobianTable learned(int batches) {
        JacobianTable jacobian = new JacobianTable(N, 2 * N);
        for (int batch = 0; batch < batches; batch++) {
            float[] offsets = offsets(batch, 4);
            jacobian.add(4, offsets, responses(offsets, 4), LOCALITY);
        }
        return jacobian;
    }

    private static float[] offsets(int batch, int pairs) {
        double[] gaussians = new double[pairs * N];
        new RandomStream(7, 1).gaussians(batch, gaussians, 0, gaussians.length);
        float[] offsets = new float[gaussians.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (float) (LOCALITY * gaussians[i]);
        }
        return offsets;
    }

    private static float[] responses(float[] offsets, int pairs) {
        float[] responses = new float[pairs * 2 * N];
        for (int pair = 0; pair < pairs; pair++) {
            for (int p = 0; p < N; p++) {
                responses[pair * 2 * N + p] = 3 * offsets[pair * N + p];
            }
        }
        return responses;
    }

    @Test
    void findsOutWhichOutputEachParameterTouches() {
        JacobianTable jacobian = learned(60);
        float[] sensitivity = new float[2 * N];
        sensitivity[5] = 1;
        double[] gradient = new double[N];
        jacobian.gradient(sensitivity, gradient);
        double others = 0;
        for (int j = 0; j < N; j++) {
            others += j == 5 ? 0 : Math.abs(gradient[j]);
        }
        assertThat(gradient[5]).isCloseTo(3, within(0.6));
        assertThat(others).isLessThan(0.05 * N);
    }

    @Test
    void foretellsTheResponseToAFreshOffset() {
        JacobianTable jacobian = learned(60);
        float[] offsets = offsets(1000, 1);
        float[] wanted = responses(offsets, 1);
        float[] expected = new float[2 * N];
        jacobian.predict(1, offsets, expected);
        double missed = 0;
        double power = 0;
        for (int p = 0; p < wanted.length; p++) {
            missed += Math.pow(wanted[p] - expected[p], 2);
            power += wanted[p] * wanted[p];
        }
        assertThat(missed / power).isLessThan(0.3);
    }

    @Test
    void believesNothingAfterASingleBatch() {
        double[] gradient = new double[N];
        float[] sensitivity = new float[2 * N];
        Arrays.fill(sensitivity, 1);
        learned(1).gradient(sensitivity, gradient);
        long silent = Arrays.stream(gradient).filter(g -> g == 0).count();
        assertThat(silent).isGreaterThan(N / 2);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        JacobianTable jacobian = learned(10);
        JacobianTable copy = learned(0);
        State.of(jacobian).restore(copy);
        double[] before = new double[N];
        double[] after = new double[N];
        copy.squares(before);
        float[] offsets = offsets(99, 4);
        jacobian.add(4, offsets, responses(offsets, 4), LOCALITY);
        copy.squares(after);
        assertThat(after).isEqualTo(before);
        jacobian.squares(after);
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void refusesATableThatDoesNotFit() {
        assertThatThrownBy(() -> new JacobianTable(20_000, 20_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("400000000 entries")
                .hasMessageContaining("at most 200000000");
    }
}
