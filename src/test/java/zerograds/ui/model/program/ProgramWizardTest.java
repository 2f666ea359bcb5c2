package zerograds.ui.model.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.forward.process.JavaProgram;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.script.Token;
import zerograds.ui.model.workbench.Workbench;

@Tag("slow")
class ProgramWizardTest {
    @TempDir
    Path home;

    private final LinkedBlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private Path folder;
    private Workbench workbench;
    private ProgramWizard wizard;

    @BeforeEach
    void open() throws Exception {
        TrustStore trust = new TrustStore(home.resolve("trusted.txt"));
        folder = Files.createDirectory(home.resolve("program"));
        Files.writeString(folder.resolve("Square.java"), """
            class Square {
                public static void main(String[] args) {
                    if (args[0].equals("2.0")) {
                        System.err.println("two is not allowed");
                        System.exit(3);
                    }
                    System.out.println(Double.parseDouble(args[0]) * Double.parseDouble(args[0]));
                }
            }
            """);
        workbench = new Workbench(new CodeGate(trust, Runnable::run, Runnable::run));
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home, trust), Runnable::run, Runnable::run);
        wizard = new ProgramWizard(workbench, shelf, events::add);
        ProgramDraft draft = wizard.draft();
        draft.folderProperty().set(folder.toString());
        String java = JavaProgram.command(List.of(), "Square", List.of()).get(0);
        draft.argumentsProperty().set(java + "\nSquare.java\n{x}");
        draft.parameters().setAll(ParameterLine.parse("name,lower,upper,start\nx,-3,3,1.5"));
    }

    @Test
    void takesNamesInAnyScriptAndHoldsWhatIsFrozen() throws Exception {
        ProgramDraft draft = wizard.draft();
        draft.parameters().setAll(ParameterLine.parse("Höhe,0,1\nbar width,0,1\n温度,0,4,3\n\"a: b\",0,1"));
        draft.parameters().get(2).frozenProperty().set(true);
        draft.argumentsProperty().set("echo\n{Höhe}\n{bar width}\n{温度}");
        ParameterSpace space = ProblemFiles.read(folder.resolve("problem.yaml"), draft.yaml(), code -> false)
                .space();
        assertThat(space.parameters())
                .extracting(Parameter::name)
                .containsExactly("Höhe", "bar width", "温度", "\"a: b\"");
        assertThat(space.dimension()).isEqualTo(3);
        assertThat(space.decode(space.start(0)).real("温度")).isEqualTo(3);
        assertThat(Token.ofYaml("bar width: 3\nHöhe: 2\n"))
                .filteredOn(token -> token.kind() == Token.Kind.KEY)
                .hasSize(2);
    }

    @AfterEach
    void close() {
        wizard.cancel();
        workbench.close();
    }

    private String report() throws InterruptedException {
        Runnable event = events.poll(180, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        event.run();
        return wizard.reportProperty().get().text();
    }

    @Test
    void nothingRunsBeforeConsentAndThenTheTrialTellsWhatItSaw() throws InterruptedException {
        wizard.test();
        assertThat(workbench
                        .gate()
                        .questionProperty()
                        .get()
                        .orElseThrow()
                        .code()
                        .command())
                .endsWith("Square.java", "{x}");
        assertThat(wizard.tryingProperty().get()).isFalse();
        workbench.playback().answer(true);

        assertThat(report())
                .contains(
                        "the number 2.25",
                        "Time per evaluation: ",
                        "standard error",
                        "Noise: none",
                        "Loss at the start: 2.25");
    }

    @Test
    void whatWasTriedIsNotAskedAboutAgainNeitherWithOtherParametersNorOnceItIsSaved() throws Exception {
        wizard.test();
        workbench.playback().answer(true);
        report();
        wizard.draft().titleProperty().set("Squares");
        wizard.test();
        assertThat(workbench.gate().questionProperty().get()).isEmpty();
        report();
        wizard.save(() -> {});
        workbench.playback().step();
        assertThat(workbench.gate().questionProperty().get()).isEmpty();
    }

    @Test
    void aFileThatChangedAfterTheTrialIsAskedAbout() throws Exception {
        wizard.test();
        workbench.playback().answer(true);
        report();
        Files.writeString(folder.resolve("Other.java"), "class Other {}");
        wizard.save(() -> {});
        workbench.playback().step();
        assertThat(workbench.gate().questionProperty().get()).isPresent();
    }

    @Test
    void aFailureShowsWhatTheProgramWroteLast() throws InterruptedException {
        wizard.draft().parameters().get(0).cell(4).set("2");
        wizard.test();
        workbench.playback().answer(true);

        assertThat(report()).contains("It failed", "exit code 3", "two is not allowed");
    }

    @Test
    void aTrialCanBeCancelled() throws Exception {
        Files.writeString(folder.resolve("Square.java"), """
            class Square {
                public static void main(String[] args) {
                    while (true) {}
                }
            }
            """);
        wizard.test();
        workbench.playback().answer(true);
        assertThat(wizard.tryingProperty().get()).isTrue();
        wizard.cancel();

        assertThat(report()).isEqualTo("Cancelled.");
        assertThat(wizard.tryingProperty().get()).isFalse();
    }

    @Test
    void savesAFolderAndOpensItButReplacesNothing() throws Exception {
        wizard.save(() -> {});
        assertThat(workbench.current().orElseThrow().run().plan().problem().title())
                .isEqualTo("My program");

        Files.writeString(folder.resolve("problem.yaml"), "mine");
        wizard.save(() -> {});
        assertThat(Files.readString(folder.resolve("problem.yaml"))).isEqualTo("mine");
        assertThat(wizard.reportProperty().get().text()).contains("not replaced");
    }

    @Test
    void aMistakeIsNamedBeforeAnythingRuns() {
        wizard.draft().parameters().get(0).cell(2).set("4");
        wizard.test();

        assertThat(workbench.gate().questionProperty().get()).isEmpty();
        assertThat(wizard.reportProperty().get().text()).contains("parameters[0].bounds");
    }

    @Test
    void textsMeanExactlyWhatWasTyped() throws Exception {
        wizard.draft().titleProperty().set("A: \"title\" \\ with # and {x}");
        wizard.draft().argumentsProperty().set("java\n-Dx=a: b # c\n{{\"'\n${HOME}".replace("${HOME}", "$HOME"));
        wizard.test();

        assertThat(workbench
                        .gate()
                        .questionProperty()
                        .get()
                        .orElseThrow()
                        .code()
                        .command())
                .containsExactly("java", "-Dx=a: b # c", "{{\"'", "$HOME");
    }

    @Test
    void splitsACommandLineWithoutAShell() {
        assertThat(Arguments.split("  python3 'my model.py' --x={x} \"a  b\"'c' $(rm) '' "))
                .containsExactly("python3", "my model.py", "--x={x}", "a  bc", "$(rm)", "");
    }

    @Test
    void readsPastedTables() {
        List<ParameterLine> lines = ParameterLine.parse("name;kind;lower;upper\nx;integer;0;10;3;7\ny;-1;1\n\nz\n");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).yaml()).isEqualTo("  - {name: x, kind: integer, bounds: [0, 10], start: 3}\n");
        assertThat(lines.get(0).solution()).isEqualTo("x: 7");
        assertThat(lines.get(1).yaml()).isEqualTo("  - {name: y, kind: real, bounds: [-1, 1]}\n");
    }

    @Test
    void knowsScalesSizesUnitsChoicesSessionsAndTimes() {
        ProgramDraft draft = wizard.draft();
        draft.lifeProperty().set(ProgramDraft.Life.KEEPS_RUNNING);
        draft.argumentsProperty().set("java\nSquare.java");
        draft.parameters().setAll(ParameterLine.parse("""
            rate, real, 0.001, 1, 0.1, , , log, 1/s
            height, real, 0, 5, , , 12, , mm
            mode, choice, , , slow, , , , , slow|fast
            """));
        draft.sessionsProperty().set("1");
        draft.evaluationSecondsProperty().set("300");
        assertThat(draft.yaml())
                .contains("scale: log", "unit: \"1/s\"", "size: 12", "options: [slow, fast], start: slow")
                .contains("  sessions: 1\n", "  timeouts: {evaluation: 300}\n");
        wizard.save(() -> {});
        assertThat(wizard.reportProperty().get().text()).isEmpty();
        assertThat(workbench.current().orElseThrow().run().plan().problem().dimension())
                .isEqualTo(1 + 12 + 2);
    }
}
