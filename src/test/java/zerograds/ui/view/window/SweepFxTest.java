package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.optim.settings.Settings;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** From the ranges of two settings to a run with the best of them. */
@ExtendWith(ApplicationExtension.class)
class SweepFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;

    @TempDir
    Path folder;

    @Start
    void open(Stage stage) {
        Path home = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.show(stage);
        shelf.add("toy-spline", workbench::open);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private void openSheet(FxRobot robot) throws TimeoutException {
        until(() -> workbench.current().isPresent());
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W).release(KeyCode.W, KeyCode.SHIFT, KeyCode.SHORTCUT);
        until(() -> robot.lookup("#sweep").query().isVisible());
    }

    @Test
    void twoByTwoSettingsAreTriedAndTheBestIsTaken(FxRobot robot) throws Exception {
        openSheet(robot);
        type(robot, "#sweep-from-1", "0.1");
        type(robot, "#sweep-to-1", "0.2");
        type(robot, "#sweep-count-1", "x");
        assertThat(text(robot, "#sweep-size")).contains("locality varies over from:to:count");
        assertThat(robot.lookup("#sweep-start").queryButton().isDisabled()).isTrue();
        type(robot, "#sweep-count-1", "2");
        robot.interact(() -> robot.lookup("#sweep-setting-2")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(3));
        robot.interact(() -> robot.lookup("#sweep-spread-2")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(2));
        type(robot, "#sweep-list-2", "1, 4");
        type(robot, "#sweep-seeds", "2");
        type(robot, "#sweep-evaluations", "60");
        assertThat(text(robot, "#sweep-size"))
                .startsWith("4 combinations × 2 seeds = 8 runs of 60 evaluations, 480 in all");
        robot.clickOn("#sweep-start");
        until(() -> text(robot, "#sweep-status").startsWith("8 of 8 runs in"));
        assertThat(text(robot, "#sweep-details")).contains("Locality σ", "Batch B", "(best)", "2 runs");
        new Pictures(window, workbench).take("sweep-map");
        robot.clickOn("#sweep-curves");
        new Pictures(window, workbench).take("sweep-curves");
        String best = text(robot, "#sweep-details");

        Path file = folder.resolve("sweep.csv");
        window.destination((name, ending) -> Optional.of(file));
        robot.clickOn("#sweep-save");
        until(() -> Files.exists(file));
        assertThat(Files.readAllLines(file)).hasSize(5);

        robot.clickOn("#sweep-take");
        until(() -> !robot.lookup("#sweep").query().isVisible());
        Settings taken = workbench.choices().settingsProperty().getValue();
        assertThat(best).contains("Locality σ " + taken.text("locality"), "Batch B " + taken.text("batch"));
        assertThat(workbench.choices().next().orElseThrow().budget().evaluations())
                .isEqualTo(60);
    }

    @Test
    void whatCameBeforeCancellingIsKept(FxRobot robot) throws Exception {
        openSheet(robot);
        robot.interact(() -> robot.lookup("#sweep-two").queryAs(CheckBox.class).setSelected(false));
        type(robot, "#sweep-evaluations", "300");
        type(robot, "#sweep-seeds", "1-900");
        robot.clickOn("#sweep-start");
        until(() -> text(robot, "#sweep-details").contains("(best)"));
        robot.interact(() -> window.sheets().leave());
        assertThat(text(robot, "#leave-lost")).isEqualTo("Sweep of Toy spline is not finished, and would be lost.");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        Button cancel = robot.lookup("#sweep-cancel").queryAs(Button.class);
        robot.clickOn(cancel);
        until(cancel::isDisabled);
        assertThat(text(robot, "#sweep-status")).startsWith("Cancelled; what came is kept.");
        assertThat(text(robot, "#sweep-details")).contains("(best)");
        new Pictures(window, workbench).take("sweep-line");
        assertThat(workbench.current().orElseThrow().status().iterations()).isZero();
    }
}
