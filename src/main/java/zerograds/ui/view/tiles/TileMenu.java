package zerograds.ui.view.tiles;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.pen.FigureFormat;
import zerograds.ui.plot.tile.Tile;

/** What can be done with a plot: the same in its header and under the right button. */
final class TileMenu {
    private static final List<Integer> SCALES = List.of(1, 2, 3);

    private TileMenu() {}

    static List<MenuItem> items(Tile tile, Exports exports) {
        List<MenuItem> items = new ArrayList<>();
        // the key is the window's: here it is only said
        items.add(item(Texts.of("tile.copy"), "copy-figure", () -> exports.copy(tile)));
        for (int scale : SCALES) {
            String text = scale == 1 ? Texts.of("tile.png") : Texts.of("tile.png.large", scale);
            items.add(item(text, "save-png-" + scale, () -> exports.save(tile, FigureFormat.PNG, scale)));
        }
        items.add(item(Texts.of("tile.svg"), "save-svg", () -> exports.save(tile, FigureFormat.SVG, 1)));
        items.add(item(Texts.of("tile.pdf"), "save-pdf", () -> exports.save(tile, FigureFormat.PDF, 1)));
        CheckMenuItem asShown = new CheckMenuItem(Texts.of("tile.colours"));
        asShown.setOnAction(event -> exports.asShown(asShown.isSelected()));
        asShown.setOnMenuValidation(event -> asShown.setSelected(exports.isAsShown()));
        items.add(asShown);
        items.add(item(Texts.of("tile.film"), "save-film", () -> exports.film(tile)));
        items.add(new SeparatorMenuItem());
        items.add(item(Texts.of("tile.csv"), "save-csv", () -> exports.saveData(tile)));
        return items;
    }

    private static MenuItem item(String text, String id, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
