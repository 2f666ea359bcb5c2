package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.optim.Method;

class SeparableCmaEsTest extends BaselineContract {
    @Override
    protected Method method() {
        return CmaEs.SEPARABLE;
    }

    @Test
    @Tag("slow")
    void comesFarOnABowlOfAThousandParameters() {
        assertThat(median(BaselineContract::sphere, Vec.constant(1_000, 1), RANGE, 20_000))
                .isLessThan(50);
    }

    /** The axes are the coordinates: a diagonal is all there is to learn. */
    @Test
    void learnsTheAxesOfAnEllipsoid() {
        assertThat(median(BaselineContract::ellipsoid, Vec.constant(10, 1), RANGE, 4_000))
                .isLessThan(1e-9);
    }
}
