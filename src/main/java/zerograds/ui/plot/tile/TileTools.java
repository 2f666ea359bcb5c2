package zerograds.ui.plot.tile;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Small controls of a tile's header. */
public final class TileTools {
    private static final double TIP_WIDTH = 360;

    private TileTools() {}

    /** A button that is on or off. */
    public static ToggleButton toggle(String text, String help, boolean on, Runnable changed) {
        ToggleButton button = new ToggleButton(text);
        button.setSelected(on);
        button.setFocusTraversable(false);
        button.getStyleClass().add("tile-tool");
        button.setTooltip(tooltip(help));
        button.setOnAction(event -> changed.run());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    /**
     * Makes {@code button} one that the Tab key reaches, and screen readers name. A mouse leaves the focus where it is, so
     * that keys go on meaning what they mean in the window.
     */
    public static void dress(ButtonBase button, String id, String name, String help) {
        button.setId(id);
        button.getStyleClass().add("tile-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.setTooltip(tooltip(help));
        button.managedProperty().bind(button.visibleProperty());
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> button.setFocusTraversable(false));
        button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> button.setFocusTraversable(true));
    }

    /** A tooltip that Escape ends together with what Escape means where the keyboard is. */
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setConsumeAutoHidingEvents(false);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TIP_WIDTH);
        return tooltip;
    }
}
