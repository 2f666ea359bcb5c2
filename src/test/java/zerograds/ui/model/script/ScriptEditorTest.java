package zerograds.ui.model.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.forward.script.ScriptTemplate;
import zerograds.problem.Problem;
import zerograds.store.problem.TrustStore;
import zerograds.ui.ForeignFolder;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.workbench.Workbench;

@Tag("slow")
class ScriptEditorTest {
    @TempDir
    Path home;

    private TrustStore trust;
    private Workbench workbench;
    private ScriptEditor editor;
    private ProblemShelf shelf;

    @BeforeEach
    void open() {
        trust = new TrustStore(home.resolve("trusted.txt"));
        workbench = new Workbench(new CodeGate(trust, Runnable::run, Runnable::run));
        shelf = new ProblemShelf(new DemoProblems(home, trust), Runnable::run, Runnable::run);
        editor = new ScriptEditor(workbench, shelf);
    }

    @AfterEach
    void close() throws InterruptedException {
        workbench.close();
        if (workbench.current().isPresent()) {
            workbench.current().get().run().awaitFinished();
        }
    }

    private Problem problem() {
        return workbench.current().orElseThrow().run().plan().problem();
    }

    private void type(String before, String after) {
        String text = editor.script().textProperty().get();
        assertThat(text).contains(before);
        editor.script().textProperty().set(text.replace(before, after));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aNewScriptRunsAtOnceWithoutAQuestionAndOptimises(int template) throws InterruptedException {
        editor.create(home.resolve("mine"), "My \"own\" script", ScriptTemplate.ALL.get(template));
        assertThat(problem().title()).isEqualTo("My \"own\" script");
        editor.run();

        assertThat(workbench.gate().questionProperty().get()).isEmpty();
        assertThat(workbench.current().orElseThrow().run().awaitFinished().bestLoss())
                .isLessThan(0.02);
    }

    @Test
    void anErrorIsMarkedWhereTheCompilerFoundIt() {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.LOSS);
        type("double y = theta[1];", "\tdouble y = thetta[1];");
        editor.check();

        List<Mark> marks = editor.script().marksProperty().get();
        assertThat(marks).hasSize(1);
        String[] lines = editor.script().textProperty().get().split("\n", -1);
        String line = lines[marks.get(0).line() - 1];
        assertThat(line.substring(marks.get(0).column() - 1)).startsWith("thetta");
        assertThat(marks.get(0).message()).contains("cannot find symbol");
        assertThat(editor.stateProperty().get()).isEqualTo("1 error");
    }

    @Test
    void aMistakeInTheDescriptionIsMarkedInItsLine() {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.LOSS);
        String text = editor.description().textProperty().get();
        editor.description().textProperty().set(text.replace("loss: value", "loss: valeu"));
        editor.check();

        Mark mark = editor.description().marksProperty().get().get(0);
        assertThat(text.split("\n", -1)[mark.line() - 1]).isEqualTo("loss: value");
        assertThat(mark.message()).contains("valeu", "value");
    }

    @Test
    void aCharacterThatIsNotSeenIsMarked() {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.LOSS);
        type("4 * x", "4 * /*\u202E*/ x");
        editor.check();

        Mark mark = editor.script().marksProperty().get().get(0);
        assertThat(mark.isError()).isFalse();
        assertThat(mark.message()).contains("U+202E");
        String[] lines = editor.script().textProperty().get().split("\n", -1);
        assertThat(lines[mark.line() - 1].charAt(mark.column() - 1)).isEqualTo('\u202E');
    }

    @Test
    void whatIsWrongIsNeitherSavedNorOpened() throws Exception {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.LOSS);
        RunModel before = workbench.current().orElseThrow();
        type("theta[1];", "theta[1]");
        editor.apply();

        assertThat(workbench.current()).containsSame(before);
        assertThat(editor.isChanged()).isTrue();
        assertThat(Files.readString(home.resolve("mine/Model.java"))).contains("theta[1];");
    }

    @Test
    void whatIsRightIsSavedAndOpenedAndAsTrustedAsBefore() throws Exception {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.LOSS);
        RunModel before = workbench.current().orElseThrow();
        type("4 * x", "8 * x");
        editor.apply();

        assertThat(workbench.current().orElseThrow()).isNotSameAs(before);
        assertThat(editor.isChanged()).isFalse();
        assertThat(Files.readString(home.resolve("mine/Model.java"))).contains("8 * x");
        assertThat(trust.allows(problem().model().foreignCode().orElseThrow())).isTrue();
    }

    @Test
    void aScriptThatWasSavedWithAMistakeInItsDescriptionIsStillOnesOwn() throws Exception {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.LOSS);
        String text = editor.description().textProperty().get();
        editor.description().textProperty().set(text.replace("loss: value", "loss: ["));
        editor.save();
        editor.description().textProperty().set(text);
        editor.apply();
        assertThat(trust.allows(problem().model().foreignCode().orElseThrow())).isTrue();
        assertThat(trust.consents()).hasSize(1);
    }

    @Test
    void aScriptThatBecomesAnotherProgramIsAskedAbout() throws Exception {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.LOSS);
        String text = editor.description().textProperty().get();
        editor.description()
                .textProperty()
                .set(text.replace("kind: script", "kind: external").replace("source: Model.java", "command: [x]"));
        editor.apply();
        assertThat(trust.allows(problem().model().foreignCode().orElseThrow())).isFalse();
    }

    @Test
    void editingAScriptOfOthersDoesNotAllowIt() throws Exception {
        ForeignFolder foreign = ForeignFolder.below(home);
        workbench.open(foreign.problem());
        type("theta[0] * theta[0]", "theta[1] * theta[1]");
        editor.run();

        assertThat(workbench.gate().questionProperty().get()).isPresent();
        assertThat(foreign.hasRun()).isFalse();
    }

    @Test
    void whatOthersChangeMeanwhileIsAskedAbout() throws Exception {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.LOSS);
        Files.writeString(home.resolve("mine/Other.java"), "class Other {}");
        type("4 * x", "8 * x");
        editor.run();

        assertThat(workbench.gate().questionProperty().get()).isPresent();
    }

    @Test
    void aChangedDraftStaysWhenAnotherProblemIsOpened() throws Exception {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.LOSS);
        type("4 * x", "8 * x");
        workbench.open(ForeignFolder.below(home).problem());

        assertThat(editor.script().textProperty().get()).contains("8 * x");
        editor.revert();
        assertThat(editor.script().textProperty().get()).contains("theta[0] * theta[0]");
    }

    @Test
    void aCopyIsAProblemOfItsOwn() throws Exception {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.IMAGE);
        editor.saveAs(home.resolve("Second Try"));

        assertThat(problem().id()).isEqualTo("second-try");
        assertThat(editor.placeProperty().get().orElseThrow().folder()).isEqualTo(home.resolve("Second Try"));
        assertThat(trust.allows(problem().model().foreignCode().orElseThrow())).isTrue();
    }

    @Test
    void anOccupiedFolderIsLeftAlone() {
        editor.create(home.resolve("mine"), "Mine", ScriptTemplate.LOSS);
        editor.create(home.resolve("mine"), "Mine again", ScriptTemplate.IMAGE);

        assertThat(workbench.noticeProperty().get().orElseThrow().text()).contains("must be empty or new");
        assertThat(problem().title()).isEqualTo("Mine");
    }

    @Test
    void theDescriptionOfAProgramCanBeChangedAsWellAndIsAskedAboutAgain() throws Exception {
        Path folder = Files.createDirectories(home.resolve("program"));
        Path file = folder.resolve("problem.yaml");
        Files.writeString(file, """
            id: program
            title: A program
            summary: It is run by nobody here.
            parameters:
              - {name: x, kind: real, bounds: [-1, 1]}
            model: {kind: external, command: [java, Answers.java], sessions: 1}
            loss: value
            """);
        shelf.add(folder.toString(), workbench::open);
        assertThat(editor.placeProperty().get().orElseThrow().hasScript()).isFalse();
        String text = editor.description().textProperty().get();
        assertThat(text).isEqualTo(Files.readString(file));

        editor.description().textProperty().set(text.replace("sessions: 1", "sessions: one"));
        editor.apply();
        assertThat(editor.description().marksProperty().get()).singleElement().satisfies(mark -> assertThat(mark.line())
                .isEqualTo(6));
        assertThat(Files.readString(file)).isEqualTo(text);

        editor.description().textProperty().set(text.replace("bounds: [-1, 1]", "bounds: [-1, 1], size: 3"));
        editor.apply();
        assertThat(Files.readString(file)).contains("size: 3");
        assertThat(problem().dimension()).isEqualTo(3);
        workbench.playback().play();
        assertThat(workbench.gate().questionProperty().get()).isPresent();
    }
}
