package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
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
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** One iteration explained, through the real window. */
@ExtendWith(ApplicationExtension.class)
class ExplainFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        Path home = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.show(stage);
        shelf.load(cards -> {});
        shelf.add("toy-spline", problem -> {
            workbench.open(problem);
            workbench.choices().budget(Budget.ofIterations(120));
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void walksThroughAStepAndFollowsTheScrubber(FxRobot robot) throws Exception {
        Keys.press(KeyCode.SHORTCUT, KeyCode.I);
        assertThat(text(robot, "#explain-note")).contains("no iteration yet");
        robot.interact(workbench.playback()::play);
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.FINISHED);
        until(() -> text(robot, "#explain-place").startsWith("Iteration 119"));

        Slider slider = robot.lookup("#timeline").queryAs(Slider.class);
        robot.interact(() -> slider.setValue(50));
        until(() -> text(robot, "#explain-place").startsWith("Iteration 50"));
        for (StepStage stage : StepStage.values()) {
            assertThat(text(robot, "#explain-title")).endsWith(stage.title());
            assertThat(workbench.spotlightProperty().get()).contains(stage);
            if (stage == StepStage.GRADIENT) {
                new Pictures(window, workbench).take("explain-4");
            }
            Keys.press(KeyCode.RIGHT);
        }
        assertThat(robot.lookup("#explain-next").queryAs(Button.class).isDisabled())
                .isTrue();
        assertThat(cell(robot, 1, 1)).isEqualTo(theta(50));
        assertThat(cell(robot, 1, 2)).isEqualTo(theta(51));

        robot.interact(() -> robot.lookup("#explain-back").queryAs(Button.class).fire());
        assertThat(text(robot, "#explain-title")).endsWith(StepStage.STEP.title());
        Keys.press(KeyCode.SHORTCUT, KeyCode.I);
        assertThat(robot.lookup("#explain").tryQuery()).isEmpty();
        assertThat(robot.lookup("#setting-locality").tryQuery()).isPresent();
        assertThat(workbench.spotlightProperty().get()).isEmpty();
    }

    /** θ as the log has it. */
    private String theta(long iteration) {
        RunLog log = workbench.current().orElseThrow().run().log();
        RunEvent.Iterated event = (RunEvent.Iterated)
                log.since(log.sequenceOf(iteration), 1).get(0).event();
        return NumberText.measure(event.theta().get(0)).replaceFirst("^-", "−");
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static String cell(FxRobot robot, int row, int column) {
        GridPane table = robot.lookup("#explain-table").queryAs(GridPane.class);
        return table.getChildren().stream()
                .filter(node -> GridPane.getRowIndex(node) == row && GridPane.getColumnIndex(node) == column)
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElseThrow();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }
}
