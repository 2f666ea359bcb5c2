package zerograds.ui.view.widget;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import zerograds.ui.model.text.Texts;

/** A dialog above the window: a title, a content and buttons. Escape is the same as cancelling. */
public class Sheet extends StackPane {
    private final Label title = Widgets.label("", "help-title");
    private final VBox card = new VBox();
    /** Where the keyboard was. */
    private @Nullable Node before;

    private final HBox buttons = new HBox(8);
    private final FocusRing ring = new FocusRing(this);

    public Sheet(String id) {
        setId(id);
        getStyleClass().add("help-shade");
        HBox header = new HBox(
                title,
                Widgets.spacer(),
                Widgets.icon(MaterialDesignC.CLOSE, Texts.of("explain.close"), () -> cancel()));
        header.setAlignment(Pos.CENTER_LEFT);
        title.setWrapText(true);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        // Not "sheet": JavaFX calls the contents of its lists and tables so.
        card.getStyleClass().add("sheet-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.getChildren().addAll(header, buttons);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, ring::turn);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel();
            }
            // Nothing of the window below acts while this is shown.
            event.consume();
        });
        hide();
    }

    /** What Escape and the cross do. */
    protected void cancel() {
        hide();
    }

    /** Whether {@code target} lies in a sheet. */
    public static boolean holds(Object target) {
        Node node = target instanceof Node start ? start : null;
        while (node != null && !(node instanceof Sheet)) {
            node = node.getParent();
        }
        return node != null;
    }

    protected final void title(String text) {
        title.setText(text);
    }

    /** Puts {@code content} between title and buttons. */
    protected final void content(Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        card.getChildren().add(1, content);
    }

    protected final void buttons(Button... all) {
        buttons.getChildren().setAll(all);
    }

    public static Button button(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setMnemonicParsing(true);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A text that can be read and copied, but not changed. */
    protected static TextArea text(String id, String name, int rows) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setAccessibleText(name);
        area.setEditable(false);
        area.setPrefRowCount(rows);
        area.getStyleClass().add("code-text");
        return area;
    }

    public static Label paragraph(String text) {
        Label label = Widgets.label(text, "paragraph");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Shows it, with the keyboard at {@code first}. */
    protected final void show(Node first) {
        before = getScene().getFocusOwner();
        setVisible(true);
        setManaged(true);
        first.requestFocus();
        ring.hold(getScene());
    }

    public final void hide() {
        ring.release();
        setVisible(false);
        setManaged(false);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }
}
