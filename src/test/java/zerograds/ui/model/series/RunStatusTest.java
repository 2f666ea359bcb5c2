package zerograds.ui.model.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.TestProblems;
import zerograds.eval.EvaluationMeter;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.ui.model.run.BudgetText;
import zerograds.ui.model.text.NumberText;

class RunStatusTest {
    private final RunPlan plan = RunPlan.of(TestProblems.scalar(2, TestProblems::sphere), "default", 1)
            .withBudget(Budget.ofEvaluations(2600));
    private final RunStatus status = new RunStatus(plan);

    @Test
    void saysNothingOfTimeBeforeAnythingWasEvaluated() {
        assertThat(status.evaluationsPerSecond()).isZero();
        assertThat(status.remaining()).isEmpty();
        status.watch(new EvaluationMeter.Reading(0, 26, 2, 0));
        assertThat(status.remaining()).isEmpty();
        assertThat(status.duration(Budget.UNLIMITED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 5, 60})
    void foretellsRateAndTimeOfASlowModelFromItsFirstEvaluation(double seconds) {
        status.watch(new EvaluationMeter.Reading(1, 26, 2, seconds));
        assertThat(status.evaluationsPerSecond()).isCloseTo(2 / seconds, within(1e-9 / seconds));
        // 100 iterations of 13 rounds.
        double expected = 100 * 13 * seconds;
        assertThat(status.remaining().orElseThrow().toNanos() / 1e9)
                .isCloseTo(expected, within(0.01 * expected + 1e-3));
    }

    @Test
    void tellsABudgetInTime() {
        status.watch(new EvaluationMeter.Reading(1, 2, 1, 5));
        assertThat(BudgetText.inTime(Budget.ofEvaluations(400), status))
                .isEqualTo("400 evaluations take about 33 min at the present rate.");
        assertThat(BudgetText.inTime(Budget.ofIterations(1_000_000), status)).contains("about 116 days");
        assertThat(BudgetText.inTime(Budget.ofTime(Duration.ofSeconds(9)), status))
                .isEmpty();
    }

    @Test
    void spansAreToldAsExactlyAsAnEstimateIs() {
        assertThat(NumberText.about(Duration.ofSeconds(40))).isEqualTo("40 s");
        assertThat(NumberText.about(Duration.ofSeconds(2034))).isEqualTo("34 min");
        assertThat(NumberText.about(Duration.ofHours(67))).isEqualTo("67 h");
        assertThat(NumberText.about(Duration.ofDays(12))).isEqualTo("12 days");
        assertThat(NumberText.about(Duration.ofDays(3653))).isEqualTo("10 years");
    }

    @Test
    void aQuickModelTellsItsRateByItself() {
        status.watch(new EvaluationMeter.Reading(26, 26, 2, 1e-6));
        assertThat(status.evaluationsPerSecond()).isZero();
    }
}
