package zerograds.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.ui.model.DemoProblems;
import zerograds.ui.model.KeptRun;
import zerograds.ui.model.Pace;
import zerograds.ui.model.ProblemShelf;
import zerograds.ui.model.Workbench;

/** Several runs in one window: the tree, the overlay, their settings side by side. */
@ExtendWith(ApplicationExtension.class)
class CompareFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        Path home = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        stage.setX(0);
        stage.setY(0);
        window.show(stage);
        shelf.load(cards -> {});
        shelf.add("toy-spline", workbench::open);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void overlaysTwoRunsAndAFork(FxRobot robot) throws Exception {
        robot.interact(() -> {
            workbench.pace(Pace.FULL);
            workbench.budget(Budget.ofIterations(400));
        });
        finish(robot);
        robot.interact(() -> workbench.change("locality", "0.4"));
        robot.interact(workbench::reset);
        finish(robot);
        assertThat(workbench.runs().listed()).extracting(KeptRun::name).containsExactly("Run 1", "Run 2");

        robot.interact(() ->
                ((CheckBox) robot.lookup("#run-run-1").lookup(".check-box").query()).setSelected(true));
        assertThat(workbench.runs().overlaid()).hasSize(2);
        robot.interact(() -> robot.lookup("#run-run-1").query().requestFocus());
        robot.type(KeyCode.F2);
        robot.interact(() -> robot.lookup("#run-name").queryAs(TextField.class).setText("Narrow"));
        robot.type(KeyCode.ENTER);
        assertThat(workbench.runs().listed().get(0).name()).isEqualTo("Narrow");
        robot.interact(workbench::fork);
        robot.interact(() -> workbench.change("locality", "0.2"));
        new Pictures(window, workbench).take("overlay");
    }

    private void finish(FxRobot robot) throws TimeoutException {
        robot.interact(workbench::play);
        until(() -> workbench.phaseProperty().get() == Run.Phase.FINISHED);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
