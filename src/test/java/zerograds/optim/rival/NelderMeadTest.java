package zerograds.optim.rival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zerograds.optim.Method;

class NelderMeadTest extends RivalContract {
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
        assertThat(median(RivalContract::valley, CLASSIC, RANGE, 200)).isLessThan(1e-13);
    }
}
