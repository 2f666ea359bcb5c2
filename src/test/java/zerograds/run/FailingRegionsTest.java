package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.math.Statistics;
import zerograds.problem.FailurePolicy;
import zerograds.run.FailingRegions.Trial;
import zerograds.run.log.RunEvent;

/** Where the model fails: 2,000 evaluations each. Nothing was tuned on the seeds from 101 on. */
@Tag("slow")
class FailingRegionsTest {
    private static final double NEAR = 0.01;

    @ParameterizedTest
    @ValueSource(strings = {"edge", "rotated", "beside", "corridor", "tube", "30 % of calls"})
    void zeroGradsEndsAtTheOptimumOnTheEdgeOfWhatFails(String name) throws InterruptedException {
        assertThat(Statistics.median(distances(name, "zerograds", 101, 103))).isLessThan(NEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cma-es", "nelder-mead"})
    void soDoTheBaselines(String method) throws InterruptedException {
        assertThat(Statistics.median(distances("edge", method, 101, 103))).isLessThan(NEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"texture, strips", "texture, balls", "disc, strip"})
    void anImageModelWithGapsEndsAsLowAsWithout(String name) throws InterruptedException {
        assertThat(Statistics.median(losses(name, 101, 103))).isLessThan(1e-3);
    }

    @Test
    void theEndIsAPlaceThatWasAnswered() throws InterruptedException {
        for (long seed = 101; seed <= 103; seed++) {
            Trial trial = FailingRegions.numbers().get("pulled").apply(seed);
            RunEvent.Finished end = FailingRegions.finish(trial.problem(), "zerograds", "default", seed);
            assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.DONE);
            assertThat(end.loss()).isFinite();
            assertThat(end.failures()).isPositive();
        }
    }

    @Test
    void anIterationAtTheBorderCanBeRepeated() throws Exception {
        Trial trial = FailingRegions.numbers().get("pulled").apply(101);
        RunPlan plan = RunPlan.of(trial.problem(), "default", 101)
                .withBudget(Budget.ofEvaluations(1_000))
                .withWorkers(1);
        try (Run run = Run.open(plan)) {
            run.play();
            run.awaitFinished();
            try (Replay replay = Replay.of(run)) {
                for (long iteration : new long[] {200, 120}) {
                    long sequence = run.log().sequenceOf(iteration);
                    assertThat(replay.explain(iteration).event())
                            .isEqualTo(run.log().since(sequence, 1).get(0).event());
                }
            }
        }
    }

    @Test
    void samplesThatAreDrawnAgainDoNotDisturbIt() throws InterruptedException {
        Trial trial = FailingRegions.numbers().get("edge").apply(101);
        FailurePolicy again = new FailurePolicy(FailurePolicy.Action.RESAMPLE, 3);
        RunEvent.Finished end = FailingRegions.finish(trial.problem().withFailures(again), "zerograds", "default", 101);
        assertThat(trial.distance(end.theta())).isLessThan(2 * NEAR);
    }

    /** Prints the table of docs/optimizers.md. */
    @Test
    @Tag("heavy")
    void theMedianOfFifteenSeedsEndsAtTheOptimum() throws InterruptedException {
        for (String name : FailingRegions.numbers().keySet()) {
            StringBuilder row = new StringBuilder("| " + name);
            for (String method : new String[] {"zerograds", "cma-es", "nelder-mead"}) {
                double[] distances = distances(name, method, 101, 115);
                row.append(String.format(" | %.2g | %.2g", Statistics.median(distances), max(distances)));
                if (name.equals("edge") || name.equals("rotated") || name.equals("beside")) {
                    assertThat(Statistics.median(distances))
                            .as(name + ", " + method)
                            .isLessThan(NEAR);
                }
            }
            System.out.println(row + " |");
        }
        for (String name : FailingImages.images().keySet()) {
            double[] losses = losses(name, 101, 115);
            System.out.printf("| %s | %.2g | %.2g |%n", name, Statistics.median(losses), max(losses));
        }
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double[] distances(String name, String method, long first, long last) throws InterruptedException {
        double[] distances = new double[(int) (last - first + 1)];
        for (long seed = first; seed <= last; seed++) {
            Trial trial = FailingRegions.numbers().get(name).apply(seed);
            distances[(int) (seed - first)] =
                    trial.distance(FailingRegions.finish(trial.problem(), method, "default", seed)
                            .theta());
        }
        return distances;
    }

    private static double[] losses(String name, long first, long last) throws InterruptedException {
        double[] losses = new double[(int) (last - first + 1)];
        for (long seed = first; seed <= last; seed++) {
            Trial trial = FailingImages.images().get(name).apply(seed);
            losses[(int) (seed - first)] = FailingRegions.finish(trial.problem(), "zerograds", "default", seed)
                    .loss();
        }
        return losses;
    }
}
