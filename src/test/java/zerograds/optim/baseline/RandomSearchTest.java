package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.space.Interval;

class RandomSearchTest extends BaselineContract {
    @Override
    protected Method method() {
        return RandomSearch.METHOD;
    }

    /** Of N points in an area A, half of all runs have one within r = √(A ln 2 / πN). */
    @Test
    void comesAsNearAsChanceWouldHaveIt() {
        double expected = 100 * Math.log(2) / (Math.PI * 2_000);
        assertThat(median(BaselineContract::sphere, Vec.of(3, 3), new Interval(-5, 5), 2_000))
                .isBetween(expected / 4, expected * 4);
    }
}
