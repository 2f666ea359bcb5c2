package zerograds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zerograds.math.Statistics;
import zerograds.problem.Problem;
import zerograds.run.Run;
import zerograds.run.RunEvent;
import zerograds.run.RunPlan;
import zerograds.store.ProblemException;
import zerograds.store.ProblemFiles;

/** What the demo problems are said to reach, measured. Seeds 1 … k, which no setting was tuned on. */
class ReferenceFiguresTest {
    @Test
    void theToySplineEndsAtItsTarget() throws Exception {
        assertThat(hits(3)).isGreaterThanOrEqualTo(2);
    }

    @Test
    @Tag("heavy")
    void theToySplineEndsAtItsTargetForNineOfTenSeeds() throws Exception {
        assertThat(hits(10)).isGreaterThanOrEqualTo(9);
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
        RunEvent.Finished finished = finish("led-display", "default", 1);
        Problem problem = read("led-display");
        assertThat(problem.error(problem.space().decode(finished.theta()))
                        .orElseThrow()
                        .wrongShare())
                .isLessThanOrEqualTo(0.05);
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

    private static RunEvent.Finished finish(String id, String preset, long seed) {
        try (Run run = Run.open(RunPlan.of(read(id), preset, seed))) {
            run.play();
            return run.awaitFinished();
        } catch (InterruptedException | ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem read(String id) throws ProblemException {
        return ProblemFiles.read(Path.of(System.getProperty("zerograds.home", "."), "demo-problems", id));
    }
}
