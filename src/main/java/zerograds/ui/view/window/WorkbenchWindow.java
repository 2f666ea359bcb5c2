package zerograds.ui.view.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import zerograds.ui.model.explain.StepExplanation;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.program.Drops;
import zerograds.ui.model.program.ProgramWizard;
import zerograds.ui.model.program.RecentProblems;
import zerograds.ui.model.run.FilmOrder;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.script.ScriptEditor;
import zerograds.ui.model.script.ScriptLine;
import zerograds.ui.model.series.Losses;
import zerograds.ui.model.settings.SweepModel;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Appearance;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.film.FilmSheet;
import zerograds.ui.view.problem.ConsentSheet;
import zerograds.ui.view.problem.GallerySheet;
import zerograds.ui.view.problem.ProblemPane;
import zerograds.ui.view.problem.ProgramSheet;
import zerograds.ui.view.problem.TrustSheet;
import zerograds.ui.view.run.CompareSheet;
import zerograds.ui.view.run.FailureSheet;
import zerograds.ui.view.run.RunBar;
import zerograds.ui.view.run.RunPane;
import zerograds.ui.view.run.Timeline;
import zerograds.ui.view.run.VerdictChip;
import zerograds.ui.view.script.EditorPane;
import zerograds.ui.view.script.LeaveSheet;
import zerograds.ui.view.script.NewScriptSheet;
import zerograds.ui.view.settings.SettingsPane;
import zerograds.ui.view.settings.SweepSheet;
import zerograds.ui.view.tiles.Exports;
import zerograds.ui.view.tiles.Pump;
import zerograds.ui.view.tiles.StallMeter;
import zerograds.ui.view.tiles.TileGrid;
import zerograds.ui.view.tiles.Turns;
import zerograds.ui.view.widget.Command;
import zerograds.ui.view.widget.ContextHelp;
import zerograds.ui.view.widget.Look;
import zerograds.ui.view.widget.Widgets;
import zerograds.ui.view.widget.Zoom;

/** The window: one scene, which works on a stage as well as for a snapshot. JavaFX thread only. */
public final class WorkbenchWindow implements AutoCloseable {
    private final Workbench workbench;
    private final ProblemShelf shelf;
    private final List<Tile> tiles;
    private final TileGrid grid;
    private final Exports exports;
    private Exports.Destination destination = Exports.dialog(() -> scene().getWindow());
    private final RunBar bar;
    private final ProgramWizard wizard;
    private final StatusPane status;
    private final VerdictChip chip = new VerdictChip();
    private final Timeline timeline;
    private final RunPane runs;
    private final ScriptEditor editor;
    private final EditorPane editorPane;
    private final SweepModel sweeps;
    private final SidePanes side = new SidePanes();
    private final StepExplanation explanation;
    private final ExplainPane explain;
    private final WindowState memory;
    private final Keyboard keyboard;
    private final List<Section> actions;
    private final Sheets sheets;
    private final DropZone dropZone;
    private final ContextHelp contextHelp;
    private final Turns turns = new Turns(System::nanoTime);
    private final StallMeter meter = new StallMeter();
    private final Pump pump = new Pump(this::pulse, meter);
    private final Scene scene;

    /**
     * A window of {@code workbench}.
     *
     * @param shelf the problems to choose from
     * @param tiles loss, gradient, landscape, parameters, output and surface, in this order; the window closes them
     */
    public WorkbenchWindow(Workbench workbench, ProblemShelf shelf, List<Tile> tiles, double width, double height) {
        this.workbench = workbench;
        this.shelf = shelf;
        this.tiles = List.copyOf(tiles);
        Look.loadTypeface();
        exports = new Exports(workbench, (name, ending) -> destination.of(name, ending));
        grid = new TileGrid(tiles, exports);
        editor = new ScriptEditor(workbench, shelf);
        Path home = Path.of(System.getProperty("user.home", "."), "zerograds-problems");
        editorPane = new EditorPane(editor, this::newScript);
        wizard = new ProgramWizard(workbench, shelf, Platform::runLater);
        status = new StatusPane(this::failures, this::bestMenu);
        sweeps = new SweepModel(workbench, Platform::runLater);
        chip.setId("status-verdict");
        bar = new RunBar(workbench, () -> SidePanes.toggle(side.problems()), () -> SidePanes.toggle(side.settings()));
        timeline = new Timeline(workbench);
        explanation = new StepExplanation(workbench);
        explain = new ExplainPane(explanation);
        workbench.spotlightProperty().subscribe(grid::spotlight);
        Appearance appearance = new Appearance(workbench.themeProperty());
        RecentProblems recent = new RecentProblems(workbench, shelf);
        actions = new Actions(this, workbench).all(side, grid, appearance, recent);
        CompareSheet comparison = new CompareSheet(workbench.themeProperty(), exports);
        runs = new RunPane(workbench, comparison::open);
        sheets = new Sheets(
                new HelpPane(actions),
                new NewScriptSheet(editor, home, this::showEditor),
                new ProgramSheet(wizard),
                new FailureSheet(workbench, this::showLine),
                new SweepSheet(workbench, sweeps, exports),
                comparison,
                new LeaveSheet(editor, () -> scene().getWindow().hide()),
                new GallerySheet(shelf, workbench::open),
                new FilmSheet(workbench, exports),
                new CommandSheet(actions),
                new TrustSheet(workbench),
                new ConsentSheet(workbench));
        exports.filming(tile -> sheets.film().open(tile.id()));
        dropZone = new DropZone(new Drops(workbench, shelf, home), sheets);
        contextHelp = new ContextHelp(this::help);
        StackPane content = new StackPane(sheets.above(panes(appearance)), contextHelp, dropZone);
        scene = new Scene(new Zoom(content, appearance.scaleProperty()), width, height);
        dropZone.listen(scene);
        contextHelp.listen(scene);
        WindowWidth room = new WindowWidth(scene, appearance, side);
        room.lend(side.settings(), explanation.openProperty());
        memory = new WindowState(workbench, appearance, side, room, grid, recent);
        keyboard = new Keyboard(actions, grid);
        keyboard.listen(scene);
        workbench.themeProperty().addListener((property, before, now) -> theme(now));
        theme(workbench.themeProperty().get());
    }

    /** Takes in files from the desktop. */
    DropZone dropZone() {
        return dropZone;
    }

    /** All that can be done in it. */
    List<Section> sections() {
        return actions;
    }

    /** What is remembered of this window. */
    WindowState memory() {
        return memory;
    }

    private BorderPane panes(Appearance appearance) {
        BorderPane panes = new BorderPane();
        Centre centre = new Centre(grid, editorPane);
        NoticeBar notice = new NoticeBar(workbench, this::failures, this::showLine);
        side.script().subscribe(centre::showEditor);
        VBox top = new VBox(new Menus(actions), bar);
        ObservableValue<Boolean> presenting = appearance.presentingProperty();
        StackPane notices = place(notice);
        List.of(top, timeline, notices).forEach(node -> showWhile(presenting.map(on -> !on), node));
        showWhile(presenting, chip);
        HBox line = new HBox(status, chip);
        line.getStyleClass().add("bottom-line");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(status, Priority.ALWAYS);
        panes.setCenter(new StackPane(centre, notices));
        panes.setTop(top);
        panes.setBottom(new VBox(timeline, line));
        VBox left = new VBox(new ProblemPane(workbench, shelf), runs);
        SettingsPane right = new SettingsPane(workbench);
        panes.leftProperty().bind(side.problems().map(open -> open ? left : null));
        panes.rightProperty().bind(explanation.openProperty().flatMap(told -> side.settings()
                .map(open -> told ? explain : open ? right : null)));
        return panes;
    }

    private static void showWhile(ObservableValue<Boolean> condition, Node node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /** Where a notice lies: over the plots, which stay where they are and can be used around it. */
    private static StackPane place(NoticeBar notice) {
        StackPane place = new StackPane(notice);
        place.getStyleClass().add("notice-place");
        place.setAlignment(Pos.BOTTOM_CENTER);
        place.setPickOnBounds(false);
        place.setMinSize(0, 0);
        return place;
    }

    /** Shows a line of the script that is open, if it is of that file. */
    private void showLine(ScriptLine place) {
        editor.placeProperty()
                .get()
                .filter(folder -> folder.source().endsWith(place.file()))
                .ifPresent(folder -> {
                    side.script().set(true);
                    editorPane.goToLine(place.line());
                });
    }

    private void showEditor() {
        side.script().set(true);
        editorPane.focusText();
    }

    private void theme(Theme theme) {
        Look.apply(theme, scene);
        Look.scale(scene, memory.appearance().scaleProperty().get());
        grid.theme(theme);
    }

    public Scene scene() {
        return scene;
    }

    /** Shows the plots as well that are hidden at first. */
    public void showAllPlots() {
        grid.showAll();
    }

    /** Puts the plot that is meant on the clipboard. */
    void copyFigure() {
        grid.chosen().ifPresent(exports::copy);
    }

    /** Asks elsewhere where exported files go. */
    void destination(Exports.Destination changed) {
        destination = changed;
    }

    /** What becomes of a program that is made a problem. */
    ProgramWizard wizard() {
        return wizard;
    }

    /**
     * Does what the menus offer under {@code id}.
     *
     * @throws IllegalArgumentException if there is no such command
     */
    public void perform(String id) {
        actions.stream()
                .flatMap(section -> section.commands().get().stream())
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no command " + id))
                .perform();
    }

    /** How long the pulses took. */
    public StallMeter meter() {
        return meter;
    }

    /** Takes in what is new and redraws what has its turn; {@link #start} does it at every pulse of the screen. */
    public void pulse() {
        keyboard.keep(scene);
        workbench.pull();
        List<Runnable> parts = new ArrayList<>(grid.redraws());
        parts.add(this::refreshPanes);
        turns.take(parts);
    }

    private void refreshPanes() {
        timeline.refresh();
        explanation.pull();
        runs.refresh();
        sheets.comparison().refresh();
        Optional<RunModel> model = workbench.shown();
        model.ifPresent(bar::refresh);
        model.ifPresent(chip::refresh);
        model.ifPresent(shown ->
                status.refresh(shown, workbench.playback().phaseProperty().get(), going()));
    }

    private StatusPane.Going going() {
        if (workbench.playback().isPausing()) {
            return StatusPane.Going.PAUSING;
        }
        return workbench.playback().playingProperty().get() ? StatusPane.Going.ON : StatusPane.Going.OFF;
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
        new StageLife(workbench, this::leave, this::close).begin(stage, scene);
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
        wizard.cancel();
        sweeps.close();
        sheets.film().close();
        exports.close();
        tiles.forEach(Tile::close);
        workbench.close();
    }

    void newScript() {
        sheets.newScript().open();
    }

    void newProgram() {
        sheets.program().open();
    }

    /** Varies settings. */
    void sweep() {
        sheets.sweep().open();
    }

    /** Makes a film of the run. */
    void film() {
        sheets.film().open(FilmOrder.ALL);
    }

    /** Shows all problems with their pictures. */
    public void gallery() {
        sheets.gallery().open();
    }

    /** Shows to which foreign code the user consented. */
    void trust() {
        sheets.trust().open();
    }

    /** Puts the best parameters on the clipboard. */
    void copyBest() {
        workbench.current().map(model -> model.status().bestPoint()).ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** Says what can be done with the best parameters, above {@code owner}. */
    private void bestMenu(Node owner) {
        ContextMenu menu = new ContextMenu(Command.items(RunActions.best(this, workbench)));
        menu.show(owner, Side.TOP, 0, 0);
    }

    /** Says why evaluations failed. */
    void failures() {
        sheets.failures().open();
    }

    void openFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("open.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of("open.files"), "*.yaml", "*.yml"));
        Widgets.ask(scene.getWindow(), chooser::showOpenDialog)
                .ifPresent(chosen -> shelf.add(chosen.getPath(), workbench::open));
    }

    /** Whether the problem that is open has a script. */
    boolean hasScript() {
        return editor.placeProperty().get().isPresent();
    }

    void saveAs() {
        editorPane.saveAs();
    }

    /** Checks the script if it is shown, or reads all files again. */
    void readAgain() {
        if (side.script().get() && hasScript()) {
            editor.apply();
        } else {
            shelf.load(cards -> workbench.current().ifPresent(this::renew));
        }
    }

    /** The problem that is open may have been read anew from a file of the user's own. */
    private void renew(RunModel shown) {
        String id = shown.run().plan().problem().id();
        if (!shelf.place(id).equals(id)) {
            shelf.all().stream()
                    .filter(card -> card.id().equals(id))
                    .findFirst()
                    .ifPresent(workbench::renew);
        }
    }

    /** Closes the window; asks first if something would be lost. */
    void leave() {
        Losses losses = new Losses(
                workbench.runs().unsaved(),
                editor.isChanged(),
                sweeps.runningProperty().get(),
                sheets.film().isFilming());
        if (losses.isNothing()) {
            scene.getWindow().hide();
        } else {
            sheets.leave().open(losses);
        }
    }

    /** Shows or folds the numbers of the step. */
    void explain() {
        SidePanes.toggle(explanation.openProperty());
        if (isExplaining()) {
            explain.focusButton();
        } else {
            grid.requestFocus();
        }
    }

    boolean isExplaining() {
        return explanation.openProperty().get();
    }

    void compareSettings() {
        sheets.comparison().open(workbench.runs().compared());
    }

    /** Lets the user type another name for the run that is shown. */
    void renameRun() {
        side.problems().set(true);
        workbench.runs().present().ifPresent(runs::rename);
    }

    /** Explains what has the keyboard or lies below the mouse. */
    void explainThis() {
        contextHelp.ask();
    }

    void help() {
        sheets.help().open();
    }

    void commands() {
        sheets.commands().open();
    }
}
