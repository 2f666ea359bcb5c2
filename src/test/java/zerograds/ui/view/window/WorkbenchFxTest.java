package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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
import zerograds.optim.settings.Settings;
import zerograds.run.Budget;
import zerograds.run.RunPhase;
import zerograds.run.log.RunEvent;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Workbench;

/** The main flow, through the real window. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;
    private ProblemShelf shelf;

    @Start
    void open(Stage stage) {
        shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, PlainTile.five(), 1280, 800);
        window.show(stage);
        shelf.load(cards -> workbench.open(cards.get(1)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void runsAProblemFromTheListAndSteersItWhileItRuns(FxRobot robot) throws TimeoutException {
        chooseTheValley(robot);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> evaluations() > 400);
        changeTheLocality(robot);
        typeNonsense(robot);
        pauseAndStep(robot);
        startAgain(robot);
    }

    private void chooseTheValley(FxRobot robot) throws TimeoutException {
        robot.clickOn("Rosenbrock valley");
        until(() -> model().run().plan().problem().id().equals("rosenbrock"));
        // However slow the robot is, the run must not end meanwhile.
        robot.interact(() -> workbench.choices().budget(Budget.UNLIMITED));
        assertThat(robot.lookup("#run").queryAs(Button.class).getText()).isEqualTo("Run");
    }

    private void changeTheLocality(FxRobot robot) throws TimeoutException {
        type(robot, "#setting-locality", "0.5\n");
        until(() -> lastChange() != null && lastChange().real("locality") == 0.5);
        robot.drag("#slider-locality .thumb").moveBy(-20, 0).drop();
        until(() -> lastChange().real("locality") < 0.5);
        robot.clickOn("#restore-locality");
        until(() -> lastChange().real("locality") == 0.15);
    }

    private void typeNonsense(FxRobot robot) throws TimeoutException {
        type(robot, "#setting-locality", "NaN\n");
        TextField field = robot.lookup("#setting-locality").queryAs(TextField.class);
        assertThat(field.getPseudoClassStates()).contains(Styles.STATE_DANGER);
        assertThat(field.getTooltip().getText()).contains("a number in [1e-4, 10]");
        assertThat(workbench.choices().settingsProperty().getValue().real("locality"))
                .isEqualTo(0.15);
        long before = evaluations();
        until(() -> evaluations() > before);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("0.15");
    }

    private void pauseAndStep(FxRobot robot) throws TimeoutException {
        robot.clickOn("#run");
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.PAUSED);
        WaitForAsyncUtils.waitForFxEvents();
        long before = iterations();
        robot.clickOn("#step");
        until(() -> iterations() == before + 1);
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.PAUSED);
        assertThat(iterations()).isEqualTo(before + 1);
    }

    private void startAgain(FxRobot robot) throws TimeoutException {
        robot.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
        until(() -> iterations() == 0);
        until(() ->
                robot.lookup("#status-iteration").queryAs(Label.class).getText().equals("0"));
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.PAUSED);
    }

    @Test
    void changesItsColours(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);

        assertThat(workbench.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(window.scene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    }

    @Test
    void enlargesATileAndDrawsNoOtherMeanwhile(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#tile-landscape").tryQuery()).isPresent();
        assertThat(robot.lookup("#tile-loss").tryQuery()).isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#tile-loss").tryQuery()).isPresent();
    }

    @Test
    void findsProblemsAndExplainsOneThatCannotBeRead(FxRobot robot) throws TimeoutException {
        robot.clickOn("#search").write("lens");
        until(() -> shelf.shown().size() == 1);
        robot.clickOn("my-lens");
        until(() -> workbench.noticeProperty().get().isPresent());

        assertThat(robot.lookup("#notice .notice-text").queryAs(Label.class).getText())
                .contains("line 12");
        assertThat(model().run().plan().problem().id()).isEqualTo("plateau-steps");
    }

    @Test
    void showsInTheListWhatWasOpenedElsewhereWhateverWasSearchedFor(FxRobot robot) {
        robot.clickOn("#search").write("lens");
        robot.interact(() -> workbench.open(ExampleProblems.FRAGILE));

        ListView<ProblemCard> list = robot.lookup("#problems").queryListView();
        assertThat(list.getSelectionModel().getSelectedItem().id()).isEqualTo("fragile-model");
        assertThat(list.getItems()).hasSize(4);
    }

    @Test
    void keepsTheNamesOfForkedRunsReadable(FxRobot robot) throws TimeoutException {
        robot.interact(workbench.playback()::step);
        until(() -> model().status().iterations() == 1
                && robot.lookup("paused, 1 iteration").tryQuery().isPresent());
        for (int i = 0; i < 3; i++) {
            robot.interact(workbench::fork);
            robot.interact(workbench.playback()::step);
            until(() -> model().status().iterations() > 1);
        }
        WaitForAsyncUtils.waitForFxEvents();

        for (Label name : robot.lookup("#runs .card-title").queryAllAs(Label.class)) {
            assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
        }
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.doubleClickOn(field);
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }

    private RunModel model() {
        return workbench.current().orElseThrow();
    }

    private long evaluations() {
        return model().status().evaluations();
    }

    private long iterations() {
        return model().status().iterations();
    }

    private Settings lastChange() {
        return model().run().log().since(0, Integer.MAX_VALUE).stream()
                .map(entry -> entry.event())
                .filter(RunEvent.SettingsChanged.class::isInstance)
                .map(event -> ((RunEvent.SettingsChanged) event).settings())
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
