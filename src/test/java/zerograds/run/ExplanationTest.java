package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.Move;
import zerograds.optim.baseline.Methods;
import zerograds.problem.Problem;
import zerograds.run.log.RunEvent;
import zerograds.store.problem.ProblemFiles;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
class ExplanationTest {
    private static final int ITERATIONS = 60;

    private static Problem demo(String id) throws Exception {
        Path file = Path.of(System.getProperty("zerograds.home"), "demo-problems", id, ProblemFiles.FILE);
        return ProblemFiles.read(file, code -> true);
    }

    private static Run finished(Problem problem, String method, String preset) throws InterruptedException {
        Run run = Run.open(RunPlan.of(problem, Methods.of(method), preset, 1)
                .withBudget(Budget.ofIterations(ITERATIONS))
                .withWorkers(1));
        run.play();
        run.awaitFinished();
        return run;
    }

    private static RunEvent.Iterated logged(Run run, long iteration) {
        return (RunEvent.Iterated)
                run.log().since(run.log().sequenceOf(iteration), 1).get(0).event();
    }

    @ParameterizedTest
    @CsvSource({"toy-spline, default", "toy-spline, reference", "rosenbrock, default", "rosenbrock, reference"})
    void isTheLogsStepToTheBit(String problem, String preset) throws Exception {
        try (Run run = finished(demo(problem), "zerograds", preset);
                Replay replay = Replay.of(run)) {
            for (long i : new long[] {0, 41, 7, ITERATIONS - 2}) {
                Explanation told = replay.explain(i);
                assertThat(told.event()).isEqualTo(logged(run, i));
                assertThat(told.before()).isEqualTo(logged(run, i).theta());
                assertThat(told.after()).isEqualTo(logged(run, i + 1).theta());
                isOneStory(told);
            }
        }
    }

    /** Each part goes on where the one before ended. */
    private static void isOneStory(Explanation told) {
        int samples = told.sites().orElseThrow().rows();
        assertThat(told.probes().orElseThrow().rows()).isEqualTo(samples);
        assertThat(told.losses().size()).isEqualTo(samples);
        Explanation.Learned fit = told.fit().orElseThrow();
        assertThat(fit.targets().size()).isEqualTo(samples);
        assertThat(fit.after()).isNotEqualTo(fit.before());
        Move first = told.moves().get(0);
        Vec surrogate = told.event().gradient().orElseThrow();
        for (int j = 0; j < surrogate.size(); j++) {
            double added =
                    told.correction().orElse(Vec.constant(surrogate.size(), 0)).get(j);
            assertThat(first.gradient().get(j)).isEqualTo(surrogate.get(j) + added);
            double step = first.rate() * first.correctedMean(j) / (Math.sqrt(first.correctedVariance(j)) + 1e-8);
            assertThat(first.before().get(j) - step).isCloseTo(first.after().get(j), within(1e-9));
        }
        assertThat(first.before()).isEqualTo(told.before());
        assertThat(told.moves().get(told.moves().size() - 1).after()).isEqualTo(told.after());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spsa", "cma-es"})
    void tellsOfBaselinesWhatThereIs(String method) throws Exception {
        Problem bowl = TestProblems.scalar(2, TestProblems::sphere);
        try (Run run = finished(bowl, method, "default");
                Replay replay = Replay.of(run)) {
            Explanation told = replay.explain(10);
            assertThat(told.event()).isEqualTo(logged(run, 10));
            assertThat(told.after()).isEqualTo(logged(run, 11).theta());
            assertThat(told.moves()).isEmpty();
            assertThat(told.fit()).isEmpty();
            assertThat(told.losses().size())
                    .isEqualTo(told.sites().orElseThrow().rows());
            assertThat(Arrays.stream(told.losses().toArray())).allMatch(Double::isFinite);
        }
    }
}
