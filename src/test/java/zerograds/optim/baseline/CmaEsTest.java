package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.space.ParameterSpace;

class CmaEsTest extends BaselineContract {
    @Override
    protected Method method() {
        return CmaEs.METHOD;
    }

    @Test
    void followsTheValleyToItsEndWithinAThousandEvaluations() {
        assertThat(median(BaselineContract::valley, CLASSIC, RANGE, 1_000)).isLessThan(1e-9);
    }

    /** Once C is learnt, every convex quadratic is as easy as a bowl. */
    @Test
    void learnsTheShapeOfAnEllipsoidWhoseAxesDifferAThousandfold() {
        assertThat(median(x -> x.get(0) * x.get(0) + 1e6 * x.get(1) * x.get(1), Vec.of(1, 1), RANGE, 1_000))
                .isLessThan(1e-9);
    }

    @Test
    void namesTheSeparableVariantWhereItsMatrixWouldBeTooLarge() {
        ParameterSpace space = TestProblems.space(2_001);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method().constructor().create(space, settings(), 1))
                .withMessageContaining("sep-cma-es");
    }
}
