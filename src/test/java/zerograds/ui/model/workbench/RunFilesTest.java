package zerograds.ui.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog;
import zerograds.store.library.RunLibrary;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;

/** Runs of a window that was closed, or whose process was killed, go on in the next one. */
class RunFilesTest {
    private static final int ITERATIONS = 40;

    @TempDir
    Path data;

    private RunLibrary library() {
        return RunLibrary.below(data);
    }

    /** A window without widgets. */
    private final class Window implements AutoCloseable {
        private final Workbench workbench;
        private final ProblemShelf shelf;
        private final RunFiles files;

        Window() {
            TrustStore trust = new TrustStore(data.resolve("trusted-code.txt"));
            workbench = new Workbench(new CodeGate(trust, Runnable::run, Runnable::run));
            shelf = new ProblemShelf(
                    new DemoProblems(Path.of("demo-problems").toAbsolutePath(), trust), Runnable::run, Runnable::run);
            files = new RunFiles(workbench, shelf, library(), Clock.systemUTC(), Runnable::run, Runnable::run);
        }

        void open() {
            shelf.add("rosenbrock", workbench::open);
            workbench.choices().budget(Budget.ofIterations(ITERATIONS));
        }

        Run run() {
            return workbench.current().orElseThrow().run();
        }

        void step(int iterations) {
            awaitPause();
            long wanted = run().log().iterations() + iterations;
            for (int i = 0; i < iterations; i++) {
                workbench.playback().step();
            }
            while (run().log().iterations() < wanted) {
                Thread.onSpinWait();
            }
            workbench.pull();
        }

        void awaitPause() {
            while (run().phase() != RunPhase.PAUSED) {
                Thread.onSpinWait();
            }
        }

        void finish() throws InterruptedException {
            workbench.playback().play();
            run().awaitFinished();
        }

        Notice notice() {
            return workbench.noticeProperty().get().orElseThrow();
        }

        @Override
        public void close() {
            workbench.close();
            files.close();
        }
    }

    private static List<RunLog.Entry> told(RunLog log) {
        return log.since(0, Integer.MAX_VALUE).stream()
                .filter(entry -> !(entry.event() instanceof RunEvent.Sampled))
                .map(entry -> new RunLog.Entry(entry.sequence(), 0, entry.event()))
                .toList();
    }

    private static List<RunLog.Entry> undisturbed(RunPlan plan) throws InterruptedException {
        try (Run run = Run.open(plan, RunListener.NONE)) {
            run.play();
            run.awaitFinished();
            return told(run.log());
        }
    }

    @Test
    void aRunGoesOnWhereTheWindowWasClosedAsIfNothingHadHappened() throws InterruptedException, IOException {
        RunPlan plan;
        try (Window first = new Window()) {
            first.open();
            plan = first.run().plan();
            first.step(15);
            assertThat(first.workbench.runs().unsaved()).isZero();
        }
        try (Window second = new Window()) {
            second.files.offerLatest();
            assertThat(second.notice().text()).contains("15");
            second.notice().offer().orElseThrow().action().run();
            second.awaitPause();
            second.workbench.pull();
            assertThat(second.workbench.current().orElseThrow().status().iterations())
                    .isEqualTo(15);
            second.finish();
            assertThat(told(second.run().log())).isEqualTo(undisturbed(plan));
        }
        assertThat(library().files()).hasSize(1);
        try (Window third = new Window()) {
            third.files.offerLatest();
            assertThat(third.workbench.noticeProperty().get()).isEmpty();
        }
    }

    @Test
    void settingsThatWereChangedAreThoseOfTheRunThatIsOpened() throws IOException {
        try (Window first = new Window()) {
            first.open();
            first.step(5);
            first.workbench.choices().change("locality", "0.3");
            first.step(5);
        }
        try (Window second = new Window()) {
            second.files.open(library().files().get(0));
            assertThat(second.workbench
                            .choices()
                            .next()
                            .orElseThrow()
                            .settings()
                            .real("locality"))
                    .isEqualTo(0.3);
            second.awaitPause();
            assertThat(second.run().settings().real("locality")).isEqualTo(0.3);
        }
    }

    @Test
    void aRunThatRestedGoesOnInItsFile() throws InterruptedException, IOException {
        try (Window window = new Window()) {
            window.open();
            RunPlan plan = window.run().plan();
            window.step(10);
            Run left = window.run();
            window.workbench.reset();
            left.awaitFinished();
            window.workbench.show(window.workbench.runs().listed().get(0));
            window.finish();
            assertThat(told(window.run().log())).isEqualTo(undisturbed(plan));
        }
        assertThat(library().files()).hasSize(1);
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        try (Window first = new Window()) {
            first.open();
            first.step(10);
        }
        Path file = library().files().get(0);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        byte[] before = Files.readAllBytes(file);
        try (Window second = new Window()) {
            second.files.open(file);
            assertThat(second.notice().title()).contains(String.valueOf(file.getFileName()));
            assertThat(second.notice().text()).contains(file.toString());
            assertThat(second.workbench.current()).isEmpty();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aFileThatIsWrittenElsewhereIsNotOpened() throws IOException {
        try (Window first = new Window();
                Window second = new Window()) {
            first.open();
            first.step(10);
            second.files.offerLatest();
            assertThat(second.workbench.noticeProperty().get()).isEmpty();
            second.files.open(library().files().get(0));
            assertThat(second.notice().text()).contains("is being written");
        }
    }
}
