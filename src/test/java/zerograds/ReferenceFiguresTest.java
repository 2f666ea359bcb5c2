package zerograds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zerograds.math.Statistics;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.yaml.ProblemException;

/** What the demo problems are said to reach, measured. Seeds 1 … k, which no setting was tuned on. */
@Tag("slow")
class ReferenceFiguresTest {
    @Test
    void theToySplineEndsAtItsTarget() throws Exception {
        assertThat(hits(5)).isGreaterThanOrEqualTo(3);
    }

    @Test
    @Tag("heavy")
    void theToySplineEndsAtItsTargetForMostSeeds() throws Exception {
        assertThat(hits(20)).isGreaterThanOrEqualTo(17);
    }

    /** The authors' code has a median between 3 and 150 over 13 seeds. */
    @Test
    @Tag("heavy")
    void rosenbrockEndsWhereTheAuthorsCodeEnds() throws Exception {
        double[] losses = LongStream.rangeClosed(1, 13)
                .mapToDouble(seed -> finish("rosenbrock", "reference", seed).loss())
                .toArray();
        assertThat(Statistics.median(losses)).isBetween(3.0, 150.0);
    }

    @Test
    void theDefaultPresetFindsTheLitSegments() throws Exception {
        assertThat(wrongSegments(1)).isLessThanOrEqualTo(0.05);
    }

    @Test
    @Tag("heavy")
    void theDefaultPresetFindsTheLitSegmentsForNineSeeds() throws Exception {
        for (int seed = 1; seed <= 9; seed++) {
            assertThat(wrongSegments(seed)).as("seed %d", seed).isLessThanOrEqualTo(0.05);
        }
    }

    @Test
    @Tag("heavy")
    void anIterationOfRosenbrockTakesLessThanHalfAMillisecond() throws Exception {
        try (Run run = Run.open(RunPlan.of(read("rosenbrock"), "reference", 1))) {
            run.play();
            run.awaitFinished();
            long end = run.log().end();
            long nanos = run.log().since(end - 1, 1).get(0).nanos();
            assertThat(nanos / 10_000).isLessThan(500_000);
        }
    }

    @Test
    void theDefaultPresetReachesTheLowestTerrace() throws Exception {
        assertThat(finish("plateau-steps", "default", 1).loss()).isZero();
    }

    private static long hits(int seeds) throws Exception {
        return IntStream.rangeClosed(1, seeds)
                .filter(seed ->
                        Math.abs(finish("toy-spline", "reference", seed).theta().get(0) - 4) < 0.2)
                .count();
    }

    /** The share of wrong segments after 1,000 evaluations. */
    private static double wrongSegments(long seed) throws Exception {
        Problem problem = read("led-display");
        RunPlan plan = RunPlan.of(problem, "default", seed).withBudget(Budget.ofEvaluations(1000));
        RunEvent.Finished finished = finish(plan);
        return problem.error(problem.space().decode(finished.theta()))
                .orElseThrow()
                .wrongShare();
    }

    private static RunEvent.Finished finish(String id, String preset, long seed) {
        try {
            return finish(RunPlan.of(read(id), preset, seed));
        } catch (InterruptedException | ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunEvent.Finished finish(RunPlan plan) throws InterruptedException {
        try (Run run = Run.open(plan)) {
            run.play();
            return run.awaitFinished();
        }
    }

    private static Problem read(String id) throws ProblemException {
        return ProblemFiles.read(Path.of(System.getProperty("zerograds.home", "."), "demo-problems", id));
    }
}
