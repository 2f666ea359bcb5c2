package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.optim.Optimizer;
import zerograds.optim.settings.Settings;
import zerograds.space.Interval;

class FiniteDifferencesTest extends BaselineContract {
    @Override
    protected Method method() {
        return FiniteDifferences.METHOD;
    }

    @Test
    void asksBothSidesOfEveryParameter() {
        Batch probes = fresh(3, 1).ask(0).probes();
        assertThat(probes.rows()).isEqualTo(6);
        for (int j = 0; j < 3; j++) {
            Vec difference = probes.row(2 * j).plus(-1, probes.row(2 * j + 1));
            assertThat(difference.norm()).isCloseTo(difference.get(j), within(1e-12));
        }
    }

    @Test
    void isExactForAQuadraticLossWithoutSmoothing() {
        Settings settings = settings().with(Map.of("smoothing", "0", "rate", "1e-6", "finalSigma", "1"));
        Optimizer optimizer = method().constructor().create(space(Vec.of(3), Interval.UNBOUNDED, RANGE), settings, 1);
        assertThat(averageGradient(optimizer, BaselineContract::sphere, 1)).isCloseTo(6, within(1e-4));
    }
}
