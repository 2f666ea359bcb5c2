package zerograds.ui.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of actions that menu items do not listen for: those that are typed in texts as well, and second ones. */
record Keyboard(List<Section> sections) {
    void listen(Scene scene) {
        // Before the widget that has the focus, unless the key means something of its own there.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!isOwn(event)) {
                perform(event, true);
            }
        });
        // After it: a text has its own undo.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> perform(event, false));
    }

    private static boolean isOwn(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl
                || event.getTarget() instanceof ButtonBase
                || event.getTarget() instanceof ComboBoxBase<?>
                || Sheet.holds(event.getTarget());
    }

    private void perform(KeyEvent event, boolean typed) {
        find(event, typed).ifPresent(action -> {
            action.perform();
            event.consume();
        });
    }

    private Optional<Action> find(KeyEvent event, boolean typed) {
        return sections.stream()
                .flatMap(section -> section.actions().get().stream())
                .filter(action -> keys(action, typed).stream().anyMatch(key -> key.match(event)))
                .findFirst();
    }

    private static List<KeyCombination> keys(Action action, boolean typed) {
        List<KeyCombination> all = action.keys();
        return typed
                ? all.stream().filter(Action::isTyped).toList()
                : all.stream().skip(1).filter(key -> !Action.isTyped(key)).toList();
    }
}
