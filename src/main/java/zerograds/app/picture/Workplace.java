package zerograds.app.picture;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import zerograds.app.option.Size;
import zerograds.app.problem.Problems;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.series.RunStatus;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.tiles.Tiles;
import zerograds.ui.view.window.WorkbenchWindow;

/** Builds the real window for a picture of it. JavaFX thread only. */
public final class Workplace {
    private final ExecutorService files = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "files");
        thread.setDaemon(true);
        return thread;
    });
    private final Workbench workbench;
    private final List<Tile> tiles;
    private final ProblemShelf shelf;
    private final WorkbenchWindow window;
    private boolean listed;

    /** A window that lists {@code problems}, not shown yet. */
    public Workplace(Problems problems, Theme theme, Size size) {
        this(problems, theme, size, TrustStore.ofUser());
    }

    /** The same, which knows which foreign code may run from {@code trust}. */
    public Workplace(Problems problems, Theme theme, Size size, TrustStore trust) {
        workbench = new Workbench(new CodeGate(trust, files, Platform::runLater));
        tiles = Tiles.of(workbench);
        workbench.themeProperty().set(theme);
        shelf = new ProblemShelf(new DemoProblems(problems.folder(), trust), files, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, tiles, size.width(), size.height());
    }

    public Workbench workbench() {
        return workbench;
    }

    public WorkbenchWindow window() {
        return window;
    }

    /** Shows the window with a run of {@code plan}, paused. */
    public void show(Stage stage, RunPlan plan) {
        window.show(stage);
        workbench.open(plan);
        shelf.load(cards -> listed = true);
    }

    /** Shows the window with a problem, by its id or path. */
    public void show(Stage stage, String problem) {
        window.show(stage);
        shelf.load(cards -> {
            listed = true;
            shelf.add(problem, workbench::open);
        });
    }

    /** Makes the run do so many iterations. */
    void run(long iterations) {
        workbench.current().ifPresent(model -> model.landscape().hurry());
        for (long i = 0; i < iterations; i++) {
            workbench.playback().step();
        }
    }

    /** Whether the run has done so many iterations, or ended. */
    boolean hasDone(long iterations) {
        return workbench
                .current()
                .filter(model -> model.run().phase() == RunPhase.FINISHED
                        || (model.run().phase() == RunPhase.PAUSED
                                && model.status().iterations() >= iterations))
                .isPresent();
    }

    /** Whether the run is over. */
    boolean isFinished() {
        return workbench.current().flatMap(model -> model.run().finished()).isPresent();
    }

    /** Why nothing of the run can be used, be it over or paused: it failed, or its model answered nothing. */
    Optional<String> failure() {
        return workbench.current().flatMap(Workplace::failure);
    }

    private static Optional<String> failure(RunModel model) {
        RunStatus status = model.status();
        return model.run()
                .finished()
                .filter(end -> end.outcome() == RunEvent.Outcome.FAILED)
                .map(RunEvent.Finished::message)
                .or(() -> status.failure()
                        .filter(last -> status.isUnanswered())
                        .map(last -> "all " + status.failures() + " evaluations failed: " + last.reason()));
    }

    /** Lets go of all. */
    public void close() {
        window.scene().getWindow().hide();
        files.shutdown();
    }

    /** Whether everything that is seen shows all there is, unless the run goes on. */
    boolean isSettled() {
        return listed
                && tiles.stream().filter(tile -> tile.node().getScene() != null).allMatch(Tile::isSettled);
    }
}
