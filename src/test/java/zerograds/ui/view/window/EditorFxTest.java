package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
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
import zerograds.ui.model.workbench.Pace;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** From an empty window to an optimising script of one's own. */
@ExtendWith(ApplicationExtension.class)
class EditorFxTest {
    @TempDir
    static Path home;

    private final ExecutorService code = WorkbenchApp.background("code");
    private Workbench workbench;
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        TrustStore trust = new TrustStore(home.resolve("trusted.txt"));
        workbench = new Workbench(new CodeGate(trust, code, Platform::runLater));
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home, trust), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.show(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
        code.shutdownNow();
    }

    private CodeArea script(FxRobot robot) {
        return robot.lookup("#script-text").queryAs(CodeArea.class);
    }

    private static String state(FxRobot robot) {
        return robot.lookup("#editor-state").queryAs(StatusBar.class).getText();
    }

    private void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }

    @Test
    void aNewcomerGetsAScriptOfTheirOwnToOptimise(FxRobot robot) throws Exception {
        robot.press(KeyCode.SHORTCUT, KeyCode.N).release(KeyCode.N, KeyCode.SHORTCUT);
        until(() -> robot.lookup("#new-script").query().isVisible());
        new Pictures(window, workbench).take("new-script");
        TextField folder = robot.lookup("#new-script-folder").queryAs(TextField.class);
        robot.interact(() -> folder.setText(home.resolve("mine").toString()));
        robot.clickOn("#new-script-create");
        until(() -> workbench.current().isPresent() && state(robot).equals("No errors"));

        robot.interact(() -> script(robot).replaceText(script(robot).getText().replace(", 8, 1)", ", 8, 1")));
        until(() -> state(robot).endsWith("error"));
        new Pictures(window, workbench).take("editor-error");

        robot.interact(() -> script(robot).undo());
        robot.interact(() -> script(robot).replaceText(script(robot).getText().replace(", 8, 1)", ", 12, 1)")));
        robot.interact(() -> script(robot).requestFocus());
        robot.press(KeyCode.F5).release(KeyCode.F5);
        until(() -> state(robot).equals("No errors"));
        robot.interact(() -> workbench.playback().pace(Pace.FULL));
        robot.clickOn("#run");
        until(() -> workbench.current().orElseThrow().status().iterations() > 200);
        assertThat(workbench.gate().questionProperty().get()).isEmpty();
        new Pictures(window, workbench).take("editor-run");
        assertThat(workbench.current().orElseThrow().status().bestLoss()).isLessThan(0.1);
    }

    @Test
    void aScriptThatThrowsIsShownWithItsLineAndParameters(FxRobot robot) throws Exception {
        robot.press(KeyCode.SHORTCUT, KeyCode.N).release(KeyCode.N, KeyCode.SHORTCUT);
        TextField folder = robot.lookup("#new-script-folder").queryAs(TextField.class);
        robot.interact(() -> folder.setText(home.resolve("throws").toString()));
        robot.clickOn("#new-script-create");
        until(() -> workbench.current().isPresent() && state(robot).equals("No errors"));
        String check = """
            if (point.real("y") > 0.28) {
                        throw new IllegalStateException("no disc here");
                    }
                    return\
            """;
        robot.interact(() -> script(robot).replaceText(script(robot).getText().replace("return", check)));
        robot.clickOn("#editor-run");
        until(() -> workbench.current().orElseThrow().status().failures() > 0
                && robot.lookup("#notice-line").query().isVisible());
        robot.clickOn("#notice-line");
        until(() -> script(robot).getCurrentParagraph() == 9);
        robot.clickOn("#status-failures");
        until(() -> robot.lookup("#failures").query().isVisible());
        assertThat(robot.lookup("#failure-reason").queryAs(TextArea.class).getText())
                .contains("no disc here at Model.java:10");
        assertThat(robot.lookup("#failure-point").queryAs(TextArea.class).getText())
                .contains("x = ", "y = 0.");
        new Pictures(window, workbench).take("failures");
    }
}
