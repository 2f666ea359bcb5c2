package zerograds.ui.view;

import java.util.List;
import zerograds.ui.model.Workbench;
import zerograds.ui.plot.GradientTile;
import zerograds.ui.plot.LandscapeTile;
import zerograds.ui.plot.LossTile;
import zerograds.ui.plot.OutputTile;
import zerograds.ui.plot.ParametersTile;
import zerograds.ui.plot.SurfaceTile;
import zerograds.ui.plot.Tile;

/** The plots the window shows. */
public final class Tiles {
    /** What they are called where one is named, in their order. */
    public static final List<String> NAMES =
            List.of("loss", "gradient", "landscape", "parameters", "output", "surface");

    private Tiles() {}

    /** Loss, gradient, landscape, parameters, output and surface of {@code workbench}'s run. */
    public static List<Tile> of(Workbench workbench) {
        return List.of(
                new LossTile(workbench),
                new GradientTile(workbench),
                new LandscapeTile(workbench),
                new ParametersTile(workbench),
                new OutputTile(workbench),
                new SurfaceTile(workbench));
    }
}
