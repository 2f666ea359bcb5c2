package zerograds.ui.view.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Keeps the keyboard within a part of the window: after the last widget comes the first one. */
final class FocusRing {
    private final Parent part;
    private final ChangeListener<@Nullable Node> stay = (property, before, now) -> keep(now);
    private Optional<Scene> held = Optional.empty();

    FocusRing(Parent part) {
        this.part = part;
    }

    /** Lets the focus of {@code scene} go to no widget below this part from now on. */
    void hold(Scene scene) {
        release();
        held = Optional.of(scene);
        scene.focusOwnerProperty().addListener(stay);
    }

    void release() {
        held.ifPresent(scene -> scene.focusOwnerProperty().removeListener(stay));
        held = Optional.empty();
    }

    private void keep(@Nullable Node focused) {
        if (focused != null && !Sheet.holds(focused)) {
            stops().stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    /** Goes from the last widget to the first one, or the other way round, if Tab is pressed there. */
    void turn(KeyEvent event) {
        List<Node> stops = stops();
        if (event.getCode() != KeyCode.TAB || event.isShortcutDown() || stops.isEmpty()) {
            return;
        }
        Node first = stops.get(0);
        Node last = stops.get(stops.size() - 1);
        if (event.getTarget() == (event.isShiftDown() ? first : last)) {
            (event.isShiftDown() ? last : first).requestFocus();
            event.consume();
        }
    }

    /** The widgets that Tab stops at. */
    private List<Node> stops() {
        List<Node> found = new ArrayList<>();
        collect(part, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
