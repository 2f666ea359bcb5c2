package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.run.log.Recommendation;

class RepeatsTest {
    private static final Vec LAST = Vec.of(1);
    private static final Vec LUCKIEST = Vec.of(2);

    /** Answers the numbers 1, 2, 3, … in turn, with something added. */
    private static Repeats.Asking counting(ToDoubleFunction<Vec> added) {
        int[] count = {0};
        return (Batch points, int round) -> {
            List<Evaluation> answers = new ArrayList<>();
            for (int row = 0; row < points.rows(); row++) {
                double loss = added.applyAsDouble(points.row(row)) + count[0]++ % 10 + 1;
                answers.add(Double.isNaN(loss) ? new Evaluation.Failure("no") : Evaluation.Success.of(loss));
            }
            return answers;
        };
    }

    @Test
    void tellsMeanAndStandardErrorOfEachCandidateAndRecommendsTheLower() throws InterruptedException {
        Repeats repeats = new Repeats(LAST, LUCKIEST);
        repeats.run(30, counting(theta -> 10 * theta.get(0)));
        Recommendation known = repeats.outcome();
        assertThat(known.recommended()).isEqualTo(known.last());
        assertThat(known.last().theta()).isEqualTo(LAST);
        assertThat(known.last().mean()).isCloseTo(15.5, within(1e-12));
        assertThat(known.luckiest().mean()).isCloseTo(25.5, within(1e-12));
        assertThat(known.last().standardError()).isCloseTo(Math.sqrt(3 * 82.5 / 29 / 30), within(1e-12));
        assertThat(known.evaluations()).isEqualTo(60);
    }

    @Test
    void asksOnceAboutOneCandidateThatIsBoth() throws InterruptedException {
        Repeats repeats = new Repeats(LAST, LAST);
        repeats.run(25, counting(theta -> 0));
        assertThat(repeats.outcome().evaluations()).isEqualTo(25);
        assertThat(repeats.outcome().luckiest()).isEqualTo(repeats.outcome().last());
    }

    @Test
    void leavesFailuresOutOfTheMean() throws InterruptedException {
        Repeats repeats = new Repeats(LAST, LUCKIEST);
        repeats.run(10, counting(theta -> theta.equals(LAST) ? Double.NaN : 0));
        assertThat(repeats.outcome().last().failures()).isEqualTo(10);
        assertThat(repeats.outcome().last().mean()).isNaN();
        assertThat(repeats.outcome().recommended().theta()).isEqualTo(LUCKIEST);
    }
}
