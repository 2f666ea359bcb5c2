package zerograds.ui.view.tiles;

import java.util.List;
import zerograds.ui.model.run.Showing;
import zerograds.ui.plot.landscape.LandscapeTile;
import zerograds.ui.plot.loss.GradientTile;
import zerograds.ui.plot.loss.LossTile;
import zerograds.ui.plot.parameters.OutputTile;
import zerograds.ui.plot.parameters.ParametersTile;
import zerograds.ui.plot.surface.SurfaceTile;
import zerograds.ui.plot.tile.Tile;

/** The plots the window shows. */
public final class Tiles {
    /** What they are called where one is named, in their order. */
    public static final List<String> NAMES =
            List.of("loss", "gradient", "landscape", "parameters", "output", "surface");

    private Tiles() {}

    /** Loss, gradient, landscape, parameters, output and surface of the run that is shown. */
    public static List<Tile> of(Showing showing) {
        return List.of(
                new LossTile(showing),
                new GradientTile(showing),
                new LandscapeTile(showing),
                new ParametersTile(showing),
                new OutputTile(showing),
                new SurfaceTile(showing));
    }
}
