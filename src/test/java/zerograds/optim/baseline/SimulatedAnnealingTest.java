package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.space.Interval;

class SimulatedAnnealingTest extends BaselineContract {
    @Override
    protected Method method() {
        return SimulatedAnnealing.METHOD;
    }

    @Override
    protected int iterations() {
        return 2_000;
    }

    /** The deepest of a hundred minima. */
    @Test
    void findsTheDeepestCupOfAnEggBox() {
        assertThat(median(BaselineContract::rastrigin, Vec.of(3, 3), new Interval(-5, 5), 10_000))
                .isLessThan(0.01);
    }
}
