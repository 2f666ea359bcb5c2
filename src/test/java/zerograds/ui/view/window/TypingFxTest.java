package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;
import zerograds.ui.view.widget.Command;
import zerograds.ui.view.widget.ValidField;
import zerograds.ui.view.widget.Widgets;

/** Whoever types steers nothing, wherever they type; and gets the keyboard back when they have done. */
@ExtendWith(ApplicationExtension.class)
class TypingFxTest {
    @TempDir
    Path home;

    private final ExecutorService code = WorkbenchApp.background("code");
    private Workbench workbench;
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        TrustStore trust = new TrustStore(home.resolve("trusted.txt"));
        workbench = new Workbench(new CodeGate(trust, code, Platform::runLater));
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home, trust), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1600, 1000);
        window.show(stage);
    }

    @BeforeEach
    void createAScript(FxRobot robot) throws TimeoutException {
        Keys.press(KeyCode.SHORTCUT, KeyCode.N);
        robot.interact(() -> robot.lookup("#new-script-folder")
                .queryAs(TextField.class)
                .setText(home.resolve("mine").toString()));
        robot.clickOn("#new-script-create");
        until(() -> workbench.current().isPresent()
                && robot.lookup("#script-text").queryAs(CodeArea.class).getLength() > 0);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
        code.shutdownNow();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }

    private Node focused() {
        return window.scene().getFocusOwner();
    }

    @Test
    void aNewScriptHasTheKeyboard(FxRobot robot) throws TimeoutException {
        until(() -> focused().getId() != null && focused().getId().equals("script-text"));
    }

    @Test
    void noKeyThatIsTypedIntoATextSteersTheRun(FxRobot robot) {
        robot.interact(() -> {
            window.memory().side().problems().set(true);
            window.memory().side().settings().set(true);
            window.perform("rename-run");
        });
        Keys.press(KeyCode.SHORTCUT, KeyCode.F);
        List<Node> texts = new ArrayList<>();
        robot.interact(() -> collect(window.scene().getRoot(), texts));
        assertThat(texts)
                .extracting(Node::getId)
                .contains("script-text", "search", "seed", "budget", "setting-locality");
        for (Node text : texts) {
            robot.interact(text::requestFocus);
            for (KeyCode key : typedKeys()) {
                if (text instanceof ValidField && key == KeyCode.SPACE) {
                    continue;
                }
                Keys.press(key);
                assertThat(workbench.playback().playingProperty().get())
                        .as("%s in %s", key, text)
                        .isFalse();
            }
            Keys.press(KeyCode.A);
            robot.interact(workbench::pull);
            assertThat(workbench.current().orElseThrow().status().iterations())
                    .as("typed in %s", text)
                    .isZero();
        }
        assertThat(robot.lookup("#script-text").queryAs(CodeArea.class).getText())
                .contains(" .a");
    }

    /** Keys of actions that are typed in texts as well, but for Escape, which is the end of typing. */
    private List<KeyCode> typedKeys() {
        List<KeyCode> keys = window.actions().sections().stream()
                .flatMap(section -> section.commands().get().stream())
                .flatMap(command -> command.keys().stream())
                .filter(Command::isTyped)
                .map(key ->
                        KeyCode.valueOf(key.getName().toUpperCase(Locale.ROOT).replace("ESC", "ESCAPE")))
                .filter(key -> key != KeyCode.ESCAPE)
                .toList();
        assertThat(keys).contains(KeyCode.SPACE, KeyCode.PERIOD);
        return keys;
    }

    private static void collect(Node node, List<Node> found) {
        if (Widgets.takesText(node) && Widgets.isShown(node)) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    @Test
    void aNumberIsUsedOnEnterAndTheKeyboardIsGivenBack(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.memory().side().settings().set(true));
        type(robot, "#setting-locality", "0.02");
        Keys.press(KeyCode.ENTER);
        assertThat(workbench.choices().settingsProperty().getValue().real("locality"))
                .isEqualTo(0.02);
        assertThat(Widgets.takesText(focused())).isFalse();
        Keys.press(KeyCode.SPACE);
        until(() -> workbench.playback().playingProperty().get());
        Keys.press(KeyCode.SPACE);
        until(() -> !workbench.playback().playingProperty().get());
    }

    @Test
    void aBlankIsNoPartOfANumberItStartsAndPausesTheRun(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.memory().side().settings().set(true));
        type(robot, "#setting-locality", "0.02");
        Keys.press(KeyCode.SPACE);
        assertThat(workbench.choices().settingsProperty().getValue().real("locality"))
                .isEqualTo(0.02);
        assertThat(robot.lookup("#setting-locality")
                        .queryAs(TextInputControl.class)
                        .getText())
                .isEqualTo("0.02");
        until(() -> workbench.playback().playingProperty().get());
        Keys.press(KeyCode.SPACE);
        until(() -> !workbench.playback().playingProperty().get());
    }

    @Test
    void aNumberThatIsNotValidKeepsTheKeyboard(FxRobot robot) {
        type(robot, "#seed", "1.5");
        Keys.press(KeyCode.SPACE);
        assertThat(workbench.playback().playingProperty().get()).isFalse();
        assertThat(focused().getId()).isEqualTo("seed");
    }

    @Test
    void escapeBringsTheLastNumberBackWhateverHelpIsShown(FxRobot robot) {
        type(robot, "#seed", "1.5");
        TextField seed = robot.lookup("#seed").queryAs(TextField.class);
        robot.interact(() -> seed.getTooltip().show(window.scene().getWindow()));
        Keys.press(KeyCode.ESCAPE);
        assertThat(seed.getText()).isEqualTo("1");
        assertThat(seed.getTooltip().isShowing()).isFalse();
    }

    @Test
    void aClickOnAPlotOrAButtonIsTheEndOfTyping(FxRobot robot) {
        type(robot, "#seed", "7");
        robot.clickOn("#tile-loss");
        assertThat(Widgets.takesText(focused())).isFalse();
        assertThat(workbench.choices().next().orElseThrow().seed()).isEqualTo(7);
        robot.interact(() -> robot.lookup("#script-text").query().requestFocus());
        robot.clickOn("#tile-loss");
        assertThat(Widgets.takesText(focused())).isFalse();
        type(robot, "#seed", "8");
        robot.clickOn("#reset");
        assertThat(workbench.current().orElseThrow().run().plan().seed()).isEqualTo(8);
    }

    @Test
    void aChoiceFromAListGivesTheKeyboardBack(FxRobot robot) throws TimeoutException {
        robot.clickOn("#pace");
        Keys.press(KeyCode.DOWN);
        Keys.press(KeyCode.ENTER);
        Keys.press(KeyCode.SPACE);
        until(() -> workbench.playback().playingProperty().get());
        assertThat(robot.lookup("#pace").queryAs(ComboBox.class).isShowing()).isFalse();
    }

    @Test
    void whatGoesGivesTheKeyboardToNoField(FxRobot robot) {
        Button line = robot.lookup("#notice-line").queryButton();
        robot.interact(() ->
                workbench.noticeProperty().set(Optional.of(Notice.ofProblem("mine", "it failed at Model.java:3"))));
        robot.interact(line::requestFocus);
        assertThat(focused()).isSameAs(line);
        robot.interact(() -> workbench.noticeProperty().set(Optional.empty()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Widgets.takesText(focused())).as("%s", focused()).isFalse();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field);
        Keys.press(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text);
    }
}
