package zerograds.run.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;

class CentralDifferencesTest {
    private static final Vec THETA = Vec.of(1.5, -0.5, 2);

    private static Vec gradient(Sampling sampling, ToDoubleFunction<Vec> loss) {
        CentralDifferences differences = new CentralDifferences(THETA, sampling);
        Batch probes = differences.probes();
        List<Evaluation> answers = new ArrayList<>();
        for (int row = 0; row < probes.rows(); row++) {
            answers.add(Evaluation.Success.of(loss.applyAsDouble(probes.row(row))));
        }
        return differences.gradient(answers);
    }

    private static double quadratic(Vec x) {
        return x.get(0) * x.get(0) + 3 * x.get(1) * x.get(1) + x.get(0) * x.get(2);
    }

    @Test
    void isExactForAQuadraticWhateverTheSmoothing() {
        Vec gradient = gradient(new Sampling(0.3, 0.2, TargetTransform.NONE, true), CentralDifferencesTest::quadratic);

        assertThat(gradient.get(0)).isCloseTo(2 * 1.5 + 2, within(1e-9));
        assertThat(gradient.get(1)).isCloseTo(-3, within(1e-9));
        assertThat(gradient.get(2)).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void isTheSameEveryTime() {
        Sampling sampling = new Sampling(0.3, 0.2, TargetTransform.NONE, true);

        assertThat(gradient(sampling, x -> Math.rint(4 * x.get(0))))
                .isEqualTo(gradient(sampling, x -> Math.rint(4 * x.get(0))));
    }

    @Test
    void differentiatesTheLogarithmWhereThatIsFitted() {
        Vec gradient = gradient(new Sampling(1e-3, 0, TargetTransform.LOG, true), x -> Math.expm1(5 * x.get(2)));

        assertThat(gradient.get(2)).isCloseTo(5, within(1e-6));
    }

    @Test
    void leavesFailedDrawsOut() {
        CentralDifferences differences =
                new CentralDifferences(THETA, new Sampling(0.3, 0.1, TargetTransform.NONE, true));
        Batch probes = differences.probes();
        List<Evaluation> answers = new ArrayList<>();
        for (int row = 0; row < probes.rows(); row++) {
            answers.add(
                    row == 3
                            ? new Evaluation.Failure("no")
                            : Evaluation.Success.of(7 * probes.row(row).get(0)));
        }

        assertThat(differences.gradient(answers).get(0)).isCloseTo(7, within(1e-9));
    }
}
