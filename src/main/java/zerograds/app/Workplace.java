package zerograds.app;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import zerograds.run.RunPlan;
import zerograds.ui.model.DemoProblems;
import zerograds.ui.model.ProblemShelf;
import zerograds.ui.model.Theme;
import zerograds.ui.model.Workbench;
import zerograds.ui.plot.Tile;
import zerograds.ui.view.Tiles;
import zerograds.ui.view.WorkbenchWindow;

/** The real window, put together for a picture of it. JavaFX thread only. */
final class Workplace {
    private final Workbench workbench = new Workbench();
    private final List<Tile> tiles = Tiles.of(workbench);
    private final Executor files = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "files");
        thread.setDaemon(true);
        return thread;
    });
    private final ProblemShelf shelf;
    private final WorkbenchWindow window;
    private boolean listed;

    /** A window that lists {@code problems}, not shown yet. */
    Workplace(Problems problems, Theme theme, Size size) {
        workbench.themeProperty().set(theme);
        shelf = new ProblemShelf(new DemoProblems(problems.folder()), files, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, tiles, size.width(), size.height());
    }

    Workbench workbench() {
        return workbench;
    }

    WorkbenchWindow window() {
        return window;
    }

    /** Shows the window with a run of {@code plan}, paused. */
    void show(Stage stage, RunPlan plan) {
        window.show(stage);
        workbench.open(plan);
        shelf.load(cards -> listed = true);
    }

    /** Whether everything shows all there is, unless the run goes on. */
    boolean isSettled() {
        return listed && tiles.stream().allMatch(Tile::isSettled);
    }
}
