package zerograds.ui.view.window;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.tile.Tile;

/** A tile without a plot. */
public final class PlainTile implements Tile {
    private final String title;
    private final StackPane pane = new StackPane();
    private int refreshes;

    private PlainTile(String title) {
        this.title = title;
    }

    public static List<Tile> five() {
        return Stream.of("Loss", "Gradient", "Landscape", "Parameters", "Output")
                .<Tile>map(PlainTile::new)
                .toList();
    }

    int refreshes() {
        return refreshes;
    }

    @Override
    public String id() {
        return title.toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public void refresh() {
        refreshes++;
    }

    @Override
    public void theme(Theme theme) {}
}
