package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.space.Interval;

class GeneticAlgorithmTest extends BaselineContract {
    @Override
    protected Method method() {
        return GeneticAlgorithm.METHOD;
    }

    /** The deepest of a hundred minima. */
    @Test
    void findsTheDeepestCupOfAnEggBox() {
        assertThat(median(BaselineContract::rastrigin, Vec.of(3, 3), new Interval(-5, 5), 4_000))
                .isLessThan(0.01);
    }
}
