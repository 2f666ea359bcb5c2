package zerograds.ui.view.window;

import javafx.stage.FileChooser;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Widgets;

/** Opens problems from files, and reads them again. JavaFX thread only. */
record ProblemFiles(Workbench workbench, ProblemShelf shelf, ScriptPanel script) {
    /** Asks for a file and opens it. */
    void open() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("open.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of("open.files"), "*.yaml", "*.yml"));
        Widgets.ask(script.pane().getScene().getWindow(), chooser::showOpenDialog)
                .ifPresent(chosen -> shelf.add(chosen.getPath(), workbench::open));
    }

    /** Asks for a run's file and opens it. */
    void openRun() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("open-run.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of("open-run.files"), "*.zgrun"));
        Widgets.ask(script.pane().getScene().getWindow(), chooser::showOpenDialog)
                .ifPresent(chosen -> workbench.store().open(chosen.toPath()));
    }

    /** Checks the script if it is shown, or reads all files again. */
    void readAgain() {
        if (script.shown().get() && script.hasScript()) {
            script.editor().apply();
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
}
