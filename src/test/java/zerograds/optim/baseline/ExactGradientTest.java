package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.optim.Method;
import zerograds.optim.Optimizer;

class ExactGradientTest extends BaselineContract {
    @Override
    protected Method method() {
        return ExactGradient.METHOD;
    }

    @Override
    protected boolean isRandom() {
        return false;
    }

    @Override
    protected List<Evaluation> answers(Batch probes) {
        List<Evaluation> answers = new ArrayList<>();
        for (int i = 0; i < probes.rows(); i++) {
            answers.add(answer(sphere(probes.row(i)), probes.row(i).map(x -> 2 * x)));
        }
        return answers;
    }

    @Test
    void followsTheValleyToItsEnd() {
        assertThat(median(BaselineContract::valley, CLASSIC, RANGE, 10_000)).isLessThan(1e-9);
    }

    @Test
    void saysSoWhenTheModelHasNoGradient() {
        Optimizer optimizer = fresh(2, 1);
        assertThat(optimizer.ask(0).details()).containsExactly(Evaluation.Detail.GRADIENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.tell(List.of(Evaluation.Success.of(1))))
                .withMessageContaining("exact gradient");
    }
}
