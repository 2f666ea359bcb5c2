package zerograds.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.TestProblems;
import zerograds.problem.Signal;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.journal.Past;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog.Entry;

/** A run that was written into a file goes on from there as if nothing had happened. */
class GoingOnTest {
    private static final int ITERATIONS = 60;

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    private RunPlan plan() {
        return RunPlan.of(
                        TestProblems.of(2, () -> (point, seed) -> {
                            asked.incrementAndGet();
                            return Signal.scalar(TestProblems.sphere(point) + 0.1 * point.value(0));
                        }),
                        "default",
                        1)
                .withBudget(Budget.ofIterations(ITERATIONS))
                .withWorkers(2);
    }

    private static void finish(Run run) throws InterruptedException {
        run.play();
        run.awaitFinished();
    }

    /** The events of a file, without the times, which are others in each run. */
    private static List<Entry> events(Path file) throws IOException {
        List<Entry> events = new ArrayList<>();
        try (RunFileReader reader = RunFile.read(file)) {
            reader.read(Events.SCHEMA, 0, entry -> events.add(new Entry(entry.sequence(), 0, entry.event())));
        }
        return events;
    }

    private RunFileWriter create(Path file) throws IOException {
        return RunFile.create(file, Map.of(), Map.of(), true);
    }

    @Test
    void aRunGoesOnFromItsFileAndAsksNothingTwice() throws IOException, InterruptedException {
        Path undisturbed = folder.resolve("undisturbed.zgrun");
        try (RunFileWriter writer = create(undisturbed);
                Run run = Run.open(plan(), writer, RunListener.NONE)) {
            finish(run);
        }
        int questions = asked.getAndSet(0);
        Path file = folder.resolve("stopped.zgrun");
        try (RunFileWriter writer = create(file);
                Run run = Run.open(plan(), writer, RunListener.NONE)) {
            for (int i = 0; i < ITERATIONS / 2; i++) {
                run.step();
            }
            run.prediction().join();
        }
        assertThat(asked.get()).isLessThan(questions);
        try (RunFileReader reader = RunFile.read(file)) {
            Past past = reader.past(Events.SCHEMA);
            try (RunFileWriter writer = RunFile.resume(file, true);
                    Run run = Run.resume(plan(), past, writer, RunListener.NONE)) {
                finish(run);
                assertThat(writer.failure()).isEmpty();
            }
            assertThat(reader.audit(Events.SCHEMA)).isEmpty();
        }
        assertThat(events(file)).isEqualTo(events(undisturbed));
        assertThat(asked.get()).isEqualTo(questions);
        assertThat(events(file)).anyMatch(entry -> entry.event() instanceof RunEvent.Finished);
    }
}
