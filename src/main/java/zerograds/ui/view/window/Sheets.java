package zerograds.ui.view.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.program.ProgramWizard;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.settings.SweepModel;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.film.FilmSheet;
import zerograds.ui.view.problem.ConsentSheet;
import zerograds.ui.view.problem.GallerySheet;
import zerograds.ui.view.problem.ProgramSheet;
import zerograds.ui.view.problem.TrustSheet;
import zerograds.ui.view.run.CompareSheet;
import zerograds.ui.view.run.FailureSheet;
import zerograds.ui.view.script.LeaveSheet;
import zerograds.ui.view.script.NewScriptSheet;
import zerograds.ui.view.settings.SweepSheet;
import zerograds.ui.view.tiles.Exports;
import zerograds.ui.view.widget.Sheet;

/** The dialogs of a window. JavaFX thread only. */
final class Sheets {
    private final Workbench workbench;
    private final ProgramWizard wizard;
    private final JobList jobs;

    /** From the lowest to the one that lies above all others. */
    private final List<Sheet> all = new ArrayList<>();

    private final HelpPane help = add(new HelpPane());
    private final GallerySheet gallery;
    private final NewScriptSheet newScript;
    private final ProgramSheet program;
    private final FailureSheet failures;
    private final SweepSheet sweep;
    private final CompareSheet comparison;
    private final FilmSheet film;
    private final CommandSheet commands = new CommandSheet();
    private final TrustSheet trust;
    private final LeaveSheet leave;

    /**
     * @param home where new problems go
     * @param jobs does what takes long
     * @param hide closes the window
     */
    Sheets(
            Workbench workbench,
            ProblemShelf shelf,
            ScriptPanel script,
            Exports exports,
            JobList jobs,
            Path home,
            Runnable hide) {
        this.workbench = workbench;
        wizard = new ProgramWizard(workbench, shelf, Platform::runLater);
        this.jobs = jobs;
        gallery = add(new GallerySheet(shelf, workbench::open));
        newScript = add(new NewScriptSheet(script.editor(), home, script::show));
        program = add(new ProgramSheet(wizard));
        failures = add(new FailureSheet(workbench, script::goTo));
        sweep = add(new SweepSheet(workbench, new SweepModel(workbench, jobs, Platform::runLater), exports));
        comparison = add(new CompareSheet(workbench.themeProperty(), exports));
        film = add(new FilmSheet(workbench, exports, jobs));
        add(commands);
        trust = add(new TrustSheet(workbench));
        add(new ConsentSheet(workbench));
        leave = add(new LeaveSheet(script.editor(), hide));
    }

    private <T extends Sheet> T add(T sheet) {
        all.add(sheet);
        return sheet;
    }

    /** Lays them above {@code content}. */
    StackPane above(Node content) {
        StackPane layers = new StackPane(content);
        layers.getChildren().addAll(all);
        return layers;
    }

    /** Whether one is shown that must be answered first. */
    boolean isAsking() {
        return all.stream().filter(sheet -> sheet != help && sheet != gallery).anyMatch(Node::isVisible);
    }

    /** Follows the runs; call it once a pulse. */
    void refresh() {
        comparison.refresh();
    }

    /** What becomes of a program that is made a problem. */
    ProgramWizard wizard() {
        return wizard;
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

    /** Makes a film of the run. */
    void film() {
        film.open();
    }

    /** All problems with their pictures. */
    GallerySheet gallery() {
        return gallery;
    }

    /** Shows to which foreign code the user consented. */
    void trust() {
        trust.open();
    }

    /** Says why evaluations failed. */
    void failures() {
        failures.open();
    }

    void compare(List<KeptRun> runs) {
        comparison.open(runs);
    }

    void help(List<Section> sections) {
        help.open(sections);
    }

    void commands(List<Section> sections) {
        commands.open(sections);
    }

    /** Closes the window; asks first if something would be lost. */
    void leave() {
        leave.ask(workbench.runs().unsaved(), jobs.titles());
    }

    /** Ends what goes on in them. */
    void close() {
        wizard.cancel();
        jobs.close();
    }
}
