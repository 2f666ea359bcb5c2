package zerograds.ui.view.window;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;

/** Finds the controls that a screen reader could not name, and buttons that nobody could guess. */
final class AccessibleNames {
    private final Set<Node> labelled = new HashSet<>();
    private final Set<Control> controls = new HashSet<>();

    /** Takes in all that lies below {@code node}, whether it is visible or not. */
    void read(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (isNamed(node)) {
            controls.add((Control) node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::read);
        }
    }

    private static boolean isNamed(Node node) {
        return node instanceof ButtonBase
                || node instanceof Slider
                || node instanceof TextField
                || node instanceof Spinner<?>
                || node instanceof ComboBox<?>;
    }

    /** What is wrong, by the widgets' ids and styles. */
    Set<String> missing() {
        Set<String> found = new TreeSet<>();
        for (Control control : controls) {
            boolean wordless = !(control instanceof Labeled labeled) || blank(labeled.getText());
            if (wordless && blank(control.getAccessibleText()) && !labelled.contains(control)) {
                found.add("no name: " + control);
            }
            if (wordless && control instanceof ButtonBase && control.getTooltip() == null) {
                found.add("no tooltip: " + control);
            }
        }
        return found;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
