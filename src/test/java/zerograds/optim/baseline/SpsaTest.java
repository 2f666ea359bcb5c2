package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.space.Interval;

class SpsaTest extends BaselineContract {
    @Override
    protected Method method() {
        return Spsa.METHOD;
    }

    @Test
    void shrinksTheLossOfABowlOfTenParametersTenThousandfold() {
        assertThat(median(BaselineContract::sphere, Vec.constant(10, 3), new Interval(-5, 5), 2_000))
                .isLessThan(90 * 1e-4);
    }
}
