package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;
import zerograds.ui.view.widget.Sheet;

/** Nothing that was computed is lost without a question. */
@ExtendWith(ApplicationExtension.class)
class ClosingFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;
    private Stage stage;

    @Start
    void open(Stage given) {
        stage = given;
        ProblemShelf shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.show(stage);
        shelf.load(cards -> workbench.open(cards.get(0)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    /** What the cross of the window's frame does, and Alt+F4. */
    private void closeByFrame(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void step(FxRobot robot) throws TimeoutException {
        long before = workbench.current().orElseThrow().status().iterations();
        robot.interact(workbench.playback()::step);
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> workbench.current().orElseThrow().status().iterations() > before);
    }

    private static boolean isAsking(FxRobot robot) {
        return robot.lookup("#leave").query().isVisible();
    }

    @Test
    void closesWithoutAQuestionWhereNothingIsLost(FxRobot robot) {
        closeByFrame(robot);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void asksHowManyRunsMayGo(FxRobot robot) throws TimeoutException {
        step(robot);
        closeByFrame(robot);
        assertThat(stage.isShowing()).isTrue();
        assertThat(isAsking(robot)).isTrue();
        assertThat(robot.lookup("#leave-lost").queryAs(Label.class).getText()).startsWith("1 run would be lost");
        assertThat(robot.lookup("#leave-save").query().isVisible()).isFalse();
        Keys.press(KeyCode.ENTER);
        assertThat(isAsking(robot)).isFalse();
        assertThat(stage.isShowing()).isTrue();

        robot.interact(workbench::reset);
        step(robot);
        Keys.press(KeyCode.SHORTCUT, KeyCode.Q);
        assertThat(robot.lookup("#leave-lost").queryAs(Label.class).getText()).startsWith("2 runs would be lost");
        Keys.press(KeyCode.ESCAPE);
        assertThat(stage.isShowing()).isTrue();
        Keys.press(KeyCode.SHORTCUT, KeyCode.Q);
        Keys.press(KeyCode.SHIFT, KeyCode.TAB);
        Keys.press(KeyCode.ENTER);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void asksInTheMiddleOfADialogAsWellAndGoesBackThere(FxRobot robot) throws TimeoutException {
        step(robot);
        robot.interact(() -> window.perform("sweep"));
        closeByFrame(robot);
        assertThat(isAsking(robot)).isTrue();
        assertThat(robot.lookup("#leave").query().getParent().getChildrenUnmodifiable())
                .last()
                .isSameAs(robot.lookup("#leave").query());
        closeByFrame(robot);
        Keys.press(KeyCode.ESCAPE);
        assertThat(isAsking(robot)).isFalse();
        assertThat(robot.lookup("#sweep").query().isVisible()).isTrue();
        assertThat(Sheet.holds(window.scene().getFocusOwner())).isTrue();
    }

    @Test
    void aRunWhoseNumbersWereWrittenIsNotLost(FxRobot robot, @TempDir Path folder) throws TimeoutException {
        step(robot);
        window.destination((name, ending) -> Optional.of(folder.resolve(name)));
        TileMenus.choose(robot, "loss", "#save-csv");
        WaitForAsyncUtils.waitFor(
                180, TimeUnit.SECONDS, () -> workbench.noticeProperty().get().isPresent());
        closeByFrame(robot);
        assertThat(stage.isShowing()).isFalse();
    }
}
