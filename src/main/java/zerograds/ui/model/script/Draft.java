package zerograds.ui.model.script;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A text in the editor: its content on disk, its present content, and its errors. JavaFX thread only. */
public final class Draft {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty saved = new SimpleStringProperty("");
    private final ObjectProperty<List<Mark>> marks = new SimpleObjectProperty<>(List.of());
    private final BooleanBinding changed = Bindings.createBooleanBinding(() -> !isSaved(), text, saved);

    Draft(String name) {
        this.name.set(name);
    }

    /** The name of its file. */
    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong, as far as it was looked at. */
    public ObjectProperty<List<Mark>> marksProperty() {
        return marks;
    }

    /** Whether it is not saved as it reads now. */
    public BooleanBinding changedProperty() {
        return changed;
    }

    boolean isSaved() {
        return text.get().equals(saved.get());
    }

    /** It reads like this on disk. */
    void load(String now) {
        saved.set(now);
        if (!text.get().equals(now)) {
            text.set(now);
        }
    }

    /** This is on disk, whatever was typed since. */
    void saved(String written) {
        saved.set(written);
    }
}
