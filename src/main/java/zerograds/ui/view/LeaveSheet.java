package zerograds.ui.view;

import javafx.scene.control.Button;
import zerograds.ui.model.ScriptEditor;
import zerograds.ui.model.Texts;

/** Asks what becomes of a text that was not saved, before the window closes. */
final class LeaveSheet extends Sheet {
    private final Button save;

    LeaveSheet(ScriptEditor editor, Runnable leave) {
        super("leave");
        title(Texts.of("leave.title"));
        content(paragraph(Texts.of("leave.hint")));
        save = button(Texts.of("leave.save"), "leave-save", () -> editor.save(leave));
        buttons(
                button(Texts.of("film.cancel"), "leave-cancel", this::hide),
                button(Texts.of("leave.discard"), "leave-discard", leave),
                save);
    }

    void open() {
        show(save);
    }
}
