package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zerograds.TestProblems;
import zerograds.problem.FailurePolicy;
import zerograds.problem.FailurePolicy.Action;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.space.Point;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
class FailurePolicyTest {
    /** A problem whose model fails at those of its evaluations, counted from 1, that a multiple of {@code every} is. */
    private static Problem failingEvery(int every, Action action, int attempts) {
        AtomicInteger count = new AtomicInteger();
        ForwardModel model = () -> (point, seed) -> {
            if (count.incrementAndGet() % every == 0) {
                throw new ForwardException("out of toner");
            }
            return Signal.scalar(TestProblems.sphere(point));
        };
        return TestProblems.of(2, model).withFailures(new FailurePolicy(action, attempts));
    }

    private static Run open(Problem problem) {
        return Run.open(RunPlan.of(problem, "default", 1)
                .withBudget(Budget.ofIterations(20))
                .withWorkers(1));
    }

    private static RunEvent.Finished end(Problem problem) throws InterruptedException {
        try (Run run = open(problem)) {
            run.play();
            return run.awaitFinished();
        }
    }

    @Test
    void aDroppedFailureIsCountedAndTheRunGoesOn() throws Exception {
        RunEvent.Finished end = end(failingEvery(7, Action.DROP, 50));
        assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.DONE);
        assertThat(end.failures()).isPositive();
        assertThat(end.bestLoss()).isFinite();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void aRunWhoseModelMayNotRunAnyMoreEndsAtOnceWithoutAskingItAgain(Action action) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ForwardModel model = () -> (point, seed) -> {
            if (asked.incrementAndGet() >= 10) {
                throw new ForwardException("started again", ForwardException.refusal("the consent was withdrawn"));
            }
            return Signal.scalar(TestProblems.sphere(point));
        };
        RunEvent.Finished end = end(TestProblems.of(2, model).withFailures(new FailurePolicy(action, 5)));
        assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
        assertThat(end.message()).isEqualTo("started again");
        assertThat(asked).hasValue(10);
    }

    @Test
    void aRunWithoutAnyAnswerIsGivenUpAfterAsManyIterationsAsWereAllowed() throws Exception {
        RunEvent.Finished end = end(failingEvery(1, Action.DROP, 4));
        assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
        assertThat(end.message()).contains("all evaluations of the last 4 iterations failed: out of toner");
    }

    /** A problem whose model answers θ, which is asked last of five in each iteration, so often only, and samples always. */
    private static Problem answeringTheta(int times) {
        AtomicInteger count = new AtomicInteger();
        ForwardModel model = () -> (point, seed) -> {
            int call = count.incrementAndGet();
            if ((call % 5 == 0 || call > 20 * 5) && call > times * 5) {
                throw new ForwardException("out of toner");
            }
            return Signal.scalar(TestProblems.sphere(point));
        };
        return TestProblems.of(2, model);
    }

    @Test
    void aRunWhoseSamplesWereAnsweredAndThetaNeverHasFailed() throws Exception {
        RunEvent.Finished end = end(answeringTheta(0));
        assertThat(end.iterations()).isEqualTo(20);
        assertThat(end.failures()).isEqualTo(21);
        assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
        assertThat(end.message())
                .isEqualTo("the model never answered at θ: 21 of 101 evaluations failed, and so did all 21 at θ:"
                        + " out of toner");
    }

    @Test
    void aRunWhoseThetaWasAnsweredAtFirstOnlyEndsThereAndSaysSo() throws Exception {
        RunEvent.Finished end = end(answeringTheta(1));
        assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.DONE);
        assertThat(end.loss()).isEqualTo(2);
        assertThat(end.message()).contains("the model failed at the last θ", "answered last: out of toner");
    }

    @Test
    void otherSamplesAreDrawnInPlaceOfThoseThatFailed() throws Exception {
        try (Run run = open(failingEvery(7, Action.RESAMPLE, 5))) {
            run.play();
            RunEvent.Finished end = run.awaitFinished();
            long asked = 20 * 4;
            assertThat(end.failures()).isPositive();
            // A pair is drawn again for each failure, unless that failed again.
            assertThat(end.evaluations()).isGreaterThan(asked).isLessThanOrEqualTo(asked + 2 * end.failures());
            RunEvent.Sampled last = run.log().since(0, Integer.MAX_VALUE).stream()
                    .map(RunLog.Entry::event)
                    .filter(RunEvent.Sampled.class::isInstance)
                    .map(RunEvent.Sampled.class::cast)
                    .reduce((first, second) -> second)
                    .orElseThrow();
            for (int i = 0; i < last.losses().size(); i++) {
                assertThat(last.losses().get(i)).isFinite();
            }
        }
    }

    @Test
    void aRunThatDrawsAgainIsTheSameAgain() throws Exception {
        Problem problem = failingEvery(7, Action.RESAMPLE, 5);
        Problem again = failingEvery(7, Action.RESAMPLE, 5);
        assertThat(end(problem).theta()).isEqualTo(end(again).theta());
    }

    @Test
    void whatFailsOnceSucceedsWhenItIsTriedAgain() throws Exception {
        RunEvent.Finished end = end(failingEvery(7, Action.RETRY, 2));
        assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.DONE);
        assertThat(end.failures()).isZero();
    }

    @Test
    void abortsAtTheFirstFailureAndSaysWhy() throws Exception {
        RunEvent.Finished end = end(failingEvery(31, Action.ABORT, 1));
        assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.FAILED);
        assertThat(end.message()).contains("an evaluation failed in iteration").contains("out of toner");
    }

    @Test
    void pausesSaysWhyAndCanBePlayedOn() throws Exception {
        try (Run run = open(failingEvery(31, Action.PAUSE, 1))) {
            run.play();
            while (run.complaint().isEmpty() || run.phase() != RunPhase.PAUSED) {
                Thread.onSpinWait();
            }
            assertThat(run.complaint().orElseThrow()).contains("out of toner");
            run.play();
            assertThat(run.complaint().filter(reason -> run.phase() == RunPhase.PAUSED && reason.isEmpty()))
                    .isEmpty();
        }
    }

    @Test
    void aSessionThatIsGivenUpLeavesTheWorkToTheOthers() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        ForwardModel model = () -> {
            boolean dying = opened.getAndIncrement() == 0;
            AtomicInteger calls = new AtomicInteger();
            return new ForwardModel.Session() {
                @Override
                public Signal run(Point point, long seed) throws ForwardException {
                    if (dying && calls.incrementAndGet() > 5) {
                        throw new ForwardException("it was given up");
                    }
                    return Signal.scalar(TestProblems.sphere(point));
                }

                @Override
                public boolean isUsable() {
                    return !dying || calls.get() <= 5;
                }
            };
        };
        RunPlan plan = RunPlan.of(TestProblems.of(2, model), "default", 1)
                .withBudget(Budget.ofIterations(30))
                .withWorkers(2);
        try (Run run = Run.open(plan)) {
            run.play();
            RunEvent.Finished end = run.awaitFinished();
            assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.DONE);
            assertThat(end.failures()).isBetween(1L, 20L);
        }
    }
}
