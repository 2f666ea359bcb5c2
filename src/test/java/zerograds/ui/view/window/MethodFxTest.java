package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Pace;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** Every optimizer can be chosen in the window, and the plots say what it does not have. */
@ExtendWith(ApplicationExtension.class)
class MethodFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        ProblemShelf shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.show(stage);
        shelf.load(cards -> workbench.open(cards.get(0)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private static void choose(FxRobot robot, String id) {
        ComboBox<?> box = robot.lookup("#method").queryAs(ComboBox.class);
        robot.interact(() -> box.getSelectionModel().select(Methods.ALL.indexOf(Methods.of(id))));
    }

    private void untilIterations(long wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> workbench
                        .current()
                        .filter(model -> model.status().iterations() >= wanted)
                        .isPresent())
                .get());
    }

    @Test
    void aBaselineIsChosenSteeredAndRun(FxRobot robot) throws Exception {
        robot.interact(() -> workbench.playback().pace(Pace.FULL));
        choose(robot, "cma-es");
        assertThat(workbench.choices().method().id()).isEqualTo("cma-es");
        TextField population = robot.lookup("#setting-population").queryAs(TextField.class);
        robot.interact(() -> {
            population.setText("12");
            population.fireEvent(new ActionEvent());
        });
        assertThat(workbench.choices().settingsProperty().getValue().whole("population"))
                .isEqualTo(12);
        assertThat(robot.lookup("#setting-locality").tryQuery()).isEmpty();
        robot.clickOn("#run");
        untilIterations(40);
        robot.interact(workbench.playback()::pause);
        new Pictures(window, workbench).take("cma-es");

        choose(robot, "zerograds");
        assertThat(robot.lookup("#setting-locality").tryQuery()).isPresent();
    }

    @Test
    void everyMethodDoesAStepInTheWindow(FxRobot robot) throws Exception {
        for (Method method : Methods.ALL) {
            choose(robot, method.id());
            robot.interact(workbench.playback()::step);
            if (!method.id().equals("adam")) {
                untilIterations(1);
            }
            assertThat(robot.lookup("#method").queryAs(ComboBox.class).getValue())
                    .isEqualTo(method);
        }
    }
}
