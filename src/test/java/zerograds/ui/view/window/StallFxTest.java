package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Pace;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** The window stays alive while a large problem runs. */
@ExtendWith(ApplicationExtension.class)
class StallFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        Path home = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.show(stage);
        shelf.add("led-display", workbench::open);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void aPulseTakesLessThanATenthOfASecondWhileTheLedDisplayRuns(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                180, TimeUnit.SECONDS, () -> workbench.current().isPresent());
        robot.interact(() -> workbench.playback().pace(Pace.FULL));
        robot.interact(workbench.playback()::play);
        // The first pulses load classes and compile code: they are not what one feels while a run goes on.
        untilIterations(200);
        robot.interact(window.meter()::clear);
        untilIterations(600);

        assertThat(window.meter().pulses()).isPositive();
        assertThat(window.meter().longestWork()).isLessThan(Duration.ofMillis(100));
    }

    private void untilIterations(long wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(600, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                        () -> workbench.current().orElseThrow().status().iterations() >= wanted)
                .get());
    }
}
