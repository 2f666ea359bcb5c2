package zerograds.store.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.math.Vec;
import zerograds.problem.FailurePolicy;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.journal.Journal;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.yaml.ProblemException;

/** Runs are kept in a library from their first iteration to their end, those that come from others included. */
class RunKeeperTest {
    private static final Path FILE = Path.of("demo-problems", "rosenbrock", "problem.yaml");

    @TempDir
    Path data;

    private final List<String> complaints = new ArrayList<>();

    private static Problem read(Path file) {
        try {
            return ProblemFiles.read(file, code -> false);
        } catch (ProblemException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static RunRecorder.Origin origin() {
        return new RunRecorder.Origin(read(FILE), FILE);
    }

    private RunKeeper keeper() {
        return new RunKeeper(RunLibrary.below(data), Clock.systemUTC(), complaints::add);
    }

    private static RunPlan plan(long iterations) {
        return RunPlan.of(read(FILE), "default", 1).withBudget(Budget.ofIterations(iterations));
    }

    private RecordedRun only() throws IOException {
        List<Path> files = RunLibrary.below(data).files();
        assertThat(files).hasSize(1);
        return open(files.get(0));
    }

    private RecordedRun open(Path file) throws IOException {
        return RecordedRun.open(file, RunLibrary.below(data), RunKeeperTest::read);
    }

    private static List<RunLog.Entry> events(RecordedRun recorded) throws IOException {
        assertThat(recorded.audit()).isEmpty();
        List<RunLog.Entry> events = new ArrayList<>();
        recorded.events(events::add);
        return events;
    }

    private static List<RunLog.Entry> events(Run run) {
        return run.log().since(0, Integer.MAX_VALUE).stream()
                .filter(entry -> !(entry.event() instanceof RunEvent.Sampled))
                .toList();
    }

    private static void step(Run run, int iterations) throws InterruptedException {
        for (int i = 0; i < iterations; i++) {
            run.step();
        }
        while (run.log().iterations() < iterations) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aRunThatIsOnlyPreparedLeavesNoFile() throws IOException, InterruptedException {
        RunKeeper keeper = keeper();
        RunPlan plan = plan(20);
        Run run = Run.open(plan, keeper.begin(plan, RunKeeperTest::origin), RunListener.NONE);
        run.change(plan.settings().with("locality", "0.3"));
        run.prediction().exceptionally(e -> null).join();
        run.close();
        run.awaitFinished();
        keeper.close();
        assertThat(RunLibrary.below(data).files()).isEmpty();
        assertThat(run.journal().isKept()).isFalse();
    }

    @Test
    void aRunIsInItsFileWholeWhenItHasEnded() throws IOException, InterruptedException {
        RunKeeper keeper = keeper();
        RunPlan plan = plan(20);
        Run run = Run.open(plan, keeper.begin(plan, RunKeeperTest::origin), RunListener.NONE);
        run.play();
        run.awaitFinished();
        keeper.close();
        try (RecordedRun recorded = only()) {
            assertThat(events(recorded)).isEqualTo(events(run));
        }
        assertThat(run.journal().isKept()).isTrue();
        assertThat(RunSummary.read(RunLibrary.below(data).files().get(0)).hasEnded())
                .isTrue();
        assertThat(data.resolve("runs")).isDirectoryNotContaining("glob:**.zgrun?*");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aRunThatWasStoppedGoesOnInItsFile() throws IOException, InterruptedException {
        RunKeeper keeper = keeper();
        RunPlan plan = plan(30);
        Run whole = Run.open(plan, keeper.begin(plan, RunKeeperTest::origin), RunListener.NONE);
        step(whole, 12);
        whole.close();
        whole.awaitFinished();
        RunSummary left = RunSummary.read(RunLibrary.below(data).files().get(0));
        assertThat(left.iterations()).isEqualTo(12);
        assertThat(left.hasEnded()).isFalse();

        Run again = Run.fork(whole, 12, plan, whole.journal().again());
        again.play();
        again.awaitFinished();
        keeper.close();
        try (RecordedRun recorded = only()) {
            assertThat(events(recorded)).isEqualTo(events(again));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theFileOfAForkHoldsItsBeginning() throws IOException, InterruptedException {
        RunKeeper keeper = keeper();
        RunPlan plan = plan(30);
        Run parent = Run.open(plan, RunListener.NONE);
        step(parent, 12);
        RunPlan other = plan.withSettings(plan.settings().with("locality", "0.3"));
        Run fork = Run.fork(parent, 7, other, keeper.begin(plan, RunKeeperTest::origin));
        fork.play();
        fork.awaitFinished();
        parent.close();
        keeper.close();
        try (RecordedRun recorded = only()) {
            assertThat(events(recorded)).isEqualTo(events(fork));
            try (Run repeated = Run.resume(recorded.plan(), recorded.past(), Journal.NONE, RunListener.NONE)) {
                repeated.play();
                repeated.awaitFinished();
                assertThat(repeated.log().iterations()).isEqualTo(30);
            }
        }
    }

    @Test
    void frozenParametersAnotherStartAndPolicyComeBack() throws IOException, InterruptedException {
        RunKeeper keeper = keeper();
        Problem base = read(FILE);
        String first = base.space().parameters().get(0).name();
        Problem changed = base.startingAt(Vec.of(0.1, -0.2))
                .freezing(Set.of(first), 1)
                .withFailures(new FailurePolicy(FailurePolicy.Action.ABORT, 1));
        RunPlan plan = plan(5).withProblem(changed);
        Run run = Run.open(plan, keeper.begin(plan, RunKeeperTest::origin), RunListener.NONE);
        run.play();
        run.awaitFinished();
        keeper.close();
        assertThat(complaints).isEmpty();
        try (RecordedRun recorded = only()) {
            assertThat(recorded.plan().problem().space().parameters())
                    .isEqualTo(changed.space().parameters());
            assertThat(recorded.plan().problem().failures()).isEqualTo(changed.failures());
            assertThat(recorded.plan().withProblem(changed)).isEqualTo(plan);
        }
    }

    @Test
    void aRunThatCannotBeWrittenGoesOnAndSaysSoOnce() throws IOException, InterruptedException {
        Files.writeString(data.resolve("runs"), "in the way");
        RunKeeper keeper = keeper();
        RunPlan plan = plan(20);
        Run run = Run.open(plan, keeper.begin(plan, RunKeeperTest::origin), RunListener.NONE);
        run.play();
        assertThat(run.awaitFinished().iterations()).isEqualTo(20);
        keeper.close();
        assertThat(complaints).hasSize(1);
        assertThat(run.journal().isKept()).isFalse();
    }
}
