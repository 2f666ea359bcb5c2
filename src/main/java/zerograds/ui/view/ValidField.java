package zerograds.ui.view;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import zerograds.ui.model.Texts;

/**
 * A text field that is checked while one types and used on Enter or when the focus leaves. A text that is not valid is
 * marked, its tooltip says what would be, and nothing else happens; Escape brings the last value back.
 */
final class ValidField extends TextField {
    private final Consumer<String> use;
    private final Consumer<String> check;
    private final String help;
    private final Tooltip tooltip;
    private String value = "";

    /**
     * @param use takes a valid text
     * @param check throws an {@link IllegalArgumentException} that says what is wrong
     */
    ValidField(Consumer<String> use, Consumer<String> check, String help) {
        this.use = use;
        this.check = check;
        this.help = help;
        tooltip = Widgets.tooltip(help);
        setTooltip(tooltip);
        getStyleClass().add("number-field");
        textProperty().addListener((property, before, now) -> isValid());
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit();
            }
        });
        setOnAction(event -> commit());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(value);
            }
        });
    }

    /** Shows the value in force. */
    void show(String now) {
        value = now;
        setText(now);
    }

    /** Whether something is being typed that is not in force. */
    boolean isEdited() {
        return !getText().strip().equals(value);
    }

    private void commit() {
        if (!getText().strip().equals(value) && isValid()) {
            value = getText().strip();
            use.accept(value);
        }
    }

    private boolean isValid() {
        try {
            check.accept(getText());
            mark("");
            return true;
        } catch (IllegalArgumentException e) {
            mark(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void mark(String error) {
        pseudoClassStateChanged(Styles.STATE_DANGER, !error.isEmpty());
        tooltip.setText(error.isEmpty() ? help : Texts.of("field.refused", error, value));
    }
}
