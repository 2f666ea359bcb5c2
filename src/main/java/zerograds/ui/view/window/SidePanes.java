package zerograds.ui.view.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import zerograds.ui.view.widget.Command;

/** Which panes are unfolded beside the plots. */
record SidePanes(BooleanProperty script, BooleanProperty problems, BooleanProperty settings) {
    /** Problems and settings shown, the script folded. */
    SidePanes() {
        this(new SimpleBooleanProperty(false), new SimpleBooleanProperty(true), new SimpleBooleanProperty(true));
    }

    /**
     * Lets {@code guest} take the place of {@code host}, which comes back after it.
     *
     * @return whether it is lent now
     */
    static BooleanProperty lend(BooleanProperty host, BooleanProperty guest) {
        BooleanProperty lent = new SimpleBooleanProperty(false);
        guest.subscribe(open -> {
            if (open) {
                lent.set(host.get());
                host.set(false);
            } else if (lent.get()) {
                lent.set(false);
                host.set(true);
            }
        });
        host.subscribe(open -> {
            if (open) {
                guest.set(false);
            }
        });
        return lent;
    }

    static void toggle(BooleanProperty shown) {
        shown.set(!shown.get());
    }

    /** Unfolds or folds one of them. */
    static Command action(String id, BooleanProperty shown, String key) {
        return Command.of(id, () -> toggle(shown), key).marked(shown::get);
    }
}
