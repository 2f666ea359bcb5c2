package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zerograds.optim.settings.Settings;
import zerograds.problem.Problem;
import zerograds.run.log.RunEvent;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.yaml.ProblemException;

/** What the README's first experiment promises, for twenty seeds. */
@Tag("slow")
class FirstExperimentTest {
    private static final String SIGMA = "locality";

    private static Problem spline;
    private static Problem dents;

    @BeforeAll
    static void read() throws ProblemException {
        Path home = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        spline = ProblemFiles.read(home.resolve("toy-spline"), code -> false);
        dents = ProblemFiles.read(home.resolve("rastrigin"), code -> false);
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private static RunEvent.Finished end(Run run) {
        try (run) {
            run.play();
            return run.awaitFinished();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunPlan plan(Problem problem, long seed, String sigma, long iterations) {
        RunPlan usual = RunPlan.of(problem, "default", seed);
        Settings settings =
                sigma.isEmpty() ? usual.settings() : usual.settings().with(SIGMA, sigma);
        return usual.withSettings(settings).withBudget(Budget.ofIterations(iterations));
    }

    @Test
    void theMarkerWalksDownToTheLowestValley() {
        assertThat(seeds().mapToObj(seed -> end(Run.open(RunPlan.of(spline, "default", seed)))))
                .allSatisfy(end ->
                        assertThat(spline.space().decode(end.theta()).value(0)).isBetween(3.9, 4.1));
    }

    @Test
    void whoSeesFurtherThanADentCrossesThemAll() {
        double[] losses = seeds().mapToDouble(
                        seed -> end(Run.open(plan(dents, seed, "", 3000))).loss())
                .toArray();
        assertThat(Arrays.stream(losses).filter(loss -> loss < 0.1).count()).isGreaterThanOrEqualTo(19);
        assertThat(Arrays.stream(losses).max().orElseThrow()).isLessThan(5);
    }

    @Test
    void whoSeesOneDentAloneEndsInItAndGetsOutWithALargerSigma() {
        assertThat(seeds().boxed()).allSatisfy(seed -> {
            Run narrow = Run.open(plan(dents, seed, "0.02", 3000));
            assertThat(end(narrow).loss()).isGreaterThan(20);
            assertThat(end(Run.fork(narrow, 500, plan(dents, seed, "0.5", 3000)))
                            .loss())
                    .isLessThan(0.5);
        });
    }
}
