package zerograds.ui.plot.landscape;

import java.util.List;
import javafx.scene.paint.Color;
import zerograds.math.Vec;
import zerograds.run.landscape.Slice;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.chart.Curve;
import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.tile.Overlaid;
import zerograds.ui.plot.tile.RunStyle;

/**
 * The path of θ of another run, projected onto the landscape of the one that is shown.
 *
 * @param points oldest first
 */
public record OverlaidWay(String name, Color colour, Curve.Style style, List<Vec> points) {
    private static final double WIDTH = 2;
    private static final double HALO = 4;
    private static final double RADIUS = 4;

    /** Those of all runs but the first, which is the one that is shown. */
    public static List<OverlaidWay> of(List<Overlaid> runs, Theme theme) {
        return runs.stream()
                .skip(1)
                .map(each -> new OverlaidWay(
                        each.run().name(),
                        each.colour(theme),
                        RunStyle.style(each.run()),
                        each.model().landscape().way()))
                .filter(way -> !way.points.isEmpty())
                .toList();
    }

    /** Its line, set off from the map by a halo, and a dot where it ends. */
    void draw(Pen gc, PlotArea area, Slice slice, Clipping clipping, Theme theme) {
        double[] xs = new double[points.size()];
        double[] ys = new double[points.size()];
        for (int i = 0; i < xs.length; i++) {
            double[] place = slice.project(points.get(i));
            xs[i] = area.pixelX(place[0]);
            ys[i] = area.pixelY(place[1]);
        }
        Color halo = halo(theme);
        clipping.trace(gc, xs, ys, 0, xs.length);
        gc.setStroke(halo);
        gc.setLineWidth(HALO);
        gc.stroke();
        gc.setStroke(colour);
        gc.setLineWidth(WIDTH);
        gc.setLineDashes(style.dashes());
        gc.stroke();
        gc.setLineDashes();
        end(gc, xs[xs.length - 1], ys[ys.length - 1], clipping, halo);
    }

    /** An upright line where θ ended, for a plot of one parameter. */
    void upright(Pen gc, double x, Clipping clipping, Theme theme) {
        double foot = clipping.box().getMaxY();
        gc.setStroke(colour);
        gc.setLineWidth(WIDTH);
        gc.setLineDashes(style.dashes());
        clipping.line(gc, x, clipping.box().getMinY(), x, foot);
        gc.setLineDashes();
        end(gc, x, foot, clipping, halo(theme));
    }

    private void end(Pen gc, double x, double y, Clipping clipping, Color halo) {
        if (clipping.holds(x, y)) {
            gc.setFill(colour);
            gc.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            gc.setStroke(halo);
            gc.setLineWidth(1.5);
            gc.strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        }
    }

    private static Color halo(Theme theme) {
        return theme == Theme.DARK ? Color.gray(0.05, 0.8) : Color.gray(1, 0.8);
    }

    /** A piece of its line, for a legend. */
    void sample(Pen gc, double x, double y, double length) {
        gc.setStroke(colour);
        gc.setLineWidth(WIDTH);
        gc.setLineDashes(style.dashes());
        gc.strokeLine(x, y, x + length, y);
        gc.setLineDashes();
    }
}
