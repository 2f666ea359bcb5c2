package zerograds.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.optim.Compression;
import zerograds.optim.GradientCheck;
import zerograds.optim.Neighbourhood;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;

class VerdictTest {
    /** A run, described by a few functions of the iteration; healthy unless something is changed. */
    private static final class Series {
        private final RecentIterations recent = new RecentIterations();
        private IntToDoubleFunction loss = i -> 10 * Math.exp(-i / 200.0);
        private IntToDoubleFunction theta = i -> 0.01 * i;
        private IntToDoubleFunction cosine = i -> 0.9;
        private IntToDoubleFunction sampledNorm = i -> 1;
        private double error = 0.2;
        private double holdOut = 0.4;
        private double belief = 1;
        private double failed;
        private int done;

        Series go(int iterations) {
            for (int end = done + iterations; done < end; done++) {
                GradientCheck check =
                        new GradientCheck(cosine.applyAsDouble(done), 1, sampledNorm.applyAsDouble(done), error);
                double y = loss.applyAsDouble(done);
                RunEvent.Iterated event = new RunEvent.Iterated(
                        done,
                        10L * (done + 1),
                        Math.round(10 * failed * (done + 1)),
                        y,
                        y,
                        belief * y,
                        1,
                        Vec.of(theta.applyAsDouble(done)),
                        Optional.of(Vec.of(1)),
                        Optional.of(check),
                        holdOut,
                        new Neighbourhood(0.2, 0.02, Compression.NONE, true));
                recent.accept(new RunLog.Entry(done, done, event));
            }
            return this;
        }

        String says(ProbedGradient... differences) {
            Evidence evidence = recent.evidence(List.of(differences));
            Rule spoken = Rules.ALL.stream()
                    .filter(rule -> rule.condition().test(evidence))
                    .findFirst()
                    .orElseThrow();
            assertThat(Rules.verdict(evidence).text().split(" · ")[0]).isEqualTo(spoken.words());
            return spoken.words();
        }

        Verdict verdict() {
            return Rules.verdict(recent.evidence(List.of()));
        }
    }

    private static ProbedGradient[] differences(double... cosines) {
        return IntStream.range(0, cosines.length)
                .mapToObj(i -> new ProbedGradient(
                        i, i, Vec.of(cosines[i], Math.sqrt(1 - cosines[i] * cosines[i])), Vec.of(1, 0)))
                .toArray(ProbedGradient[]::new);
    }

    @Test
    void saysNothingBeforeThereIsEnough() {
        assertThat(new Series().says()).isEqualTo("no samples yet");
        assertThat(new Series().go(19).says()).isEqualTo("too early to say");
        assertThat(new Series().go(20).says()).isEqualTo("surrogate fits");
    }

    @Test
    void failures() {
        Series series = new Series();
        series.failed = 0.1;
        assertThat(series.go(100).says()).isEqualTo("surrogate fits");
        series.failed = 0.5;
        assertThat(series.go(100).says()).isEqualTo(Rules.FAILURES.words());
    }

    @Test
    void aPlateauHasNoSlope() {
        Series series = new Series();
        series.loss = i -> 3;
        assertThat(series.go(100).says()).isEqualTo("surrogate fits");
        series.sampledNorm = i -> Math.pow(0.98, i - 100.0);
        assertThat(series.go(100).says()).isEqualTo(Rules.FLAT.words());
    }

    @Test
    void nearAMinimumGradientsNeedNotAgree() {
        Series series = new Series();
        series.cosine = i -> -0.5;
        series.go(100);
        assertThat(series.says()).isNotEqualTo(Rules.SETTLED.words());
        series.loss = i -> 1e-3;
        series.theta = i -> 1 + 0.01 * Math.sin(i);
        assertThat(series.go(100).says()).isEqualTo(Rules.SETTLED.words());
    }

    @Test
    void aHighPlateauIsNotSettled() {
        Series series = new Series();
        series.loss = i -> 10 - 1e-4 * i;
        series.theta = i -> 1 + 0.01 * Math.sin(i);
        series.error = 0.6;
        assertThat(series.go(100).says()).isNotEqualTo(Rules.SETTLED.words());
    }

    @Test
    void thetaOutrunsItsSamples() {
        Series series = new Series();
        series.theta = i -> 0.05 * i;
        assertThat(series.go(100).says()).isNotEqualTo(Rules.OUTRUNS.words());
        series.theta = i -> 0.1 * i;
        assertThat(series.go(100).says()).isEqualTo(Rules.OUTRUNS.words());
    }

    @Test
    void oscillates() {
        Series series = new Series();
        series.theta = i -> 0.1 * Math.sin(0.3 * i);
        assertThat(series.go(100).says()).as("the loss falls").isEqualTo("surrogate fits");
        series.loss = i -> 9 + Math.sin(0.6 * i);
        assertThat(series.go(100).says()).isEqualTo(Rules.OSCILLATES.words());
    }

    @Test
    void noise() {
        Series series = new Series();
        series.error = 1;
        series.holdOut = 0.1;
        assertThat(series.go(100).says()).isEqualTo(Rules.NOISE.words());
        series.holdOut = 0.4;
        assertThat(series.go(100).says()).isEqualTo("surrogate fits roughly");
    }

    @Test
    void lags() {
        Series series = new Series();
        series.holdOut = 0.1;
        assertThat(series.go(100).says()).isEqualTo(Rules.LAGS.words());
        assertThat(series.verdict().advice()).contains("Steps on φ", "Rate for θ");
        series.holdOut = 0.25;
        assertThat(series.go(100).says()).isEqualTo("surrogate fits");
    }

    @Test
    void aLocalityWiderThanTheValleyHidesIt() {
        Series series = new Series();
        series.holdOut = 0.8;
        series.cosine = i -> 0;
        assertThat(series.go(100).says()).isEqualTo("surrogate fits");
        series.belief = 3;
        assertThat(series.go(100).says()).isEqualTo(Rules.COARSE.words());
    }

    @Test
    void otherwiseHoldOutAndCosineSpeak() {
        Series series = new Series();
        series.holdOut = 0.25;
        series.cosine = i -> 0.5;
        assertThat(series.go(100).says()).isEqualTo("surrogate fits roughly");
        series.cosine = i -> 0.1;
        assertThat(series.go(100).says()).isEqualTo("weak agreement");
        series.cosine = i -> -0.2;
        assertThat(series.go(100).says()).isEqualTo("gradients disagree");
        series.holdOut = 0.6;
        assertThat(series.go(100).says()).isEqualTo("surrogate fits");
    }

    @Test
    void theCosineIsMeasuredByWhatNoiseAllows() {
        Series series = new Series();
        series.holdOut = 0.25;
        series.cosine = i -> 0.5;
        series.error = Math.sqrt(0.64);
        assertThat(series.go(100).says()).as("0.5 of 0.6").isEqualTo("surrogate fits");
    }

    @Test
    void staysWhileTheCosineSwings() {
        Series series = new Series();
        series.holdOut = 0.25;
        series.cosine = i -> Math.sin(2 * Math.PI * i / 25) > 0 ? 1 : -0.2;
        assertThat(series.go(150).says()).isEqualTo("surrogate fits roughly");
        assertThat(series.go(13).says()).isEqualTo("surrogate fits roughly");
    }

    @Test
    void prefersFiniteDifferences() {
        Series series = new Series();
        series.holdOut = 0.25;
        series.go(100);
        assertThat(series.says(differences(-0.5, -0.5, -0.5, -0.5, -0.5))).isEqualTo("gradients disagree");
        assertThat(series.says(differences(-0.5, -0.5))).isEqualTo("surrogate fits");
    }

    @Test
    void theHelpNamesTheRuleAndItsNumbers() {
        Verdict verdict = new Series().go(100).verdict();
        assertThat(verdict.level()).isEqualTo(Verdict.Level.GOOD);
        assertThat(verdict.text()).isEqualTo("surrogate fits · cosine 0.90, R² 0.40");
        assertThat(verdict.help()).contains("Rule: R² is at least 0.5", "latest 100 iterations", "cosine 0.90", "0.98");
    }
}
