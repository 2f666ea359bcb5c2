package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zerograds.TestProblems;
import zerograds.eval.Evaluation;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
import zerograds.problem.Answer;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Journal;
import zerograds.run.journal.Past;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog;
import zerograds.state.State;

/** A run that was written into a journal goes on, from wherever its process ended, as if nothing had happened. */
class ResumeTest {
    private static final int ITERATIONS = 40;

    /** Keeps everything in memory. */
    private static final class MemoryJournal implements Journal {
        private final List<RunLog.Entry> entries = new ArrayList<>();
        private final List<Checkpoint> checkpoints = new ArrayList<>();
        private final Map<Question, Answer> answers = new HashMap<>();

        @Override
        public synchronized void entered(RunLog.Entry entry) {
            entries.add(entry);
        }

        @Override
        public boolean isCheckpointDue() {
            return true;
        }

        @Override
        public synchronized void checkpoint(Checkpoint checkpoint, long nanos) {
            // As a file gives it back.
            State state = State.ofBytes(checkpoint.state().toBytes());
            checkpoints.add(new Checkpoint(checkpoint.iterations(), checkpoint.sequence(), checkpoint.nanos(), state));
        }

        @Override
        public long worthKeeping() {
            return 0;
        }

        @Override
        public boolean knows(long iteration) {
            return true;
        }

        @Override
        public synchronized void keep(Question question, Evaluation answer, Optional<Signal> signal, long nanos) {
            answers.put(
                    question,
                    answer instanceof Evaluation.Failure failure
                            ? new Answer.Refused(failure.reason())
                            : new Answer.Given(signal.orElseThrow()));
        }

        @Override
        public synchronized Optional<Answer> recall(Question question) {
            return Optional.ofNullable(answers.get(question));
        }

        /** What a file would hold if the process had ended after so many events. */
        Past until(int events) {
            List<RunLog.Entry> told = entries.subList(0, events);
            List<Checkpoint> known = checkpoints.stream()
                    .filter(checkpoint -> checkpoint.sequence() <= events)
                    .toList();
            long end = known.isEmpty() ? 0 : known.get(known.size() - 1).sequence();
            return new Past() {
                @Override
                public void forEach(Consumer<RunLog.Entry> reader) {
                    told.stream()
                            .filter(entry -> entry.sequence() < end)
                            .filter(entry -> !(entry.event() instanceof RunEvent.Sampled))
                            .forEach(reader);
                }

                @Override
                public List<Checkpoint> checkpoints() {
                    return known;
                }

                @Override
                public List<RunEvent.SettingsChanged> changes() {
                    return told.stream()
                            .filter(entry -> entry.sequence() >= end)
                            .map(RunLog.Entry::event)
                            .filter(RunEvent.SettingsChanged.class::isInstance)
                            .map(RunEvent.SettingsChanged.class::cast)
                            .toList();
                }
            };
        }
    }

    private static List<RunLog.Entry> told(RunLog log) {
        return log.since(0, Integer.MAX_VALUE).stream()
                .filter(entry -> !(entry.event() instanceof RunEvent.Sampled))
                .map(entry -> new RunLog.Entry(entry.sequence(), 0, entry.event()))
                .toList();
    }

    private static RunLog finish(Run run) throws InterruptedException {
        run.play();
        run.awaitFinished();
        return run.log();
    }

    private static void goesOnAsBefore(RunPlan plan, int... moments) throws InterruptedException {
        MemoryJournal journal = new MemoryJournal();
        try (Run whole = Run.open(plan, journal, RunListener.NONE)) {
            List<RunLog.Entry> expected = told(finish(whole));
            for (int moment : moments) {
                int events = Math.min(moment, journal.entries.size());
                try (Run resumed = Run.resume(plan, journal.until(events), Journal.NONE, RunListener.NONE)) {
                    assertThat(told(finish(resumed)))
                            .as("after %d events", events)
                            .isEqualTo(expected);
                }
            }
        }
    }

    static Stream<Method> methods() {
        return Methods.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void goesOnWithEveryMethod(Method method) throws InterruptedException {
        Problem problem = TestProblems.of(
                3, () -> (point, seed) -> Signal.scalar(Math.abs(point.value(0)) + point.value(1) * point.value(2)));
        RunPlan plan = RunPlan.of(problem, method, "default", 5).withBudget(Budget.ofIterations(ITERATIONS));
        goesOnAsBefore(plan, 0, 1, 2, 31, 64, Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void goesOnWhereTheModelReturnsASignalAndFailsInPart(Method method) throws InterruptedException {
        ForwardModel model = () -> (point, seed) -> {
            if (point.value(0) + point.value(1) > 2.05) {
                throw new ForwardException("no mesh at " + point.value(0));
            }
            double[] signal = new double[12];
            for (int i = 0; i < signal.length; i++) {
                signal[i] = Math.tanh(point.value(i % 4) * (i + 1));
            }
            return Signal.of(signal, 12);
        };
        RunPlan plan =
                RunPlan.of(TestProblems.of(4, model), method, "default", 3).withBudget(Budget.ofIterations(ITERATIONS));
        goesOnAsBefore(plan, 7, 41, 80);
    }

    @Test
    void goesOnWithTheSettingsOfThen() throws InterruptedException {
        RunPlan plan = RunPlan.of(TestProblems.scalar(2, TestProblems::sphere), "default", 3)
                .withBudget(Budget.ofIterations(90));
        MemoryJournal journal = new MemoryJournal();
        try (Run whole = Run.open(plan, journal, RunListener.NONE)) {
            for (int i = 0; i < 30; i++) {
                whole.step();
            }
            whole.prediction().join();
            whole.change(plan.settings().with("batch", "7").with("surrogate", "quadratic"));
            List<RunLog.Entry> expected = told(finish(whole));
            long change = expected.stream()
                    .filter(entry -> entry.event() instanceof RunEvent.SettingsChanged)
                    .findFirst()
                    .orElseThrow()
                    .sequence();
            for (long events : new long[] {change - 2, change + 1, change + 2, change + 40}) {
                boolean known = events > change;
                try (Run resumed = Run.resume(plan, journal.until((int) events), Journal.NONE, RunListener.NONE)) {
                    List<RunLog.Entry> found = told(finish(resumed));
                    assertThat(found.equals(expected))
                            .as("after %d events", events)
                            .isEqualTo(known);
                    if (known) {
                        assertThat(resumed.settings()).isEqualTo(whole.settings());
                    }
                }
            }
        }
    }

    @Test
    void aLargerBudgetGoesOnWhereARunHasEnded() throws InterruptedException {
        RunPlan plan = RunPlan.of(TestProblems.scalar(2, TestProblems::sphere), Methods.ALL.get(1), "default", 3);
        RunPlan brief = plan.withBudget(Budget.ofIterations(20));
        MemoryJournal journal = new MemoryJournal();
        try (Run first = Run.open(brief, journal, RunListener.NONE)) {
            finish(first);
            RunPlan longer = plan.withBudget(Budget.ofIterations(50));
            try (Run more = Run.resume(longer, journal.until(41), Journal.NONE, RunListener.NONE)) {
                assertThat(finish(more).iterations()).isEqualTo(50);
            }
        }
    }

    @Test
    void nothingThatIsKnownIsAskedAgain() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        ForwardModel model = () -> (point, seed) -> {
            asked.incrementAndGet();
            return Signal.scalar(point.value(0) * point.value(0) + 1e-3 * (seed % 1000));
        };
        RunPlan plan = RunPlan.of(TestProblems.of(1, model).asStochastic(), "default", 3)
                .withBudget(Budget.ofIterations(10))
                .withWorkers(2);
        MemoryJournal journal = new MemoryJournal();
        try (Run whole = Run.open(plan, journal, RunListener.NONE)) {
            List<RunLog.Entry> expected = told(finish(whole));
            asked.set(0);
            Past nothing = journal.until(0);
            try (Run again = Run.resume(plan, nothing, journal, RunListener.NONE)) {
                assertThat(told(finish(again))).isEqualTo(expected);
                assertThat(asked.get()).isZero();
            }
        }
    }
}
