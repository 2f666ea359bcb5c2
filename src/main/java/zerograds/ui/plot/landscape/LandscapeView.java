package zerograds.ui.plot.landscape;

import java.util.List;
import java.util.Optional;
import zerograds.problem.Problem;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.axis.Readout;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.tile.Emphasis;

/** A way of drawing the landscape: as curves or as maps. JavaFX thread only. */
public interface LandscapeView {
    /**
     * What is to be drawn.
     *
     * @param logarithmic whether losses are shown on a logarithmic scale; by their range if the user did not choose
     * @param maps which are wanted
     * @param emphasis what stands out
     * @param others where the runs over it have been
     */
    record Scene(
            LandscapePicture picture,
            Problem problem,
            Theme theme,
            Optional<Boolean> logarithmic,
            MapChoice maps,
            Emphasis emphasis,
            List<OverlaidWay> others) {}

    /** Draws on a cleared canvas of this size. */
    void draw(Pen gc, double width, double height, Scene scene);

    /** Whether the losses were last drawn on a logarithmic scale. */
    boolean isLogarithmic();

    /** How many of the wanted maps were last drawn. */
    int shown();

    /** What the mouse says at a pixel; empty outside. */
    Optional<Hover> hover(double x, double y, Scene scene);

    /**
     * A read-out and where its lines cross.
     *
     * @param lines text of the read-out
     * @param marks pixels {@code (x, y)} to be marked
     * @param areas which the crosshair runs through
     */
    record Hover(List<Readout.Line> lines, List<double[]> marks, List<PlotArea> areas) {}
}
