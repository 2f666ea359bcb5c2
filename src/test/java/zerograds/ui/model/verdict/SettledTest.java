package zerograds.ui.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static zerograds.ui.model.verdict.VerdictSeries.PARABOLA;
import static zerograds.ui.model.verdict.VerdictSeries.differences;
import static zerograds.ui.model.verdict.VerdictSeries.parabola;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.optim.TargetTransform;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.ui.model.verdict.VerdictSeries.Series;

/** When a run is said to have settled, or to be solved. */
class SettledTest {
    @Test
    void aPlateauHasNoSlope() {
        Series series = new Series();
        series.loss = i -> 3;
        series.sampledNorm = i -> Math.pow(0.98, i);
        assertThat(series.go(100).says()).isEqualTo("flat");
        series.sampledNorm = i -> 1;
        assertThat(series.go(100).says()).isEqualTo("fits");
    }

    @Test
    void aSolvedPlateauIsSolvedAndNothingElseIsSaid() {
        Series series = new Series(RunPlan.of(PARABOLA, "default", 1)
                .withBudget(Budget.ofIterations(100).withTargetLoss(0.5)));
        series.loss = i -> 0.51;
        series.failed = 0.5;
        series.sampledNorm = i -> Math.pow(0.98, i);
        assertThat(series.go(50).says()).isEqualTo("failures");
        series.loss = i -> 0.5;
        assertThat(series.go(1).says()).isEqualTo("solved");
        assertThat(series.level()).isEqualTo(Verdict.Level.GOOD);
        assertThat(series.says(differences(-1, -1, -1, -1, -1))).isEqualTo("solved");
        series.loss = i -> 0.51;
        assertThat(series.go(1).says()).isEqualTo("failures");
    }

    @Test
    void onlyALossThatCannotBeNegativeIsSolvedAtZero() {
        Map<Loss, String> least = Map.of(
                Loss.VALUE, "-Infinity",
                Loss.NEGATED_VALUE, "-Infinity",
                Loss.MEAN_SQUARED_ERROR, "0.0",
                Loss.MEAN_ABSOLUTE_ERROR, "0.0");
        least.forEach((loss, lowest) -> {
            Problem problem = parabola(loss);
            assertThat(problem.leastLoss()).as(loss.id()).hasToString(lowest);
            Series series = new Series(RunPlan.of(problem, "default", 1));
            series.loss = i -> 0;
            assertThat(series.go(100).says().equals("solved")).isEqualTo(lowest.equals("0.0"));
        });
    }

    /** Samples of these losses. */
    private static TargetTransform samples(double mean, double deviation) {
        return new TargetTransform(false, 0, 1, mean, deviation);
    }

    /** θ goes to and fro around a bottom of 4, below its samples. */
    private static Series bottom() {
        Series series = new Series();
        series.theta = i -> 1 + 0.005 * Math.sin(i);
        series.loss = i -> 4 + 0.015 * Math.sin(i);
        series.error = 0.8;
        series.fitted = samples(4.5, 0.5);
        return series;
    }

    @Test
    void settledIsWhereTheLossMovesNoMore() {
        Series series = bottom();
        assertThat(series.go(98).says()).as("the window is not full").isNotEqualTo("settled");
        assertThat(series.go(40).says()).isEqualTo("settled");
        assertThat(series.level()).isEqualTo(Verdict.Level.GOOD);
        series.loss = i -> 4 + 0.03 * Math.sin(i);
        assertThat(series.go(40).says()).as("by more than 1 %").isNotEqualTo("settled");
    }

    @Test
    void settledIsNotWhereSamplesMayFindMore() {
        Series series = bottom();
        assertThat(series.go(140).says()).isEqualTo("settled");
        series.error = 0.3;
        assertThat(series.go(40).says()).as("they see a slope").isEqualTo("fits");
        series.error = 0.8;
        assertThat(series.go(40).says()).isEqualTo("settled");
        series.fitted = samples(4.1, 0.5);
        assertThat(series.go(1).says()).as("many of them are below θ").isNotEqualTo("settled");
        series.fitted = samples(4.0, 0.03);
        assertThat(series.go(40).says()).as("not by 1 %").isEqualTo("settled");
        series.fitted = TargetTransform.NONE;
        assertThat(series.go(1).says()).as("nobody knows").isNotEqualTo("settled");
        series.fitted = samples(4.5, 0.5);
        series.theta = i -> 1 + 0.02 * Math.sin(i);
        assertThat(series.go(140).says()).as("θ goes beyond them").isEqualTo("oscillates");
    }

    @Test
    void aPlateauOnWhichThetaIsTossedHasNotSettled() {
        Series series = bottom();
        series.loss = i -> 4;
        series.fitted = samples(4, 1e-12);
        series.sampledNorm = i -> Math.pow(0.98, i);
        assertThat(series.go(200).says()).isEqualTo("flat");
    }

    @Test
    void ofManyParametersTheLossRangesOverLessThanItCouldFall() {
        Series series = bottom();
        series.loss = i -> 4 + 0.008 * Math.sin(i);
        assertThat(series.go(140).running.evidence().height()).isCloseTo(0.004, within(1e-4));
        Series vast = new Series(RunPlan.of(TestProblems.scalar(100, TestProblems::sphere), "default", 1));
        vast.loss = series.loss;
        vast.places = 100;
        assertThat(vast.go(140).running.evidence().height()).isCloseTo(0.008, within(2e-4));
    }

    @Test
    void whoeverCreepsHasNotSettled() {
        Series series = new Series();
        series.theta = i -> 1e-5 * i;
        series.loss = i -> 4 - 1e-5 * i;
        assertThat(series.go(200).says()).isEqualTo("fits");
    }

    @Test
    void aSmallLossIsMeasuredByTheFirst() {
        Series series = bottom();
        series.fitted = samples(0.1, 0.1);
        series.loss = i -> i == 0 ? 10 : 1e-3 * (1 + 0.4 * Math.sin(i));
        assertThat(series.go(130).says()).isEqualTo("limited");
        assertThat(series.level()).as("it can be lowered").isEqualTo(Verdict.Level.FAIR);
        series.fitted = samples(1e-4, 0.1);
        assertThat(series.go(130).says()).as("samples are below θ").isNotEqualTo("limited");
        series.fitted = samples(0.1, 0.1);
        series.loss = i -> 1e-3 * (1 + 0.9 * Math.sin(i));
        assertThat(series.go(130).says()).isNotIn("limited", "settled");
    }
}
