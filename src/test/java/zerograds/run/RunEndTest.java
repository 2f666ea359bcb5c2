package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zerograds.TestProblems;
import zerograds.optim.settings.Settings;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.run.log.Recommendation;
import zerograds.run.log.RunEvent;
import zerograds.space.Point;

/** How a run ends, and what it says then. */
@Timeout(300)
class RunEndTest {
    private final Problem bowl = TestProblems.scalar(2, TestProblems::sphere);

    /** A foreign model whose answers at the same place differ by {@code spread} at most. */
    private static Problem wavering(double spread) {
        AtomicInteger count = new AtomicInteger();
        return TestProblems.of(2, new ForwardModel() {
            @Override
            public Session open() {
                return (point, seed) ->
                        Signal.scalar(TestProblems.sphere(point) + 1 + spread * (count.incrementAndGet() % 7));
            }

            @Override
            public boolean isForeign() {
                return true;
            }
        });
    }

    private static RunEvent.Finished end(Problem problem) throws InterruptedException {
        try (Run run = Run.open(RunPlan.of(problem, "default", 1).withBudget(Budget.ofIterations(3)))) {
            run.play();
            return run.awaitFinished();
        }
    }

    @Test
    void aModelThatIsStochasticWithoutSayingSoIsNoticedAtTheEnd() throws InterruptedException {
        assertThat(end(wavering(0.1)).hint().orElseThrow())
                .contains("the loss at the same θ was ", "say 'stochastic: true' in the problem");
        assertThat(end(wavering(0)).hint()).isEmpty();
        assertThat(end(wavering(0.1).asStochastic()).hint()).isEmpty();
        assertThat(end(TestProblems.scalar(2, TestProblems::sphere)).hint()).isEmpty();
    }

    @Test
    void anEvaluationBudgetIsNeverExceeded() throws InterruptedException {
        RunPlan plan = plan(bowl, 1).withBudget(Budget.ofEvaluations(100));
        assertThat(finish(plan).awaitFinished().evaluations()).isEqualTo(96);
        RunPlan tiny = plan(bowl, 1).withBudget(Budget.ofEvaluations(5));
        assertThat(finish(tiny).awaitFinished().evaluations()).isZero();
    }

    @Test
    void aTimeBudgetEnds() throws InterruptedException {
        RunPlan plan = plan(bowl, 1).withBudget(Budget.ofTime(Duration.ofMillis(50)));
        assertThat(finish(plan).awaitFinished().outcome()).isEqualTo(RunEvent.Outcome.DONE);
    }

    @Test
    void endsAsSoonAsTheTargetLossIsReached() throws InterruptedException {
        RunPlan plan = plan(bowl, 1).withBudget(Budget.ofIterations(5000).withTargetLoss(1.5));
        RunEvent.Finished finished = finish(plan).awaitFinished();
        assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.DONE);
        assertThat(finished.message()).contains("target loss");
        assertThat(finished.loss()).isLessThan(1.6);
        assertThat(finished.iterations()).isBetween(1L, 4000L);
    }

    @Test
    void endsWhenNothingGetsBetterForSoManyEvaluations() throws InterruptedException {
        Problem flat = TestProblems.scalar(2, point -> Math.max(1, TestProblems.sphere(point)));
        RunPlan plan = plan(flat, 5000).withBudget(Budget.ofIterations(5000).withPatience(80));
        RunEvent.Finished finished = finish(plan).awaitFinished();
        assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.DONE);
        assertThat(finished.message()).isEqualTo("nothing got better for 80 evaluations");
        assertThat(finished.iterations()).isLessThan(4000);
    }

    @Test
    void whatIsKnownOfTheCandidatesIsKeptWhenARunIsStoppedWhileTheyAreEvaluatedAgain() throws InterruptedException {
        int iterations = 3;
        int calls = iterations * 8 + iterations + 1;
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch stuck = new CountDownLatch(1);
        Problem slow = TestProblems.of(2, () -> (point, seed) -> {
                    if (asked.incrementAndGet() > calls + 20) {
                        stuck.countDown();
                        new CountDownLatch(1).await();
                    }
                    return Signal.scalar(TestProblems.sphere(point) + (seed & 3));
                })
                .asStochastic();
        try (Run run = Run.open(plan(slow, iterations).withWorkers(1))) {
            run.play();
            stuck.await();
            run.stop();
            RunEvent.Finished finished = run.awaitFinished();
            assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.STOPPED);
            assertThat(finished.evaluations()).isEqualTo(iterations * 8L);
            Recommendation known = finished.recommendation().orElseThrow();
            assertThat(known.evaluations()).isEqualTo(20);
            assertThat(known.recommended().standardError()).isPositive();
        }
    }

    @Test
    void aRunWhoseEvaluationsAllFailedHasFailedHoweverShort() throws InterruptedException {
        Problem broken = TestProblems.of(2, () -> (point, seed) -> {
            throw new ForwardException("the oven is cold");
        });
        RunEvent.Finished finished = finish(plan(broken, 2)).awaitFinished();
        assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
        assertThat(finished.message()).isEqualTo("all 19 evaluations failed: the oven is cold");
        assertThat(finished.failures()).isEqualTo(finished.evaluations() + finished.watched());
    }

    @Test
    void aLossThatIsTheSameEverywhereEndsWithADiagnosis() throws InterruptedException {
        RunPlan plan = plan(TestProblems.scalar(2, point -> 4.5), 5000);
        RunEvent.Finished finished = finish(plan).awaitFinished();
        assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
        assertThat(finished.message()).contains("4.5").contains("does not depend on the parameters");
        assertThat(finished.theta().norm()).isFinite();
    }

    @Test
    void aLossThatIsNeverFiniteEndsWithADiagnosis() throws InterruptedException {
        for (double loss : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            RunPlan plan = plan(TestProblems.scalar(2, point -> loss), 5000);
            RunEvent.Finished finished = finish(plan).awaitFinished();
            assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
            assertThat(finished.message()).contains("the loss is " + (float) loss);
            assertThat(finished.theta().norm()).isFinite();
        }
    }

    @Test
    void changedSettingsThatCannotBeUsedEndTheRunButKeepWhatWasComputed() throws Exception {
        Problem wide = TestProblems.scalar(300_000, TestProblems::sphere);
        RunPlan plan = plan(wide, 10);
        Settings lean = plan.settings().with("width", "4").with("batch", "1");
        try (Run run = Run.open(plan.withSettings(lean))) {
            run.step();
            run.prediction().get();
            run.change(lean.with("width", "512").with("encoding", "8"));
            run.step();
            RunEvent.Finished finished = run.awaitFinished();
            assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
            assertThat(finished.message()).contains("the network would have", "GB of heap");
            assertThat(finished.iterations()).isEqualTo(1);
        }
    }

    @Test
    void aModelThatNeverAnswersEndsTheRunWithItsReason() throws InterruptedException {
        Problem hopeless = TestProblems.scalar(2, point -> Double.NaN);
        RunEvent.Finished finished = finish(plan(hopeless, 1000)).awaitFinished();
        assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
        assertThat(finished.message()).contains("the loss is NaN");
        assertThat(finished.theta().norm()).isFinite();
    }

    @Test
    void aModelThatCannotStartEndsTheRunWithItsReason() throws InterruptedException {
        Problem broken = TestProblems.of(2, () -> {
            throw new ForwardException("no such program: renderer");
        });
        RunEvent.Finished finished = finish(plan(broken, 10)).awaitFinished();
        assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
        assertThat(finished.message()).contains("no such program: renderer");
    }

    @Test
    void stoppingInterruptsABlockedModelAndKeepsWhatWasComputed() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        Problem problem = TestProblems.of(2, () -> new BlocksAfter(20, blocked)::run);
        RunPlan plan = plan(problem, 100).withWorkers(1);
        Run run = Run.open(plan);
        run.play();
        assertThat(blocked.await(180, TimeUnit.SECONDS)).isTrue();
        run.stop();
        RunEvent.Finished finished = run.awaitFinished();
        assertThat(finished.outcome()).isEqualTo(RunEvent.Outcome.STOPPED);
        assertThat(finished.iterations()).isEqualTo(2);
        assertThat(finished.loss()).isFinite();
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

    /** Answers some evaluations, then hangs. */
    private static final class BlocksAfter {
        private final CountDownLatch blocked;
        private int left;

        BlocksAfter(int answers, CountDownLatch blocked) {
            this.left = answers;
            this.blocked = blocked;
        }

        Signal run(Point point, long seed) throws InterruptedException {
            if (left-- <= 0) {
                blocked.countDown();
                new CountDownLatch(1).await();
            }
            return Signal.scalar(TestProblems.sphere(point));
        }
    }
}
