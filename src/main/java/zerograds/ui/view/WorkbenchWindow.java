package zerograds.ui.view;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import zerograds.ui.model.ProblemShelf;
import zerograds.ui.model.ProgramWizard;
import zerograds.ui.model.RunModel;
import zerograds.ui.model.ScriptEditor;
import zerograds.ui.model.ScriptLine;
import zerograds.ui.model.StepExplanation;
import zerograds.ui.model.SweepModel;
import zerograds.ui.model.Theme;
import zerograds.ui.model.Workbench;
import zerograds.ui.plot.Tile;

/** The window: one scene, which works on a stage as well as for a snapshot. JavaFX thread only. */
public final class WorkbenchWindow implements AutoCloseable {
    /** Below this width the side panes leave more of it to the plots. */
    private static final double NARROW = 1440;

    /** From this width on there is room for a script beside everything else. */
    private static final double ROOMY = 1800;

    private final Workbench workbench;
    private final ProblemShelf shelf;
    private final List<Tile> tiles;
    private final TileGrid grid;
    private final Exports exports;
    private Exports.Destination destination = Exports.dialog(() -> scene().getWindow());
    private final RunBar bar;
    private final ProgramWizard wizard;
    private final ProgramSheet program;
    private final FailureSheet failures;
    private final StatusPane status;
    private final Timeline timeline;
    private final HelpPane help;
    private final RunPane runs;
    private final CompareSheet comparison;
    private final ScriptEditor editor;
    private final EditorPane editorPane;
    private final NewScriptSheet newScript;
    private final LeaveSheet leave;
    private final SweepModel sweeps;
    private final SweepSheet sweep;
    private final SidePanes side = new SidePanes();
    private final StepExplanation explanation;
    private final ExplainPane explain;
    private final List<Section> actions;
    private final CommandSheet commands;
    private final Turns turns = new Turns(System::nanoTime);
    private final StallMeter meter = new StallMeter();
    private final Pump pump = new Pump(this::pulse, meter);
    private final Scene scene;

    /**
     * A window of {@code workbench}.
     *
     * @param shelf the problems to choose from
     * @param tiles loss, gradient, landscape, parameters and output, in this order; the window closes them
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
        newScript = new NewScriptSheet(editor, home, this::showEditor);
        editorPane = new EditorPane(editor, newScript::open);
        wizard = new ProgramWizard(workbench, shelf, Platform::runLater);
        program = new ProgramSheet(wizard);
        failures = new FailureSheet(workbench, this::showLine);
        status = new StatusPane(failures::open);
        sweeps = new SweepModel(workbench, Platform::runLater);
        sweep = new SweepSheet(workbench, sweeps, exports);
        leave = new LeaveSheet(editor, () -> scene().getWindow().hide());
        bar = new RunBar(workbench, () -> SidePanes.toggle(side.problems()), () -> SidePanes.toggle(side.settings()));
        timeline = new Timeline(workbench);
        explanation = new StepExplanation(workbench);
        explain = new ExplainPane(explanation);
        workbench.spotlightProperty().subscribe(grid::spotlight);
        actions = new Actions(this, workbench).all(side, grid);
        commands = new CommandSheet(actions);
        help = new HelpPane(actions);
        comparison = new CompareSheet(workbench.themeProperty(), exports);
        runs = new RunPane(workbench, comparison::open);
        scene = new Scene(
                new StackPane(
                        panes(),
                        help,
                        newScript,
                        program,
                        failures,
                        sweep,
                        comparison,
                        leave,
                        commands,
                        new ConsentSheet(workbench)),
                width,
                height);
        scene.widthProperty().subscribe(now -> narrow(scene.getRoot(), now.doubleValue() < NARROW));
        new Keyboard(actions).listen(scene);
        workbench.themeProperty().addListener((property, before, now) -> theme(now));
        theme(workbench.themeProperty().get());
    }

    private BorderPane panes() {
        BorderPane panes = new BorderPane();
        Centre centre = new Centre(grid, editorPane);
        panes.setCenter(centre);
        side.script().subscribe(centre::showEditor);
        side.script().subscribe(this::makeRoom);
        panes.setTop(new VBox(new Menus(actions), bar, new NoticeBar(workbench, failures::open, this::showLine)));
        panes.setBottom(new VBox(timeline, status));
        VBox left = new VBox(new ProblemPane(workbench, shelf), runs);
        SettingsPane right = new SettingsPane(workbench);
        panes.leftProperty().bind(side.problems().map(open -> open ? left : null));
        SidePanes.lend(side.settings(), explanation.openProperty());
        panes.rightProperty().bind(explanation.openProperty().flatMap(told -> side.settings()
                .map(open -> told ? explain : open ? right : null)));
        return panes;
    }

    /** A narrow window has no room for a script, plots, problems and settings; they can be unfolded again. */
    private void makeRoom(boolean forScript) {
        if (forScript && scene().getWidth() < ROOMY) {
            side.problems().set(false);
            side.settings().set(false);
        }
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

    private static void narrow(Node root, boolean now) {
        root.pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), now);
    }

    private void theme(Theme theme) {
        Look.apply(theme, scene);
        grid.theme(theme);
    }

    public Scene scene() {
        return scene;
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

    /** How long the pulses took. */
    public StallMeter meter() {
        return meter;
    }

    /** Takes in what is new and redraws what has its turn; {@link #start} does it at every pulse of the screen. */
    public void pulse() {
        workbench.pull();
        List<Runnable> parts = new ArrayList<>(grid.redraws());
        parts.add(this::refreshPanes);
        turns.take(parts);
    }

    private void refreshPanes() {
        timeline.refresh();
        explanation.pull();
        runs.refresh();
        comparison.refresh();
        Optional<RunModel> model = workbench.shown();
        model.ifPresent(bar::refresh);
        model.ifPresent(shown -> status.refresh(
                shown,
                workbench.phaseProperty().get(),
                workbench.playingProperty().get()));
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
        stage.setTitle("ZeroGrads Workbench");
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        stage.setOnHidden(event -> close());
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave();
        });
        workbench.currentProperty().addListener((property, before, now) -> {
            if (now != null) {
                stage.setTitle(now.run().plan().problem().title() + " – ZeroGrads Workbench");
            }
        });
        stage.show();
        grid.requestFocus();
        start();
    }

    @Override
    public void close() {
        pump.stop();
        wizard.cancel();
        sweeps.close();
        exports.close();
        tiles.forEach(Tile::close);
        workbench.close();
    }

    void newScript() {
        newScript.open();
    }

    void newProgram() {
        program.open();
    }

    /** Varies settings. */
    void sweep() {
        sweep.open();
    }

    void openFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a problem");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Problem files", "*.yaml", "*.yml"));
        File chosen = chooser.showOpenDialog(scene.getWindow());
        if (chosen != null) {
            shelf.add(chosen.getPath(), workbench::open);
        }
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
            shelf.load(cards -> {});
        }
    }

    /** Closes the window; asks first if a text is not saved. */
    void leave() {
        if (editor.isChanged()) {
            leave.open();
        } else {
            scene.getWindow().hide();
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
        comparison.open(workbench.runs().compared());
    }

    /** Lets the user type another name for the run that is shown. */
    void renameRun() {
        side.problems().set(true);
        workbench.runs().present().ifPresent(runs::rename);
    }

    void help() {
        help.show();
    }

    void commands() {
        commands.open();
    }
}
