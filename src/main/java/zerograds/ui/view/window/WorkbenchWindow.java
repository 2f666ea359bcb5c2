package zerograds.ui.view.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.program.RecentProblems;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Appearance;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.tiles.Exports;
import zerograds.ui.view.tiles.Pump;
import zerograds.ui.view.tiles.StallMeter;
import zerograds.ui.view.tiles.TileGrid;
import zerograds.ui.view.widget.ContextHelp;
import zerograds.ui.view.widget.Look;
import zerograds.ui.view.widget.Zoom;

/** The window: one scene, which works on a stage as well as for a snapshot. JavaFX thread only. */
public final class WorkbenchWindow implements AutoCloseable {
    private final Workbench workbench;
    private final List<Tile> tiles;
    private final TileGrid grid;
    private final Exports exports;
    private final Sheets sheets;
    private final Panes panes;
    private final Actions actions;
    private final WindowState memory;
    private final Keyboard keyboard;
    private final DropZone dropZone;
    private final ContextHelp contextHelp;
    private final Pump pump = new Pump(this::pull, this::parts);
    private final Scene scene;
    private Exports.Destination destination = Exports.dialog(() -> scene().getWindow());

    /**
     * A window of {@code workbench}.
     *
     * @param shelf the problems to choose from
     * @param tiles loss, gradient, landscape, parameters, output and surface, in this order; the window closes them
     */
    public WorkbenchWindow(Workbench workbench, ProblemShelf shelf, List<Tile> tiles, double width, double height) {
        this.workbench = workbench;
        this.tiles = List.copyOf(tiles);
        Look.loadTypeface();
        Path home = Path.of(System.getProperty("user.home", "."), "zerograds-problems");
        SidePanes side = new SidePanes();
        Appearance appearance = new Appearance(workbench.themeProperty());
        RecentProblems recent = new RecentProblems(workbench, shelf);
        JobList jobs = new JobList();
        exports = new Exports(workbench, jobs, (name, ending) -> destination.of(name, ending));
        grid = new TileGrid(tiles, exports);
        workbench.spotlightProperty().subscribe(grid::spotlight);
        ScriptPanel script = ScriptPanel.of(workbench, shelf, side.script(), this::newScript);
        sheets = new Sheets(workbench, shelf, script, exports, jobs, home, this::hide);
        panes = new Panes(workbench, shelf, grid, side, script, sheets, jobs, appearance.presentingProperty());
        ProblemFiles files = new ProblemFiles(workbench, shelf, script);
        actions = new Actions(workbench, sheets, panes, files, appearance, recent, this::explain);
        panes.offer(actions.sections());
        dropZone = new DropZone(workbench, shelf, home, sheets);
        StackPane content = new StackPane(sheets.above(panes), dropZone);
        scene = new Scene(new Zoom(content, appearance.scaleProperty()), width, height);
        dropZone.listen(scene);
        contextHelp = new ContextHelp(scene, this::help);
        WindowWidth room = new WindowWidth(scene, appearance, side);
        room.lend(side.settings(), panes.explaining());
        memory = new WindowState(workbench, appearance, side, room, grid, recent);
        keyboard = new Keyboard(actions.sections(), grid);
        keyboard.listen(scene);
        workbench.themeProperty().addListener((property, before, now) -> theme(now));
        theme(workbench.themeProperty().get());
    }

    private void newScript() {
        sheets.newScript();
    }

    private void explain() {
        contextHelp.ask();
    }

    private void help() {
        actions.perform("help");
    }

    private void hide() {
        scene.getWindow().hide();
    }

    private void theme(Theme theme) {
        Look.apply(theme, scene);
        Look.scale(scene, memory.appearance().scaleProperty().get());
        grid.theme(theme);
    }

    public Scene scene() {
        return scene;
    }

    /** Takes in files from the desktop. */
    DropZone dropZone() {
        return dropZone;
    }

    /** All that can be done in it. */
    Actions actions() {
        return actions;
    }

    Sheets sheets() {
        return sheets;
    }

    /** What is remembered of this window. */
    WindowState memory() {
        return memory;
    }

    /** Shows the plots as well that are hidden at first. */
    public void showAllPlots() {
        grid.showAll();
    }

    /** Asks elsewhere where exported files go. */
    void destination(Exports.Destination changed) {
        destination = changed;
    }

    /**
     * Does what the menus offer under {@code id}.
     *
     * @throws IllegalArgumentException if there is no such command
     */
    public void perform(String id) {
        actions.perform(id);
    }

    /** How long the pulses took. */
    public StallMeter meter() {
        return pump.meter();
    }

    /** Does the work of one pulse, whether the screen has one or not. */
    void pulse() {
        pump.pulse();
    }

    /** Takes in what is new. */
    private void pull() {
        keyboard.keep(scene);
        workbench.pull();
    }

    /** What redraws itself in turns. */
    private List<Runnable> parts() {
        List<Runnable> parts = new ArrayList<>(grid.redraws());
        parts.add(() -> {
            panes.refresh();
            sheets.refresh();
        });
        return parts;
    }

    /** Redraws from now on. */
    public void start() {
        pump.start();
    }

    /** Stands still until the next {@link #start}. */
    public void stop() {
        pump.stop();
    }

    /** Puts the window on {@code stage} and starts it; it is closed with the stage. */
    public void show(Stage stage) {
        new StageLife(workbench, sheets::leave, this::close).begin(stage, scene);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        BooleanProperty presenting = memory.appearance().presentingProperty();
        presenting.subscribe(stage::setFullScreen);
        stage.fullScreenProperty().subscribe(full -> presenting.set(full && presenting.get()));
        stage.show();
        grid.requestFocus();
        start();
    }

    @Override
    public void close() {
        pump.stop();
        sheets.close();
        tiles.forEach(Tile::close);
        workbench.close();
    }
}
