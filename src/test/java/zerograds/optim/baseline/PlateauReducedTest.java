package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.optim.Optimizer;
import zerograds.optim.settings.Settings;
import zerograds.space.Interval;

class PlateauReducedTest extends BaselineContract {
    @Override
    protected Method method() {
        return PlateauReduced.METHOD;
    }

    private Optimizer on(double sigma) {
        Settings settings = settings()
                .with(Map.of("sigma", Double.toString(sigma), "finalSigma", "1", "pairs", "256", "rate", "1e-6"));
        return method().constructor().create(space(Vec.of(0), Interval.UNBOUNDED, new Interval(-2, 2)), settings, 1);
    }

    /** σ = 0.1 of a range of 4, at the edge of a step of height 1: the smoothed slope is 1 / (σ √2π).
     * Its kernel makes every sample say so alike. */
    @Test
    void seesTheSlopeOfASmoothedStep() {
        assertThat(averageGradient(on(0.1), x -> x.get(0) > 0 ? 1 : 0, 40))
                .isCloseTo(1 / (0.4 * Math.sqrt(2 * Math.PI)), within(1e-9));
    }
}
