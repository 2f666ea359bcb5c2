package zerograds.ui.view.window;

import javafx.beans.property.BooleanProperty;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.script.ScriptEditor;
import zerograds.ui.model.script.ScriptLine;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.script.EditorPane;

/**
 * The editor of scripts and its place beside the plots. JavaFX thread only.
 *
 * @param shown whether it is unfolded
 */
record ScriptPanel(ScriptEditor editor, EditorPane pane, BooleanProperty shown) {
    /** @param create makes a new script, where there is none */
    static ScriptPanel of(Workbench workbench, ProblemShelf shelf, BooleanProperty shown, Runnable create) {
        ScriptEditor editor = new ScriptEditor(workbench, shelf);
        return new ScriptPanel(editor, new EditorPane(editor, create), shown);
    }

    /** Unfolds it, with the keyboard in the text. */
    void show() {
        shown.set(true);
        pane.focusText();
    }

    /** Shows a line of the script that is open, if it is of that file. */
    void goTo(ScriptLine place) {
        editor.placeProperty()
                .get()
                .filter(folder -> folder.source().endsWith(place.file()))
                .ifPresent(folder -> {
                    shown.set(true);
                    pane.goToLine(place.line());
                });
    }

    /** Whether the problem that is open has a script. */
    boolean hasScript() {
        return editor.placeProperty().get().isPresent();
    }
}
