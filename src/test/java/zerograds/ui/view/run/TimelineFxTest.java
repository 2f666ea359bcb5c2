package zerograds.ui.view.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
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
import zerograds.run.RunPhase;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.window.ExampleProblems;
import zerograds.ui.view.window.PlainTile;
import zerograds.ui.view.window.WorkbenchWindow;

/** Going back and forking, through the real window. */
@ExtendWith(ApplicationExtension.class)
class TimelineFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        ProblemShelf shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, PlainTile.five(), 1280, 800);
        window.show(stage);
        shelf.load(cards -> {
            workbench.open(cards.get(1));
            workbench.choices().budget(Budget.ofIterations(200));
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void showsThePastAndForksIt(FxRobot robot) throws TimeoutException {
        robot.interact(workbench.playback()::play);
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.FINISHED);
        Slider slider = robot.lookup("#timeline").queryAs(Slider.class);
        assertThat(slider.getValue()).isEqualTo(199);

        robot.interact(() -> slider.setValue(50));
        until(() -> shownIterations() == 51);
        robot.press(KeyCode.CONTROL, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.CONTROL);
        until(() -> shownIterations() == 52);
        robot.interact(() -> robot.lookup("#present").queryAs(Button.class).fire());
        until(() -> shownIterations() == 200);

        robot.interact(() -> slider.setValue(80));
        until(() -> shownIterations() == 81);
        robot.interact(() -> robot.lookup("#fork").queryAs(Button.class).fire());
        until(() -> workbench.runs().listed().size() == 2 && shownIterations() == 81);
        assertThat(workbench.time().orElseThrow().position()).isEmpty();
    }

    private long shownIterations() {
        return workbench.shown().orElseThrow().status().iterations();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }
}
