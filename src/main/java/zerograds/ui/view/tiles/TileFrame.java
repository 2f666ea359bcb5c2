package zerograds.ui.view.tiles;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.widget.Command;
import zerograds.ui.view.widget.FittingRow;
import zerograds.ui.view.widget.Widgets;

/** A plot with its header. */
final class TileFrame extends VBox {
    private static final PseudoClass SPOTLIGHT = PseudoClass.getPseudoClass("spotlight");

    private final Tile tile;
    private final Button enlarge;

    TileFrame(Tile tile, Exports exports, Runnable maximise) {
        this.tile = tile;
        getStyleClass().add("tile");
        setId("tile-" + tile.id());
        enlarge = Widgets.icon(MaterialDesignA.ARROW_EXPAND, Texts.of("tile.enlarge"), maximise);
        Label title = Widgets.label(tile.title(), "tile-title");
        title.setMinWidth(USE_PREF_SIZE);
        // a control that would be cut off leaves the row; what the menu offers, a click with the other button does, too
        List<Region> leaving =
                Stream.concat(tile.tools().stream(), Stream.of(menu(exports))).toList();
        leaving.forEach(control -> control.setMinWidth(USE_PREF_SIZE));
        FittingRow header = new FittingRow();
        header.fill(
                Stream.of(List.of(title, Widgets.spacer()), leaving, List.of(enlarge))
                        .flatMap(List::stream)
                        .toList(),
                leaving);
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

    private MenuButton menu(Exports exports) {
        MenuButton menu = new MenuButton("", new FontIcon(MaterialDesignD.DOTS_HORIZONTAL));
        List<Command> commands = TileMenu.commands(tile, exports);
        menu.getItems().setAll(Command.items(commands));
        menu.setOnShowing(event -> commands.forEach(Command::refresh));
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW, "quiet-button", "tile-menu");
        menu.setFocusTraversable(false);
        menu.setAccessibleText(Texts.of("tile.menu", tile.title().toLowerCase(Locale.ROOT)));
        menu.setTooltip(Widgets.tooltip(Texts.of("tile.menu.help")));
        ContextMenu context = new ContextMenu(Command.items(commands));
        context.setOnShowing(event -> commands.forEach(Command::refresh));
        setOnContextMenuRequested(event -> {
            context.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        setOnMousePressed(event -> context.hide());
        return menu;
    }

    /** Frames it in the window's accent while what it shows is spoken of. */
    void spotlight(Optional<StepStage> stage) {
        pseudoClassStateChanged(SPOTLIGHT, stage.filter(tile::shows).isPresent());
    }

    Tile tile() {
        return tile;
    }

    /** Says with the icon what the button would do. */
    void setMaximised(boolean maximised) {
        enlarge.setGraphic(new FontIcon(maximised ? MaterialDesignA.ARROW_COLLAPSE : MaterialDesignA.ARROW_EXPAND));
    }
}
