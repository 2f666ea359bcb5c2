package zerograds.ui.model.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.optim.GradientParts;

class AgreementTest {
    @Test
    void isOneForEqualSlopesAndMinusOneForOpposite() {
        List<Agreement> all =
                Agreement.of(new GradientParts(Vec.of(2, -2, 0, 1), Vec.of(2, 2, 3, 4), Vec.of(0.1, 3, 0.1, 0.1)));
        assertThat(all).extracting(Agreement::value).containsExactly(1.0, -1.0, 0.0, 0.25);
        assertThat(all).extracting(Agreement::clear).containsExactly(true, false, true, true);
    }

    @Test
    void knowsNothingOfTwoZeros() {
        assertThat(Agreement.of(new GradientParts(Vec.of(0), Vec.of(0), Vec.of(Double.NaN))))
                .containsExactly(new Agreement(0, 0, false));
    }

    @Test
    void ofManyTakesTheWorstAndTheBest() {
        double[] surrogate = new double[100];
        for (int j = 0; j < 100; j++) {
            surrogate[j] = (j - 50) / 50.0;
        }
        GradientParts parts = new GradientParts(Vec.of(surrogate), Vec.constant(100, 1), Vec.constant(100, 0));
        List<Agreement> some = Agreement.of(parts);
        assertThat(some).hasSize(Agreement.MOST);
        assertThat(some.get(0)).isEqualTo(new Agreement(0, -1, true));
        assertThat(some.get(Agreement.MOST - 1).coordinate()).isEqualTo(99);
        assertThat(some).extracting(Agreement::coordinate).doesNotContain(50);
    }
}
