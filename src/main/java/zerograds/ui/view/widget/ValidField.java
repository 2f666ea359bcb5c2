package zerograds.ui.view.widget;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import zerograds.ui.model.text.Texts;

/**
 * A text field that is checked while one types and used on Enter, on the blank bar, or when the focus leaves. A text that is
 * not valid is marked, a bubble beneath says what would be, and nothing else happens; Escape brings the last value back.
 */
public final class ValidField extends TextField {
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final Consumer<String> use;
    private final Consumer<String> check;
    private final String help;
    private final Tooltip tooltip;
    private final Bubble bubble = new Bubble(this);
    private String value = "";
    private String waiting = "";
    private String said = "";

    /**
     * @param use takes a valid text
     * @param check throws an {@link IllegalArgumentException} that says what is wrong
     */
    public ValidField(Consumer<String> use, Consumer<String> check, String help) {
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
                bubble.clear();
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
    public void show(String now) {
        show(now, "");
    }

    /**
     * Shows a value.
     *
     * @param until says when it comes into force; empty if it is
     */
    public void show(String now, String until) {
        value = now;
        waiting = until;
        setText(now);
        pseudoClassStateChanged(PENDING, !until.isEmpty());
        if (until.isEmpty()) {
            bubble.hide();
        }
        isValid();
    }

    /** Says before its help what follows from the value. */
    public void explain(String words) {
        if (!words.equals(said)) {
            said = words;
            isValid();
        }
    }

    /** Answers what was typed, for some seconds. */
    public void answer(String words) {
        if (!words.isEmpty()) {
            bubble.mention(words);
        }
    }

    /** Whether something is being typed that is not in force. */
    public boolean isEdited() {
        return !getText().strip().equals(value);
    }

    /** Uses what was typed; false if it is not valid, and stays to be corrected. */
    public boolean commit() {
        if (!isValid()) {
            return false;
        }
        if (isEdited()) {
            value = getText().strip();
            use.accept(value);
        }
        return true;
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

    private static String lines(String... all) {
        return Stream.of(all).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private void mark(String error) {
        pseudoClassStateChanged(Styles.STATE_DANGER, !error.isEmpty());
        String refused = Texts.of("field.refused", error, value);
        tooltip.setText(!error.isEmpty() ? refused : lines(waiting, said, help));
        if (error.isEmpty()) {
            bubble.clear();
        } else if (isFocused()) {
            bubble.say(refused);
        }
    }
}
