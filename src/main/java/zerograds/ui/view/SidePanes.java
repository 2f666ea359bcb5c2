package zerograds.ui.view;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which panes are unfolded beside the plots. */
record SidePanes(BooleanProperty script, BooleanProperty problems, BooleanProperty settings) {
    /** Problems and settings shown, the script folded. */
    SidePanes() {
        this(new SimpleBooleanProperty(false), new SimpleBooleanProperty(true), new SimpleBooleanProperty(true));
    }

    static void toggle(BooleanProperty shown) {
        shown.set(!shown.get());
    }

    /** Unfolds or folds one of them. */
    static Action action(String id, BooleanProperty shown, String key) {
        return Action.of(id, () -> toggle(shown), key).marked(shown::get);
    }
}
