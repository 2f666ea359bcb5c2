package zerograds.ui.view;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of all actions, which act wherever they do not mean something of their own. */
record Keyboard(List<Section> sections) {
    private static final Set<KeyCombination> UNDO = Stream.of("Shortcut+Z", "Shortcut+Shift+Z", "Shortcut+Y")
            .map(KeyCombination::valueOf)
            .collect(Collectors.toUnmodifiableSet());

    void listen(Scene scene) {
        // Before the widget that has the focus, unless the key means something of its own there.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!isOwn(event)) {
                perform(event, Action::isTyped);
            } else if (event.getTarget() instanceof ValidField field && !field.isEdited()) {
                // Undo in a field means the setting, unless something is being typed.
                perform(event, key -> UNDO.contains(key));
            }
        });
        // After it: a text has its own undo.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> perform(event, key -> !Action.isTyped(key)));
    }

    private static boolean isOwn(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl
                || event.getTarget() instanceof ButtonBase
                || event.getTarget() instanceof ComboBoxBase<?>
                || Sheet.holds(event.getTarget());
    }

    private void perform(KeyEvent event, Predicate<KeyCombination> which) {
        sections.stream()
                .flatMap(section -> section.actions().get().stream())
                .filter(action -> action.keys().stream().anyMatch(key -> which.test(key) && key.match(event)))
                .filter(action -> action.enabled().getAsBoolean())
                .findFirst()
                .ifPresent(action -> {
                    action.perform();
                    event.consume();
                });
    }
}
