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
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.text.Texts;

/** Says in a pop-over what the widget is that the mouse was moved to or that got the keyboard, whichever was last. */
public final class ContextHelp {
    private static final double WIDTH = 380;

    /** What is said of a widget. */
    private record Topic(String title, Supplier<String> text) {}

    private final Label title = Widgets.label("", "topic-name");
    private final Label text = Sheet.paragraph("");
    private final PopOver card;
    private final Scene scene;
    private final Runnable general;
    private Optional<Node> pointed = Optional.empty();

    /** @param general shows the help about everything */
    public ContextHelp(Scene scene, Runnable general) {
        this.scene = scene;
        this.general = general;
        VBox words = new VBox(title, text, Widgets.label(Texts.of("context.more"), "text-muted"));
        words.setId("context-help");
        words.getStyleClass().add("context-help");
        words.setPrefWidth(WIDTH);
        card = Widgets.popOver(words);
        card.setHideOnEscape(false);
        card.setConsumeAutoHidingEvents(false);
        listen();
    }

    /** Lets {@code node} and all within be explained by these words, unless they have words of their own. */
    public static void describe(Node node, String title, Supplier<String> text) {
        node.getProperties().put(Topic.class, new Topic(title, text));
    }

    /** Follows the mouse and the keyboard. */
    private void listen() {
        scene.addEventFilter(
                MouseEvent.MOUSE_MOVED,
                event -> pointed = Optional.ofNullable(event.getPickResult().getIntersectedNode()));
        scene.focusOwnerProperty().addListener((property, before, now) -> pointed = Optional.empty());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> card.hide());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean shown = card.isShowing();
        if (event.getCode() == KeyCode.F1 && (shown || Sheet.holds(event.getTarget()))) {
            ask();
            event.consume();
        } else if (shown) {
            card.hide();
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
            }
        }
    }

    /** Explains what is meant; if that is shown already or nothing is meant, everything. */
    public void ask() {
        Node focused = scene.getFocusOwner();
        boolean again = card.isShowing();
        card.hide();
        Optional<Node> explained = pointed.filter(Widgets::isShown)
                .or(() -> Optional.ofNullable(focused))
                .flatMap(ContextHelp::explainable);
        if (!again && explained.isPresent()) {
            show(explained.get());
        } else if (!Sheet.holds(focused)) {
            general.run();
        }
    }

    /** On the side of it where there is more room, with the arrow within what is large. */
    private void show(Node node) {
        Topic topic = topic(node).orElseThrow();
        title.setText(topic.title());
        title.setManaged(!topic.title().isEmpty());
        text.setText(topic.text().get());
        Bounds place = node.localToScene(node.getLayoutBounds());
        boolean low = place.getCenterY() > scene.getHeight() / 2;
        boolean right = place.getCenterX() > scene.getWidth() / 2;
        boolean large = place.getHeight() > scene.getHeight() / 3;
        card.setArrowLocation(
                low
                        ? right ? PopOver.ArrowLocation.BOTTOM_RIGHT : PopOver.ArrowLocation.BOTTOM_LEFT
                        : right ? PopOver.ArrowLocation.TOP_RIGHT : PopOver.ArrowLocation.TOP_LEFT);
        Bounds screen = node.localToScreen(node.getLayoutBounds());
        double edge = low ? screen.getMinY() : screen.getMaxY();
        card.show(node, screen.getCenterX(), large ? screen.getCenterY() : edge);
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
}
