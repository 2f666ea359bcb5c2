package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.space.Interval;
import zerograds.space.ParameterSpace;

class BobyqaTest extends BaselineContract {
    @Override
    protected Method method() {
        return Bobyqa.METHOD;
    }

    @Override
    protected boolean isRandom() {
        return false;
    }

    /** A quadratic model of a quadratic loss is exact once it has seen enough points. */
    @Test
    void solvesABowlOfTenParametersInTwoHundredEvaluations() {
        assertThat(median(BaselineContract::sphere, Vec.constant(10, 3), new Interval(-5, 5), 200))
                .isLessThan(1e-12);
    }

    @Test
    void refusesASingleParameter() {
        ParameterSpace space = TestProblems.space(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method().constructor().create(space, settings(), 1))
                .withMessageContaining("2 to 500 parameters, but got 1");
    }
}
