package zerograds.ui.model.workbench;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import zerograds.run.RunPlan;

/** What was chosen for the present run, so that it can be undone. JavaFX thread only. */
final class Choices {
    private final ReadOnlyObjectWrapper<Optional<History>> history = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Empty before anything was chosen. */
    ReadOnlyObjectProperty<Optional<History>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    void set(History wanted) {
        history.set(Optional.of(wanted));
    }

    /** One more choice. */
    void add(RunPlan chosen) {
        set(history.get().map(steps -> steps.then(chosen)).orElseGet(() -> History.of(chosen)));
    }

    /** Makes the next change a step of its own. */
    void seal() {
        history.set(history.get().map(History::sealed));
    }

    /** The history without its latest choice, if there is one. */
    Optional<History> undone() {
        return history.get().filter(steps -> steps.undone().isPresent()).map(History::undo);
    }

    /** The history with what was undone last, if anything was. */
    Optional<History> redone() {
        return history.get().filter(steps -> steps.redone().isPresent()).map(History::redo);
    }
}
