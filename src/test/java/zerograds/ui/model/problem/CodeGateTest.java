package zerograds.ui.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.TestProblems;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.store.problem.ProblemFiles;
import zerograds.ui.ForeignFolder;
import zerograds.ui.model.script.ScriptLine;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.Workbench;

@Tag("slow")
class CodeGateTest {
    @TempDir
    Path home;

    private ForeignFolder foreign;
    private CodeGate gate;
    private Workbench workbench;

    @BeforeEach
    void open() throws Exception {
        foreign = ForeignFolder.below(home);
        gate = new CodeGate(foreign.trust(), Runnable::run, Runnable::run);
        workbench = new Workbench(gate);
        workbench.open(foreign.problem());
    }

    @AfterEach
    void close() throws InterruptedException {
        workbench.close();
        workbench.current().orElseThrow().run().awaitFinished();
    }

    private void lookAtEverything() {
        workbench.pull();
        workbench.current().orElseThrow().landscape().look();
    }

    private long steps(long wanted) {
        while (workbench.current().orElseThrow().status().iterations() < wanted
                && workbench.current().orElseThrow().run().finished().isEmpty()) {
            lookAtEverything();
            Thread.onSpinWait();
        }
        lookAtEverything();
        return workbench.current().orElseThrow().status().iterations();
    }

    @Test
    void openingAndLookingRunsNothing() {
        for (int i = 0; i < 100; i++) {
            lookAtEverything();
        }

        assertThat(workbench.playback().phaseProperty().get()).isNotEqualTo(RunPhase.FINISHED);
        assertThat(foreign.hasRun()).isFalse();
    }

    @Test
    void runningAsksWithExactlyWhatWouldRun() {
        workbench.playback().play();

        CodeGate.Question asked = gate.questionProperty().get().orElseThrow();
        assertThat(asked.title()).isEqualTo("A marked script");
        assertThat(asked.code().command()).containsExactly("java", "Model.java");
        assertThat(asked.code().folder()).isEqualTo(foreign.folder());
        assertThat(asked.code().files().keySet()).containsExactly("Model.java", "problem.yaml");
        assertThat(workbench.playback().playingProperty().get()).isFalse();
        assertThat(foreign.hasRun()).isFalse();
    }

    @Test
    void aRefusalRunsNothingAndIsAskedAgain() {
        workbench.playback().step();
        workbench.playback().answer(false);

        assertThat(gate.questionProperty().get()).isEmpty();
        assertThat(foreign.hasRun()).isFalse();
        workbench.playback().play();
        assertThat(gate.questionProperty().get()).isPresent();
    }

    @Test
    void consentIsAskedForOnce() throws Exception {
        workbench.playback().step();
        workbench.playback().answer(true);
        assertThat(steps(1)).isEqualTo(1);
        assertThat(foreign.hasRun()).isTrue();

        workbench.open(foreign.problem());
        workbench.playback().step();
        assertThat(gate.questionProperty().get()).isEmpty();
        assertThat(steps(1)).isEqualTo(1);
    }

    @Test
    void aChangedFileIsAskedAboutAgain() throws Exception {
        workbench.playback().step();
        workbench.playback().answer(true);
        steps(1);

        foreign.script("theta[1] * theta[1]");
        workbench.reset();
        workbench.playback().step();
        assertThat(gate.questionProperty().get()).isPresent();
    }

    @Test
    void whatChangesBehindTheQuestionDoesNotRun() {
        workbench.playback().step();
        foreign.script("theta[1] * theta[1]");
        workbench.playback().answer(true);
        steps(1);

        assertThat(workbench.noticeProperty().get().orElseThrow().text()).contains("nobody has consented");
        assertThat(foreign.hasRun()).isFalse();
    }

    @Test
    void showsTheFilesItAsksAbout() {
        workbench.playback().step();

        gate.show(gate.questionProperty().get().orElseThrow(), "Model.java", text -> assertThat(text)
                .contains("class Model"));
    }

    @Test
    void aFolderThatCannotBeReadAsCodeBecomesANotice() throws Exception {
        Files.createSymbolicLink(foreign.folder().resolve("link"), home);
        workbench.playback().play();

        assertThat(gate.questionProperty().get()).isEmpty();
        assertThat(workbench.noticeProperty().get().orElseThrow().text()).contains("must be a file, not a link");
    }

    @Test
    void neitherBuiltInModelsNorShippedScriptsAreAskedAbout() throws Exception {
        Path demos = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        int[] passed = {0};
        gate.pass(TestProblems.scalar(2, TestProblems::sphere), () -> passed[0]++, reason -> {});
        gate.pass(ProblemFiles.read(demos.resolve("script-disc"), foreign.trust()), () -> passed[0]++, reason -> {});

        assertThat(List.of(passed[0])).containsExactly(2);
        assertThat(gate.questionProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void aRunThatPausesBecauseOfTheScriptSaysWhyAndWhere() throws Exception {
        Path file = foreign.folder().resolve("problem.yaml");
        Files.writeString(file, Files.readString(file) + "failures: {policy: pause}\n");
        foreign.script("theta[0] > 0.9 ? 1 / (int) 0.0 : theta[0] * theta[0]");
        workbench.open(RunPlan.of(foreign.problem(), "default", 1));
        workbench.choices().change("locality", "1");
        workbench.playback().play();
        workbench.playback().answer(true);
        while (workbench.playback().playingProperty().get()) {
            workbench.pull();
            Thread.onSpinWait();
        }
        Notice notice = workbench.noticeProperty().get().get();
        assertThat(notice.title()).isEqualTo("A marked script: the run has paused");
        assertThat(ScriptLine.in(notice.text())).contains(new ScriptLine("Model.java", 12));
        assertThat(workbench.current().orElseThrow().status().failure()).isPresent();
        assertThat(workbench.current().orElseThrow().status().failurePoint()).startsWith("x[0] = ");
    }
}
