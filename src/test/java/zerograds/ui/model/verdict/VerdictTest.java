package zerograds.ui.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static zerograds.ui.model.verdict.VerdictSeries.differences;

import org.junit.jupiter.api.Test;
import zerograds.ui.model.verdict.VerdictSeries.Series;

class VerdictTest {
    @Test
    void saysNothingBeforeThereIsEnough() {
        assertThat(new Series().says()).isEqualTo("early");
        assertThat(new Series().go(1).says()).isEqualTo("young");
        assertThat(new Series().go(37).says()).isEqualTo("young");
        assertThat(new Series().go(39).says()).isEqualTo("fits");
    }

    @Test
    void badNewsNeedNotWait() {
        Series series = new Series();
        series.cosine = i -> -0.5;
        assertThat(series.go(19).says()).isEqualTo("young");
        assertThat(series.go(1).says()).isEqualTo("disagrees");
    }

    @Test
    void neverGreenWhileSamplesFail() {
        Series series = new Series();
        assertThat(series.go(100).says()).isEqualTo("fits");
        series.failed = 0.1;
        assertThat(series.go(100).says()).isEqualTo("failures");
        series.failed = 0;
        assertThat(series.go(49).says()).as("they are still in the window").isEqualTo("failures");
        assertThat(series.go(22).says()).isEqualTo("fits");
    }

    @Test
    void tellsHowManyFailedWhereAllDo() {
        Series series = new Series();
        series.failed = 1;
        series.checked = false;
        series.loss = i -> Double.NaN;
        series.go(90);
        assertThat(series.says()).isEqualTo("all-fail");
        assertThat(series.running.verdict().text()).isEqualTo("all evaluations fail · 990");
        assertThat(series.level()).isEqualTo(Verdict.Level.POOR);
    }

    @Test
    void neverGreenAtABoundThatTheStepWouldCross() {
        Series series = new Series();
        assertThat(series.go(100).says()).isEqualTo("fits");
        series.theta = i -> -2;
        assertThat(series.go(1).says()).isEqualTo("bound");
        assertThat(series.running.verdict().text()).isEqualTo("at the bound · x");
        assertThat(series.level()).isEqualTo(Verdict.Level.FAIR);
        series.loss = i -> 4;
        assertThat(series.go(200).says()).as("at rest, too").isEqualTo("bound");
        series.slope = -1;
        assertThat(series.go(30).level()).as("on its way back").isEqualTo(Verdict.Level.GOOD);
    }

    @Test
    void thetaOutrunsItsSamples() {
        Series series = new Series();
        series.theta = i -> -2 + 0.05 * i;
        assertThat(series.go(70).says()).isEqualTo("fits");
        series.theta = i -> 2 - 0.1 * i;
        assertThat(series.go(100).says()).isEqualTo("outruns");
    }

    @Test
    void goesToAndFro() {
        Series series = new Series();
        series.theta = i -> 0.1 * Math.sin(0.3 * i);
        series.cosine = i -> 0.3;
        assertThat(series.go(100).says()).as("the loss falls").isNotEqualTo("oscillates");
        series.loss = i -> 9 + Math.sin(0.6 * i);
        assertThat(series.go(100).says()).isEqualTo("oscillates");
    }

    @Test
    void noise() {
        Series series = new Series();
        series.error = 1;
        series.holdOut = 0.1;
        assertThat(series.go(100).says()).isEqualTo("noise");
        series.holdOut = 0.4;
        assertThat(series.go(100).says()).isEqualTo("weak");
    }

    @Test
    void lags() {
        Series series = new Series();
        series.holdOut = -0.1;
        assertThat(series.go(100).says()).as("R² contradicts").isEqualTo("lags");
        assertThat(series.running.verdict().advice()).contains("Steps on φ", "Rate for θ");
        series.holdOut = 0.1;
        assertThat(series.go(100).says()).isEqualTo("fits");
    }

    @Test
    void aLocalityWiderThanTheValleyHidesIt() {
        Series series = new Series();
        series.holdOut = 0.8;
        series.cosine = i -> 0.1;
        assertThat(series.go(100).says()).isEqualTo("weak");
        series.prediction = 3;
        assertThat(series.go(100).says()).isEqualTo("coarse");
    }

    @Test
    void neverGreenWhereSamplesPointTheOtherWay() {
        Series series = new Series();
        series.holdOut = 0.9;
        assertThat(series.go(100).says()).isEqualTo("fits");
        series.cosine = i -> -0.86;
        assertThat(series.go(1).level()).as("at once").isNotEqualTo(Verdict.Level.GOOD);
        series.theta = i -> 1;
        series.loss = i -> 4;
        assertThat(series.go(200).says()).as("not even at rest").isEqualTo("disagrees");
    }

    @Test
    void theLatestSamplesMayTakeTheGreenAway() {
        Series series = new Series();
        assertThat(series.go(100).says()).isEqualTo("fits");
        series.recent = 0.03;
        assertThat(series.go(50).says()).as("a little less lasts").isEqualTo("fits");
        series.recent = -0.1;
        assertThat(series.go(1).says()).isEqualTo("roughly");
        series.recent = 0.03;
        assertThat(series.go(100).says()).isEqualTo("roughly");
    }

    @Test
    void whatIsNotWellMeasuredIsNotGreen() {
        Series series = new Series();
        series.error = Math.sqrt(1 - 0.8 * 0.8);
        series.cosine = i -> 0.8;
        assertThat(series.go(100).says()).as("noise allows 0.8").isEqualTo("roughly");
        series.cosine = i -> 0.3;
        assertThat(series.go(100).says()).isEqualTo("weak");
    }

    @Test
    void neitherNewsNorAGreenOneFlickers() {
        Series series = new Series();
        assertThat(series.go(100).says()).isEqualTo("fits");
        series.cosine = i -> 0.75;
        assertThat(series.go(100).says()).as("a little less lasts").isEqualTo("fits");
        series.cosine = i -> 0.5;
        assertThat(series.go(1).says()).as("bad news at once").isEqualTo("roughly");
        series.cosine = i -> 0.9;
        assertThat(series.go(19).says()).as("good news must hold").isEqualTo("roughly");
        assertThat(series.go(1).says()).isEqualTo("fits");
    }

    @Test
    void aSwingingCosineIsNeverGreenAndShowsOneVerdict() {
        Series series = new Series();
        series.cosine = i -> i / 12 % 2 == 0 ? 1 : -0.8;
        series.go(60);
        for (int i = 0; i < 200; i++) {
            assertThat(series.go(1).says()).isEqualTo("turns");
        }
    }

    @Test
    void aGradientThatTurnsDoesNotFit() {
        Series series = new Series();
        series.cosine = i -> i % 5 == 0 ? -0.4 : 0.9;
        assertThat(series.go(100).says()).isEqualTo("turns");
        series.cosine = i -> i % 5 == 0 ? 0.4 : 0.9;
        assertThat(series.go(100).level()).as("never for long enough").isNotEqualTo(Verdict.Level.GOOD);
    }

    @Test
    void finiteDifferencesTakeTheGreenAway() {
        Series series = new Series().go(100);
        assertThat(series.says(differences(-0.5, -0.5, -0.5, -0.5, 0.1))).isEqualTo("disagrees");
        assertThat(series.verdict(differences(-0.5, -0.5, -0.5, -0.5, 0.1)).text())
                .as("the figure is the one that disagrees")
                .isEqualTo("gradients disagree · cosine −0.38 to finite differences");
        assertThat(series.says(differences(-0.5, -0.5))).as("too few").isEqualTo("fits");
        assertThat(series.says(differences(0.5, 0.5, 0.5, 0.5, -0.5))).isEqualTo("fits");
    }

    @Test
    void theHelpNamesTheRuleAndItsNumbers() {
        Verdict verdict = new Series().go(100).running.verdict();
        assertThat(verdict.level()).isEqualTo(Verdict.Level.GOOD);
        assertThat(verdict.text()).isEqualTo("surrogate fits · cosine 0.90, R² 0.40");
        assertThat(verdict.help()).contains("Rule: the cosine is at least 0.8", "100 at most", "cosine 0.90", "0.98");
    }
}
