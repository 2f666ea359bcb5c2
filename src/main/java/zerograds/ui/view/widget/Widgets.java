package zerograds.ui.view.widget;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.HyperlinkLabel;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.fxmisc.richtext.TextEditingArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import zerograds.problem.Visible;

/** The few widgets that are made alike everywhere. */
public final class Widgets {
    private static final double TOOLTIP_WIDTH = 360;

    private Widgets() {}

    /** A button with an icon only; the tooltip says what it does. */
    public static Button icon(Ikon icon, String help, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "quiet-button");
        button.setTooltip(tooltip(help));
        button.setAccessibleText(help);
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button of the tool bar. */
    public static Button action(Ikon icon, String text, String help, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setTooltip(tooltip(help));
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A field in which words are sought, with a button that clears it. */
    public static TextField search(String id, String prompt, String name) {
        TextField field = TextFields.createClearableTextField();
        if (field instanceof CustomTextField custom) {
            custom.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        }
        field.getStyleClass().add("search-field");
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        return field;
    }

    /** A tooltip that Escape ends together with what Escape means where the keyboard is. */
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(Visible.text(text));
        tooltip.setConsumeAutoHidingEvents(false);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setShowDuration(Duration.seconds(60));
        return tooltip;
    }

    /** A card with an arrow that points to what it is shown beside. */
    public static PopOver popOver(Node content) {
        PopOver card = new PopOver(content);
        // the theme has rules of its own for it
        card.getRoot().getStylesheets().clear();
        card.setDetachable(false);
        card.setAnimated(false);
        return card;
    }

    /** A text in which what stands in brackets does {@code action}; the text must be the window's own. */
    public static HyperlinkLabel link(String id, Runnable action) {
        HyperlinkLabel label = new HyperlinkLabel();
        label.setId(id);
        label.setOnAction(event -> action.run());
        label.setMaxHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Whether one types into it: JavaFX's texts, RichTextFX's, and whatever else an input method may write into. */
    public static boolean takesText(@Nullable Object target) {
        return target instanceof TextInputControl
                || target instanceof TextEditingArea<?, ?, ?>
                || (target instanceof Node node && node.getInputMethodRequests() != null);
    }

    /** Whether {@code node} is part of a scene and can be seen there, all that it lies in included. */
    public static boolean isShown(Node node) {
        for (@Nullable Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /**
     * Asks in a dialog of the system, which takes a maximised window out of that on some of them; it is maximised again.
     *
     * @param dialog shows it above the window it is given, and waits
     */
    public static <T> Optional<T> ask(@Nullable Window owner, Function<@Nullable Window, @Nullable T> dialog) {
        boolean maximised = owner instanceof Stage stage && stage.isMaximized();
        Optional<T> answer = Optional.ofNullable(dialog.apply(owner));
        if (maximised && owner instanceof Stage stage) {
            Platform.runLater(() -> {
                stage.setMaximized(false);
                stage.setMaximized(true);
            });
        }
        return answer;
    }

    /** Says more about {@code node} where the pointer rests on it. */
    public static void describe(Node node, String text) {
        Tooltip.install(node, tooltip(text));
    }

    public static Label label(String text, String... styles) {
        Label label = new Label(Visible.text(text));
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Takes the room that is left. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
