package zerograds.ui.view.widget;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.text.Texts;

/** Says in a small card what the widget is that the mouse was moved to or that got the keyboard, whichever was last. */
public final class ContextHelp extends Pane {
    private static final double WIDTH = 380;
    private static final double GAP = 6;

    /** What is said of a widget. */
    private record Topic(String title, Supplier<String> text) {}

    private final Label title = Widgets.label("", "topic-name");
    private final Label text = Sheet.paragraph("");
    private final VBox card = new VBox(title, text, Widgets.label(Texts.of("context.more"), "text-muted"));
    private final Runnable general;
    private Optional<Node> pointed = Optional.empty();
    private Optional<Node> explained = Optional.empty();

    /** @param general shows the help about everything */
    public ContextHelp(Runnable general) {
        this.general = general;
        setId("context-help");
        card.getStyleClass().addAll("sheet-card", "context-help");
        getChildren().add(card);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Lets {@code node} and all within be explained by these words, unless they have words of their own. */
    public static void describe(Node node, String title, Supplier<String> text) {
        node.getProperties().put(Topic.class, new Topic(title, text));
    }

    /** Follows the mouse and the keyboard of {@code scene}. */
    public void listen(Scene scene) {
        scene.addEventFilter(
                MouseEvent.MOUSE_MOVED,
                event -> pointed = Optional.ofNullable(event.getPickResult().getIntersectedNode()));
        scene.focusOwnerProperty().addListener((property, before, now) -> pointed = Optional.empty());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> setVisible(false));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean shown = isVisible();
        if (event.getCode() == KeyCode.F1 && (shown || Sheet.holds(event.getTarget()))) {
            ask();
            event.consume();
        } else if (shown && event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            event.consume();
        } else {
            setVisible(false);
        }
    }

    /** Explains what is meant; if that is shown already or nothing is meant, everything. */
    public void ask() {
        Node focused = getScene().getFocusOwner();
        boolean again = isVisible();
        setVisible(false);
        explained = pointed.filter(Widgets::isShown)
                .or(() -> Optional.ofNullable(focused))
                .flatMap(ContextHelp::explainable);
        if (!again && explained.isPresent()) {
            show(topic(explained.get()).orElseThrow());
        } else if (!Sheet.holds(focused)) {
            general.run();
        }
    }

    private void show(Topic topic) {
        title.setText(topic.title());
        text.setText(topic.text().get());
        setVisible(true);
        requestLayout();
    }

    /** The widget itself or the one that it is a part of. */
    private static Optional<Node> explainable(Node node) {
        for (@Nullable Node part = node; part != null; part = part.getParent()) {
            if (topic(part).isPresent()) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static Optional<Topic> topic(Node node) {
        if (node.hasProperties() && node.getProperties().get(Topic.class) instanceof Topic topic) {
            return Optional.of(topic);
        }
        return node instanceof Control control && control.getTooltip() != null
                ? Optional.of(new Topic(name(control), control.getTooltip()::getText))
                : Optional.empty();
    }

    private static String name(Control control) {
        String shown = control instanceof Labeled labeled ? labeled.getText() : control.getAccessibleText();
        return shown == null || shown.equals(control.getTooltip().getText()) ? "" : shown;
    }

    @Override
    protected void layoutChildren() {
        title.setManaged(!title.getText().isEmpty());
        title.setVisible(!title.getText().isEmpty());
        double width = Math.min(WIDTH, getWidth());
        double height = Math.min(card.prefHeight(width), getHeight());
        explained
                .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())))
                .ifPresent(place -> {
                    double x = Math.max(0, Math.min(place.getMinX(), getWidth() - width));
                    card.resizeRelocate(x, Math.max(0, top(place, height)), width, height);
                });
    }

    /** Below the widget, else above it, else within. */
    private double top(Bounds place, double height) {
        if (place.getMaxY() + GAP + height <= getHeight()) {
            return place.getMaxY() + GAP;
        }
        double above = place.getMinY() - GAP - height;
        return above >= 0 ? above : Math.min(place.getMinY() + 8 * GAP, getHeight() - height);
    }
}
