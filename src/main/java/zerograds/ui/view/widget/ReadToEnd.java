package zerograds.ui.view.widget;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** A scroll pane that knows whether the end of its content was seen. */
public final class ReadToEnd extends ScrollPane {
    private static final double LINE = 40;
    private static final double BAR = 16;

    private final Region content;
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper();

    /** @param width of the content, in pixels */
    public ReadToEnd(Region content, double width) {
        super(content);
        this.content = content;
        content.setPadding(new Insets(0, BAR, 0, 0));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefViewportWidth(width);
        content.heightProperty().subscribe(height -> setPrefViewportHeight(height.doubleValue()));
        content.heightProperty().subscribe(this::look);
        viewportBoundsProperty().subscribe(this::look);
        vvalueProperty().subscribe(this::look);
    }

    /** Whether the end of the present content was on the screen. */
    public ReadOnlyBooleanProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Begins again with a new content, which is laid out already. */
    public void restart() {
        setVvalue(getVmin());
        seen.set(false);
        look();
    }

    private double hidden() {
        return content.getHeight() - getViewportBounds().getHeight();
    }

    private void look() {
        boolean shown = getViewportBounds().getHeight() > 0 && content.getHeight() > 0;
        double below = hidden() * (getVmax() - getVvalue());
        if (shown && below < 1) {
            seen.set(true);
        }
    }

    /** Scrolls by the keys that scroll a page, wherever in its dialog the keyboard is. */
    public void scroll(KeyEvent event) {
        double page = getViewportBounds().getHeight() - LINE;
        switch (event.getCode()) {
            case PAGE_DOWN -> move(event, page);
            case PAGE_UP -> move(event, -page);
            case DOWN -> move(event, LINE);
            case UP -> move(event, -LINE);
            case END -> move(event, content.getHeight());
            case HOME -> move(event, -content.getHeight());
            default -> {}
        }
    }

    private void move(KeyEvent event, double pixels) {
        if (hidden() > 0) {
            setVvalue(Math.max(getVmin(), Math.min(getVmax(), getVvalue() + pixels / hidden())));
        }
        event.consume();
    }
}
