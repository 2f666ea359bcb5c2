package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zerograds.optim.Method;

class NelderMeadTest extends BaselineContract {
    @Override
    protected Method method() {
        return NelderMead.METHOD;
    }

    @Override
    protected boolean isRandom() {
        return false;
    }

    @Test
    void reachesTheEndOfTheValleyAfterTwoHundredEvaluations() {
        assertThat(median(BaselineContract::valley, CLASSIC, RANGE, 200)).isLessThan(1e-13);
    }
}
