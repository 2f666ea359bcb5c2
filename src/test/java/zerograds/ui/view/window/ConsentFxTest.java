package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.problem.Problem;
import zerograds.ui.ForeignFolder;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** Foreign code through the real window: nothing runs before it is allowed. */
@ExtendWith(ApplicationExtension.class)
class ConsentFxTest {
    @TempDir
    static Path home;

    private ForeignFolder foreign;
    private Workbench workbench;
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) throws Exception {
        foreign = ForeignFolder.below(home);
        workbench = new Workbench(new CodeGate(foreign.trust(), Runnable::run, Platform::runLater));
        ProblemShelf shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.show(stage);
        shelf.load(cards -> {});
        workbench.open(foreign.problem());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void asksBeforeTheScriptRunsAndRunsItWhenAllowed(FxRobot robot) throws Exception {
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> robot.lookup("#consent").query().isVisible());
        assertThat(shownArguments(robot)).containsExactly("0", "\"java\"", "1", "\"Model.java\"");
        until(() -> area(robot, "#consent-text").getText().contains("class Model"));
        new Pictures(window, workbench).take("consent");

        // Whoever presses Space or Enter without reading has refused.
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> !robot.lookup("#consent").query().isVisible());
        assertThat(foreign.hasRun()).isFalse();

        robot.clickOn("#run");
        until(() -> robot.lookup("#consent").query().isVisible());
        robot.clickOn("#consent-allow");
        until(() -> workbench.current().orElseThrow().status().iterations() > 0);
        assertThat(foreign.hasRun()).isTrue();
    }

    @Test
    void thePlotsSayWhileAProgramIsBeingStarted(FxRobot robot) throws Exception {
        Path ready = home.resolve("ready");
        Path script = foreign.folder().resolve("Model.java");
        String begin = "public Model() throws Exception {";
        String wait = begin + " while (!Files.exists(Path.of(\"%s\"))) { Thread.sleep(20); }";
        Files.writeString(
                script,
                Files.readString(script)
                        .replace(begin, wait.formatted(ready.toString().replace("\\", "\\\\"))));
        Problem slow = foreign.problem();
        foreign.trust().grant(slow.model().foreignCode().orElseThrow());
        robot.interact(() -> workbench.open(slow));
        Node sign = robot.lookup("#starting").query();
        assertThat(sign.isVisible()).isFalse();

        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(sign::isVisible);
        Files.createFile(ready);
        until(() -> workbench.current().orElseThrow().status().iterations() > 0);
        assertThat(sign.isVisible()).isFalse();
    }

    @Test
    void aConsentIsWithdrawnInAList(FxRobot robot) throws Exception {
        foreign.trust().grant(foreign.problem().model().foreignCode().orElseThrow());
        robot.interact(() -> window.perform("trust"));
        ListView<?> list = robot.lookup("#trust-consents").queryListView();
        until(() -> list.getItems().size() == 1);
        assertThat(robot.lookup("#trust-withdraw").query().isDisabled()).isTrue();
        robot.interact(() -> list.getSelectionModel().select(0));
        new Pictures(window, workbench).take("trust");
        robot.clickOn("#trust-withdraw");
        until(() -> list.getItems().isEmpty());
        assertThat(foreign.trust().consents()).isEmpty();
    }

    private static List<String> shownArguments(FxRobot robot) {
        return robot.lookup("#consent-command").queryAs(GridPane.class).getChildren().stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    private static TextArea area(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextArea.class);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }
}
