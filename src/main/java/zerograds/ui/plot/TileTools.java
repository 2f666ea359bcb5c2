package zerograds.ui.plot;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** Small controls of a tile's header. */
final class TileTools {
    private TileTools() {}

    /** A button that is on or off. */
    static ToggleButton toggle(String text, String help, boolean on, Runnable changed) {
        ToggleButton button = new ToggleButton(text);
        button.setSelected(on);
        button.setFocusTraversable(false);
        button.getStyleClass().add("tile-tool");
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> changed.run());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }
}
