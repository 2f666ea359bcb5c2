package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.baseline.Methods;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
class ReplayTest {
    private static final Problem BOWL = TestProblems.scalar(2, TestProblems::sphere);

    private static Run finished(RunPlan plan) throws InterruptedException {
        Run run = Run.open(plan);
        run.play();
        run.awaitFinished();
        return run;
    }

    private static RunPlan plan(String method) {
        return RunPlan.of(BOWL, Methods.of(method), "default", 1).withBudget(Budget.ofIterations(400));
    }

    /** A run whose settings are changed between two iterations. */
    private static Run steered() throws Exception {
        Run run = Run.open(plan("zerograds"));
        for (int i = 0; i < 150; i++) {
            run.step();
        }
        run.prediction().get();
        run.change(run.settings().with("batch", "5"));
        run.play();
        run.awaitFinished();
        return run;
    }

    private static List<RunEvent> told(RunLog log) {
        return log.since(0, Integer.MAX_VALUE).stream()
                .map(RunLog.Entry::event)
                .filter(event -> !(event instanceof RunEvent.Sampled))
                .toList();
    }

    private static RunEvent.Iterated iterated(RunLog log, long iteration) {
        return (RunEvent.Iterated)
                log.since(log.sequenceOf(iteration), 1).get(0).event();
    }

    private static RunEvent.Sampled sampled(RunLog log) {
        return log.since(0, Integer.MAX_VALUE).stream()
                .map(RunLog.Entry::event)
                .filter(RunEvent.Sampled.class::isInstance)
                .map(RunEvent.Sampled.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    void showsWhatWasShownThenWhateverTheOrder() throws Exception {
        try (Run run = steered();
                Replay replay = Replay.of(run)) {
            List<RunEvent> all = told(run.log());
            for (long iteration : new long[] {399, 3, 149, 150, 151, 151, 0, 250}) {
                Moment moment = replay.at(iteration);
                List<RunEvent> then = told(moment.log());
                assertThat(all).startsWith(then.toArray(RunEvent[]::new));
                RunEvent.Iterated last = (RunEvent.Iterated) then.get(then.size() - 1);
                assertThat(last.iteration()).isEqualTo(iteration);
                RunEvent.Sampled samples = sampled(moment.log());
                assertThat(samples.iteration()).isEqualTo(iteration);
                assertThat(samples.losses().size()).isEqualTo(iteration < 150 ? 4 : 10);
                if (iteration < 399) {
                    RunEvent.Iterated next = iterated(run.log(), iteration + 1);
                    Prediction prediction = moment.prediction().orElseThrow();
                    assertThat(prediction.theta()).isEqualTo(next.theta());
                    assertThat(prediction.iteration()).isEqualTo(iteration + 1);
                }
            }
        }
    }

    @Test
    void aSampleIsWhatTheLogStillRemembers() throws Exception {
        try (Run run = steered();
                Replay replay = Replay.of(run)) {
            assertThat(sampled(replay.at(399).log())).isEqualTo(sampled(run.log()));
        }
    }

    @Test
    void saysThatThereIsNoSuchIteration() throws Exception {
        try (Run run = finished(plan("zerograds"));
                Replay replay = Replay.of(run)) {
            assertThatThrownBy(() -> replay.at(400))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("iteration 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zerograds", "cma-es", "nelder-mead", "annealing"})
    void aForkWithoutChangesIsItsParentAgain(String method) throws Exception {
        try (Run parent = finished(plan(method));
                Run fork = Run.fork(parent, 137, parent.plan())) {
            fork.play();
            fork.awaitFinished();
            assertThat(told(fork.log())).isEqualTo(told(parent.log()));
        }
    }

    @Test
    void aForkCanBeForkedWhereItBeganBeforeItWentOn() throws Exception {
        try (Run parent = finished(plan("zerograds"));
                Run fork = Run.fork(parent, 137, parent.plan())) {
            fork.prediction().get();
            try (Run again = Run.fork(fork, 137, parent.plan())) {
                again.play();
                again.awaitFinished();
                assertThat(told(again.log())).isEqualTo(told(parent.log()));
            }
        }
    }

    @Test
    void aForkKnowsTheSamplesOfTheIterationBefore() throws Exception {
        try (Run parent = finished(plan("zerograds"));
                Replay replay = Replay.of(parent);
                Run fork = Run.fork(parent, 137, parent.plan())) {
            fork.prediction().get();
            assertThat(sampled(fork.log())).isEqualTo(sampled(replay.at(136).log()));
        }
    }

    @Test
    void aForkOfAModelThatReturnsASignalIsItsParentAgain() throws Exception {
        ForwardModel model = () -> (point, seed) -> {
            float[] signal = new float[8];
            for (int i = 0; i < 8; i++) {
                signal[i] = (float) (Math.tanh(point.value(i)) * (i + 1));
            }
            return Signal.of(signal, 8);
        };
        RunPlan plan = RunPlan.of(TestProblems.of(8, model), "default", 3).withBudget(Budget.ofIterations(60));
        try (Run parent = finished(plan);
                Run fork = Run.fork(parent, 0, plan);
                Run later = Run.fork(parent, 41, plan)) {
            for (Run run : List.of(fork, later)) {
                run.play();
                run.awaitFinished();
                assertThat(told(run.log())).isEqualTo(told(parent.log()));
            }
        }
    }

    @Test
    void aForkGoesItsOwnWayWithOtherSettings() throws Exception {
        try (Run parent = steered()) {
            RunPlan changed = parent.plan().withSettings(parent.settings().with("locality", "0.4"));
            try (Run fork = Run.fork(parent, 200, changed);
                    Replay replay = Replay.of(fork)) {
                fork.play();
                fork.awaitFinished();
                Vec theta = iterated(parent.log(), 200).theta();
                assertThat(iterated(fork.log(), 200).theta()).isEqualTo(theta);
                assertThat(fork.log().changes())
                        .extracting(RunEvent.SettingsChanged::iteration)
                        .containsExactly(150L, 200L);
                assertThat(iterated(fork.log(), 210)).isNotEqualTo(iterated(parent.log(), 210));
                for (long iteration : new long[] {300, 100, 199, 200}) {
                    List<RunEvent> then = told(replay.at(iteration).log());
                    assertThat(told(fork.log())).startsWith(then.toArray(RunEvent[]::new));
                }
                try (Run again = Run.fork(fork, 210, changed)) {
                    again.play();
                    again.awaitFinished();
                    assertThat(told(again.log()).equals(told(fork.log()))).isTrue();
                }
            }
        }
    }

    @Test
    void refusesToForkToAnotherSeed() throws Exception {
        try (Run parent = finished(plan("zerograds"))) {
            assertThatThrownBy(() -> Run.fork(parent, 10, parent.plan().withSeed(9)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("seed");
        }
    }
}
