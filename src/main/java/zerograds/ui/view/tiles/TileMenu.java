package zerograds.ui.view.tiles;

import java.util.ArrayList;
import java.util.List;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.pen.FigureFormat;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.widget.Command;

/** The menu of a plot, in its header and under the right mouse button. */
final class TileMenu {
    private static final List<Integer> SCALES = List.of(1, 2, 3);

    private TileMenu() {}

    static List<Command> commands(Tile tile, Exports exports) {
        List<Command> all = new ArrayList<>();
        // the key is the window's: here it is only said
        all.add(command("copy-figure", Texts.of("tile.copy"), () -> exports.copy(tile)));
        for (int scale : SCALES) {
            String text = scale == 1 ? Texts.of("tile.png") : Texts.of("tile.png.large", scale);
            all.add(command("save-png-" + scale, text, () -> exports.save(tile, FigureFormat.PNG, scale)));
        }
        all.add(command("save-svg", Texts.of("tile.svg"), () -> exports.save(tile, FigureFormat.SVG, 1)));
        all.add(command("save-pdf", Texts.of("tile.pdf"), () -> exports.save(tile, FigureFormat.PDF, 1)));
        all.add(command("as-shown", Texts.of("tile.colours"), () -> exports.asShown(!exports.isAsShown()))
                .marked(exports::isAsShown));
        all.add(command("save-film", Texts.of("tile.film"), () -> exports.film(tile)));
        all.add(command("save-csv", Texts.of("tile.csv"), () -> exports.saveData(tile)));
        return all;
    }

    private static Command command(String id, String text, Runnable run) {
        return Command.named(id, text, "", run);
    }
}
