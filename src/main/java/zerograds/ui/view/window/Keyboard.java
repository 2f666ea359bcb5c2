package zerograds.ui.view.window;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import zerograds.ui.view.run.RunRow;
import zerograds.ui.view.widget.Command;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.ValidField;
import zerograds.ui.view.widget.Widgets;

/**
 * The keys of all commands, which act wherever they do not mean something of their own.
 *
 * @param home takes the keyboard where nothing else has it
 */
record Keyboard(List<Section> sections, Node home) {
    private static final Set<KeyCombination> UNDO = Stream.of("Shortcut+Z", "Shortcut+Shift+Z", "Shortcut+Y")
            .map(KeyCombination::valueOf)
            .collect(Collectors.toUnmodifiableSet());

    void listen(Scene scene) {
        // Before the widget that has the focus, unless the key means something of its own there.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!isOwn(event)) {
                perform(event, Command::isTyped);
            } else if (event.getTarget() instanceof ValidField field && !Sheet.holds(field)) {
                pressed(field, event);
            }
        });
        // After it: a text has its own undo.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> perform(event, key -> !Command.isTyped(key)));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> leave(scene.getFocusOwner(), event));
        scene.addEventHandler(ComboBoxBase.ON_HIDDEN, event -> chosen(event.getTarget()));
    }

    /** A number has no blanks: the blank bar means the window. Enter is the end of typing. */
    private void pressed(ValidField field, KeyEvent event) {
        boolean ends = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (ends && !event.isShortcutDown() && field.commit()) {
            home.requestFocus();
            perform(event, Command::isTyped);
            event.consume();
        } else if (!ends && !field.isEdited()) {
            // Undo in a field means the setting, unless something is being typed.
            perform(event, UNDO::contains);
        }
    }

    /** A press anywhere else is the end of typing a number. */
    private void leave(@Nullable Node focused, MouseEvent event) {
        boolean outside = event.getTarget() instanceof Node target && !within(target, focused);
        if (outside && focused instanceof ValidField && !Sheet.holds(focused)) {
            home.requestFocus();
        }
    }

    /** A choice from a list is the end of it, as Enter is of typing: the blank bar would unfold the list again. */
    private void chosen(Object list) {
        boolean has = list instanceof Node node && node.isFocused();
        if (has && !Sheet.holds(list)) {
            home.requestFocus();
        }
    }

    private static boolean within(@Nullable Node part, @Nullable Node whole) {
        @Nullable Node node = part;
        while (node != null && node != whole) {
            node = node.getParent();
        }
        return node != null;
    }

    /**
     * Takes the keyboard home if what had it has gone; called before each pulse, in which JavaFX would hand it to the
     * next field there is, where nobody wants to type.
     */
    void keep(Scene scene) {
        Node focused = scene.getFocusOwner();
        if (focused != null && (!Widgets.isShown(focused) || focused.isDisabled())) {
            home.requestFocus();
        }
    }

    private static boolean isOwn(KeyEvent event) {
        return Widgets.takesText(event.getTarget())
                || isTypedAbove(event)
                || event.getTarget() instanceof ButtonBase
                || event.getTarget() instanceof ComboBoxBase<?>
                || event.getTarget() instanceof RunRow
                || Sheet.holds(event.getTarget());
    }

    /** Whether a text above the window has the keyboard, such as a search in a list that unfolds. */
    private static boolean isTypedAbove(KeyEvent event) {
        return Window.getWindows().stream()
                .filter(above -> above instanceof PopupWindow popup
                        && popup.isShowing()
                        && event.getTarget() instanceof Node node
                        && popup.getOwnerWindow() == node.getScene().getWindow())
                .anyMatch(above -> Widgets.takesText(above.getScene().getFocusOwner()));
    }

    private void perform(KeyEvent event, Predicate<KeyCombination> which) {
        sections.stream()
                .flatMap(section -> section.commands().get().stream())
                .filter(command -> command.keys().stream().anyMatch(key -> which.test(key) && key.match(event)))
                .filter(Command::isEnabled)
                .findFirst()
                .ifPresent(command -> {
                    command.perform();
                    event.consume();
                });
    }
}
