package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.optim.baseline.Methods;
import zerograds.optim.settings.Settings;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;
import zerograds.run.log.MemoryLog;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.run.log.ThetaTrace;

@Timeout(300)
class RunTest {
    private final Problem bowl = TestProblems.scalar(2, TestProblems::sphere);

    @Test
    void theLogIsAFunctionOfThePlanWhateverTheNumberOfWorkers() throws InterruptedException {
        // A model slow enough to be spread over two workers.
        Problem slow = TestProblems.scalar(2, point -> {
            long end = System.nanoTime() + 100_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return TestProblems.sphere(point);
        });
        RunPlan plan = plan(slow, 40);
        List<RunEvent> alone = events(finish(plan.withWorkers(1)));
        List<RunEvent> together = events(finish(plan.withWorkers(2)));
        assertThat(together).isEqualTo(alone);
        assertThat(events(finish(plan.withSeed(2)))).isNotEqualTo(alone);
    }

    @Test
    void countsTheProbesAndKeepsTheBest() throws InterruptedException {
        RunEvent.Finished finished = finish(plan(bowl, 50)).awaitFinished();
        assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.DONE);
        assertThat(finished.iterations()).isEqualTo(50);
        assertThat(finished.evaluations()).isEqualTo(400);
        assertThat(finished.bestLoss()).isLessThanOrEqualTo(finished.loss());
        assertThat(finished.loss()).isLessThan(2);
    }

    @Test
    void refusesAsManyWorkersAsNobodyHas() {
        for (int workers : new int[] {0, -1, 1_025, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> plan(bowl, 1).withWorkers(workers))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("workers must be in [1, 1024], but got " + workers);
        }
    }

    @Test
    void aMethodThatWouldNotFitIsRefusedBeforeItBegins() throws InterruptedException {
        RunPlan plan =
                RunPlan.of(TestProblems.scalar(300_000, TestProblems::sphere), Methods.of("nelder-mead"), "default", 1);
        RunEvent.Finished finished = finish(plan).awaitFinished();
        assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
        assertThat(finished.message())
                .startsWith("Nelder–Mead keeps n + 1 points")
                .contains("Take zerograds");
    }

    @Test
    void farMoreParametersThanSamplesDoNotEndWorseThanTheStart() throws InterruptedException {
        Problem many = TestProblems.scalar(20_000, TestProblems::sphere);
        RunPlan plan = RunPlan.of(many, "default", 1).withBudget(Budget.ofEvaluations(200));
        RunEvent.Finished finished = finish(plan).awaitFinished();
        assertThat(finished.loss()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void aLossIsLoggedWithEveryDigitThatTheModelGaveIt() throws InterruptedException {
        Run run = finish(plan(TestProblems.scalar(2, point -> TestProblems.sphere(point) - 54.94), 3));
        RunEvent.Finished finished = run.awaitFinished();
        assertThat(finished.bestLoss()).isNotEqualTo((float) finished.bestLoss());
        assertThat(events(run))
                .filteredOn(RunEvent.Iterated.class::isInstance)
                .first()
                .satisfies(
                        event -> assertThat(((RunEvent.Iterated) event).loss()).isEqualTo(2 - 54.94));
    }

    @Test
    void stepsOneByOneAndAppliesSettingsAtTheNextIteration() throws Exception {
        try (Run run = Run.open(plan(bowl, 100))) {
            run.step();
            run.step();
            assertThat(run.prediction().get().iteration()).isEqualTo(2);
            Settings changed = run.settings().with("batch", "9");
            run.change(changed);
            run.step();
            assertThat(run.prediction().get().settings()).isEqualTo(changed);
            List<RunEvent> events = logged(run);
            assertThat(events)
                    .filteredOn(RunEvent.SettingsChanged.class::isInstance)
                    .extracting(event -> ((RunEvent.SettingsChanged) event).settings())
                    .containsExactly(changed);
            RunEvent.Iterated last = (RunEvent.Iterated) events.get(events.size() - 1);
            assertThat(last.evaluations()).isEqualTo(8 + 8 + 18);
        }
    }

    @Test
    void aSlowPaceKeepsTheLogAndMakesTheRunTakeItsTime() throws InterruptedException {
        RunPlan plan = plan(bowl, 11);
        List<RunEvent> fast = events(finish(plan));
        Run slow = Run.open(plan);
        slow.pace(100);
        slow.play();
        assertThat(events(slow)).isEqualTo(fast);
        long nanos = slow.log().since(slow.log().end() - 1, 1).get(0).nanos();
        assertThat(Duration.ofNanos(nanos)).isGreaterThanOrEqualTo(Duration.ofMillis(99));
        assertThatThrownBy(() -> slow.pace(0)).hasMessageContaining("0.0");
    }

    @Test
    void someFailuresAreCountedAndTheRunGoesOn() throws InterruptedException {
        Run run = finish(plan(TestProblems.failingBeyondOne(2), 400));
        RunEvent.Finished finished = run.awaitFinished();
        assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.DONE);
        assertThat(finished.failures()).isBetween(1L, finished.evaluations() - 1);
        assertThat(events(run))
                .anyMatch(event -> event instanceof RunEvent.Sampled sampled
                        && sampled.failure()
                                .filter(failed -> failed.reason().startsWith("x is too large")
                                        && failed.theta().get(0) > 1)
                                .isPresent());
    }

    @Test
    void whoAsksForAPredictionAfterTheEndGetsTheLast() throws Exception {
        Run run = finish(plan(bowl, 5));
        run.awaitFinished();
        assertThat(run.prediction().get().iteration()).isEqualTo(5);

        Run failed = finish(plan(
                TestProblems.of(2, () -> {
                    throw new ForwardException("no");
                }),
                5));
        failed.awaitFinished();
        assertThatThrownBy(() -> failed.prediction().get()).isInstanceOf(ExecutionException.class);
    }

    @Test
    void theLogKeepsFewCoordinatesOfMany() throws InterruptedException {
        Problem wide = TestProblems.scalar(2000, TestProblems::sphere);
        Run run = finish(plan(wide, 2));
        RunEvent.Finished finished = run.awaitFinished();
        assertThat(finished.theta().size()).isEqualTo(2000);
        assertThat(events(run))
                .filteredOn(RunEvent.Iterated.class::isInstance)
                .allMatch(event -> ((RunEvent.Iterated) event).theta().size() == ThetaTrace.MOST);
    }

    @Test
    void theLogIsReadInPortionsAndForgetsOldSamples() {
        MemoryLog log = new MemoryLog();
        for (int i = 0; i < 200; i++) {
            log.append(i, new RunEvent.Sampled(i, Optional.empty(), Vec.of(), Optional.empty(), Optional.empty()));
            log.append(i, new RunEvent.SettingsChanged(i, plan(bowl, 1).settings(), Sampling.NONE));
        }
        assertThat(log.end()).isEqualTo(400);
        assertThat(log.since(0, 1000)).hasSize(200 + 64);
        long next = 0;
        int read = 0;
        for (List<RunLog.Entry> part = log.since(next, 7); !part.isEmpty(); part = log.since(next, 7)) {
            assertThat(part.get(0).sequence()).isGreaterThanOrEqualTo(next);
            next = part.get(part.size() - 1).sequence() + 1;
            read += part.size();
        }
        assertThat(read).isEqualTo(264);
        assertThat(next).isEqualTo(400);
    }

    private static RunPlan plan(Problem problem, long iterations) {
        RunPlan plan = RunPlan.of(problem, "reference", 1);
        return plan.withSettings(plan.settings().with("thetaRate", "0.01")).withBudget(Budget.ofIterations(iterations));
    }

    private static Run finish(RunPlan plan) {
        Run run = Run.open(plan);
        run.play();
        return run;
    }

    private static List<RunEvent> events(Run run) throws InterruptedException {
        run.awaitFinished();
        return logged(run);
    }

    private static List<RunEvent> logged(Run run) {
        return run.log().since(0, Integer.MAX_VALUE).stream()
                .map(RunLog.Entry::event)
                .toList();
    }
}
