package zerograds.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.Neighbourhood;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;

class VerdictTest {
    private final Agreement agreement = new Agreement();

    private void iterate(int times, IntToDoubleFunction cosine) {
        for (int i = 0; i < times; i++) {
            GradientCheck check = new GradientCheck(cosine.applyAsDouble(i), 1, 1, 0);
            RunEvent.Iterated event = new RunEvent.Iterated(
                    i, i, 0, 1, 1, 1, 1, Vec.of(0), Optional.of(Vec.of(1)), Optional.of(check), 0, Neighbourhood.NONE);
            agreement.accept(new RunLog.Entry(i, i, event));
        }
    }

    private static List<ProbedGradient> differences(double... cosines) {
        return IntStream.range(0, cosines.length)
                .mapToObj(i -> new ProbedGradient(
                        i, i, Vec.of(cosines[i], Math.sqrt(1 - cosines[i] * cosines[i])), Vec.of(1, 0)))
                .toList();
    }

    private static Verdict of(double cosine) {
        return Verdict.of(cosine, Verdict.Basis.SAMPLES);
    }

    @Test
    void saysInPlainWordsWhatTheCosineMeans() {
        assertThat(of(Double.NaN).level()).isEqualTo(Verdict.Level.UNKNOWN);
        assertThat(of(0.7).text()).isEqualTo("cosine 0.70 · surrogate fits");
        assertThat(of(0.69).text()).isEqualTo("cosine 0.69 · surrogate fits roughly");
        assertThat(of(0.29).text()).isEqualTo("cosine 0.29 · weak agreement");
        assertThat(of(-0.001).text()).isEqualTo("cosine 0.00 · weak agreement");
        assertThat(of(-0.11).text()).isEqualTo("cosine −0.11 · gradients disagree");
    }

    @Test
    void explainsItsThresholds() {
        assertThat(of(0.5).help()).contains("From 0.7", "From 0.3", "From −0.1");
    }

    @Test
    void staysWhileTheCosineSwings() {
        iterate(150, i -> Math.sin(2 * Math.PI * i / 25) > 0 ? 1 : -0.2);
        String before = agreement.verdict(List.of()).text();
        iterate(25, i -> i < 13 ? 1 : -0.2);

        assertThat(before).endsWith("surrogate fits roughly");
        assertThat(agreement.verdict(List.of()).text()).endsWith("surrogate fits roughly");
    }

    @Test
    void forgetsWhatWasLongAgo() {
        iterate(500, i -> -1);
        iterate(Agreement.ITERATIONS, i -> 1);

        assertThat(agreement.verdict(List.of()).level()).isEqualTo(Verdict.Level.GOOD);
    }

    @Test
    void prefersFiniteDifferences() {
        iterate(50, i -> 1);

        assertThat(agreement.verdict(differences(-0.5, -0.5, -0.5, -0.5, -0.5)).text())
                .isEqualTo("cosine −0.50 · gradients disagree");
        assertThat(agreement.verdict(differences(-0.5, -0.5)).level()).isEqualTo(Verdict.Level.GOOD);
    }
}
