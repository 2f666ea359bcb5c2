package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
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
import zerograds.run.Budget;
import zerograds.run.RunPhase;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.RunComparison;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Pace;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.plot.pen.FigureFormat;
import zerograds.ui.plot.tile.Sketch;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.tiles.Tiles;

/** Several runs in one window: the tree, the overlay, their settings side by side. */
@ExtendWith(ApplicationExtension.class)
class CompareFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;
    private ProblemShelf problems;
    private List<Tile> tiles;

    @Start
    void open(Stage stage) {
        Path home = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home), Runnable::run, Platform::runLater);
        tiles = Tiles.of(workbench);
        window = new WorkbenchWindow(workbench, shelf, tiles, 1280, 800);
        stage.setX(0);
        stage.setY(0);
        window.show(stage);
        shelf.load(cards -> {});
        problems = shelf;
        shelf.add("toy-spline", workbench::open);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void overlaysTwoRunsAndAFork(FxRobot robot) throws Exception {
        robot.interact(() -> {
            workbench.playback().pace(Pace.FULL);
            workbench.choices().budget(Budget.ofIterations(400));
        });
        finish(robot);
        robot.interact(() -> workbench.choices().change("locality", "0.4"));
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
        robot.interact(() -> workbench.choices().change("locality", "0.2"));
        new Pictures(window, workbench).take("overlay");
    }

    @Test
    void drawsTheRunsInEveryPlot(FxRobot robot) throws Exception {
        assertThat(naming(robot, "rosenbrock", 100)).contains("Loss", "Gradient", "Landscape", "Parameters");
        new Pictures(window, workbench).take("overlay-rosenbrock");
        assertThat(naming(robot, "led-display", 40)).contains("Loss", "Gradient", "Landscape", "Parameters", "Output");
        new Pictures(window, workbench).take("overlay-led-display");
    }

    /** The plots in which two runs of a problem are told by name. */
    private List<String> naming(FxRobot robot, String problem, long iterations) throws Exception {
        robot.interact(() -> problems.add(problem, workbench::open));
        until(() -> workbench.current().isPresent()
                && workbench.current().orElseThrow().run().plan().problem().id().equals(problem));
        robot.interact(() -> {
            workbench.playback().pace(Pace.FULL);
            workbench.choices().budget(Budget.ofIterations(iterations));
        });
        finish(robot);
        robot.interact(() -> {
            workbench.choices().seed(2);
            workbench.reset();
        });
        finish(robot);
        robot.interact(() -> workbench.runs().others().get(0).chosenProperty().set(true));
        until(() -> tiles.stream().allMatch(Tile::isSettled));
        robot.interact(window::pulse);
        List<String> named = new ArrayList<>();
        robot.interact(() -> tiles.stream()
                .filter(tile -> svg(tile).contains(">Run 1") || svg(tile).contains("· Run 1"))
                .map(Tile::title)
                .forEach(named::add));
        return named;
    }

    private static String svg(Tile tile) {
        try {
            return new String(
                    FigureFormat.SVG.bytes(new Sketch(Theme.LIGHT).of(tile, Theme.LIGHT, 900, 500), 1),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void comparesTheSettingsOfRuns(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.interact(() -> workbench.choices().budget(Budget.ofIterations(40)));
        finish(robot);
        robot.interact(() -> {
            workbench.choices().change("locality", "0.4");
            workbench.choices().seed(7);
            workbench.reset();
        });
        finish(robot);
        Path file = folder.resolve("runs.csv");
        window.destination((name, ending) -> Optional.of(file));

        robot.push(KeyCode.CONTROL, KeyCode.D);
        TableView<RunComparison.Row> table = robot.lookup("#compare-table").queryTableView();
        assertThat(labels(table)).startsWith("Seed").doesNotContain("Preset").endsWith("Running time, s");
        new Pictures(window, workbench).take("compare");
        robot.interact(
                () -> robot.lookup("#compare-all").queryAs(CheckBox.class).fire());
        assertThat(labels(table)).startsWith("Method", "Preset", "Seed", "Budget");
        robot.interact(() -> robot.lookup("#compare-copy").queryButton().fire());
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("| setting | Run 1 | Run 2 |\n|---|---|---|\n| Method |"));
        robot.interact(() -> robot.lookup("#compare-save").queryButton().fire());
        until(() -> Files.exists(file));
        assertThat(Files.readString(file)).startsWith("setting,Run 1,Run 2\n").contains("\nSeed,1,7\n");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#compare").query().isVisible()).isFalse();
    }

    private static List<String> labels(TableView<RunComparison.Row> table) {
        return table.getItems().stream().map(RunComparison.Row::label).toList();
    }

    private void finish(FxRobot robot) throws TimeoutException {
        robot.interact(workbench.playback()::play);
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.FINISHED);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }
}
