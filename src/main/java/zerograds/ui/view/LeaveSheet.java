package zerograds.ui.view;

import javafx.scene.control.Button;
import zerograds.ui.model.ScriptEditor;

/** Asks what becomes of a text that was not saved, before the window closes. */
final class LeaveSheet extends Sheet {
    private final Button save;

    LeaveSheet(ScriptEditor editor, Runnable leave) {
        super("leave");
        title("Save the script?");
        content(paragraph("The script or its description was changed and not saved."));
        save = button("_Save and close", "leave-save", () -> editor.save(leave));
        buttons(
                button("Ca_ncel", "leave-cancel", this::hide),
                button("Close _without saving", "leave-discard", leave),
                save);
    }

    void open() {
        show(save);
    }
}
