package zerograds.lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.eval.Evaluator;
import zerograds.eval.ParallelEvaluator;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.problem.Problem;

class SlopeTest {
    private static final Vec THETA = Vec.of(1, -0.5);

    private static Slope slope(Problem problem, int pairs) throws Exception {
        Batch sites = Slope.sites(THETA, 0.1, pairs, 7);
        try (Evaluator evaluator = ParallelEvaluator.open(problem, 1, 1)) {
            return Slope.of(THETA, 0.1, sites, Slope.losses(evaluator, sites), loss -> loss);
        }
    }

    @Test
    void isTheGradientOfTheSmoothedLoss() throws Exception {
        Slope slope = slope(TestProblems.scalar(2, TestProblems::sphere), 5_000);
        assertThat(slope.gradient().get(0)).isCloseTo(2, within(4 * slope.error()));
        assertThat(slope.gradient().get(1)).isCloseTo(-1, within(4 * slope.error()));
        assertThat(slope.error()).isBetween(0.01, 0.1);
        assertThat(slope.ceiling()).isGreaterThan(0.99);
        assertThat(slope.cosine(Vec.of(2, -1))).isGreaterThan(0.99);
    }

    @Test
    void knowsWhenItKnowsNothing() throws Exception {
        Slope flat = slope(TestProblems.scalar(2, point -> 3), 100);
        assertThat(flat.gradient()).isEqualTo(Vec.of(0, 0));
        assertThat(flat.cosine(Vec.of(1, 0))).isNaN();
        assertThat(flat.ceiling()).isZero();
    }

    @Test
    void leavesPairsOutThatFailed() throws Exception {
        Slope slope = slope(TestProblems.failingBeyondOne(2), 5_000);
        assertThat(slope.failed()).isCloseTo(0.5, within(0.02));
        assertThat(slope.gradient().norm())
                .as("every pair lies on both sides of 1")
                .isNaN();
    }
}
