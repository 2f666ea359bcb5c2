package zerograds.ui.view.script;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import zerograds.ui.model.script.ScriptEditor;
import zerograds.ui.model.text.Texts;
import zerograds.ui.view.widget.Sheet;

/** The dialog that asks before the window closes and unsaved work is lost. */
public final class LeaveSheet extends Sheet {
    private final ScriptEditor editor;
    private final Runnable leave;
    private final Label lost = paragraph("");
    private final Button stay = button(Texts.of("leave.stay"), "leave-stay", this::cancel);
    private final Button save;

    /** @param leave closes the window */
    public LeaveSheet(ScriptEditor editor, Runnable leave) {
        super("leave");
        this.editor = editor;
        this.leave = leave;
        title(Texts.of("leave.title"));
        lost.setId("leave-lost");
        content(lost);
        save = button(Texts.of("leave.save"), "leave-save", () -> editor.save(leave));
        save.managedProperty().bind(save.visibleProperty());
        buttons(button(Texts.of("leave.close"), "leave-close", leave), save, stay);
    }

    /**
     * Closes the window; asks first if something would be lost.
     *
     * @param runs how many have computed something nobody has exported since
     * @param jobs the titles of those that go on
     */
    public void ask(int runs, List<String> jobs) {
        List<String> sentences = losses(runs, jobs);
        if (sentences.isEmpty()) {
            leave.run();
        } else {
            open(sentences);
        }
    }

    /** A sentence for each. */
    private List<String> losses(int runs, List<String> jobs) {
        List<String> sentences = new ArrayList<>();
        if (runs > 0) {
            sentences.add(runs == 1 ? Texts.of("leave.run") : Texts.of("leave.runs", runs));
        }
        if (editor.isChanged()) {
            sentences.add(Texts.of("leave.script"));
        }
        jobs.forEach(title -> sentences.add(Texts.of("leave.job", title)));
        return sentences;
    }

    private void open(List<String> sentences) {
        lost.setText(String.join("\n", sentences));
        save.setVisible(editor.isChanged());
        if (!isVisible()) {
            show(stay);
        }
    }
}
