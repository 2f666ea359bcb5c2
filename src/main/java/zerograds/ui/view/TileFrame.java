package zerograds.ui.view;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import zerograds.ui.plot.Tile;

/** A plot with its header. */
final class TileFrame extends VBox {
    private final Tile tile;
    private final Button enlarge;

    TileFrame(Tile tile, Runnable maximise) {
        this.tile = tile;
        getStyleClass().add("tile");
        setId("tile-" + tile.title().toLowerCase(Locale.ROOT));
        enlarge = Widgets.icon(MaterialDesignA.ARROW_EXPAND, "Enlarge or restore (double click)", maximise);
        HBox header = new HBox(Widgets.label(tile.title(), "tile-title"), Widgets.spacer());
        header.getChildren().addAll(tile.tools());
        header.getChildren().add(enlarge);
        header.getStyleClass().add("tile-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                maximise.run();
            }
        });
        tile.node().setMinSize(0, 0);
        VBox.setVgrow(tile.node(), Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().addAll(header, tile.node());
    }

    Tile tile() {
        return tile;
    }

    /** Says with the icon what the button would do. */
    void setMaximised(boolean maximised) {
        enlarge.setGraphic(new FontIcon(maximised ? MaterialDesignA.ARROW_COLLAPSE : MaterialDesignA.ARROW_EXPAND));
    }
}
