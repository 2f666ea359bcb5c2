package zerograds.ui.plot.axis;

import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Pen;

/**
 * A circle of the scaled coordinates as it lies on the screen: an ellipse.
 *
 * @param xs pixels, in turn
 * @param ys pixels, in turn
 */
public record Outline(double[] xs, double[] ys) {
    private static final int CORNERS = 72;

    /**
     * The circle of {@code radius} around a position.
     *
     * @param centre along both axes
     */
    public static Outline of(PlotArea area, double[] centre, double radius) {
        double[] xs = new double[CORNERS + 1];
        double[] ys = new double[CORNERS + 1];
        for (int k = 0; k <= CORNERS; k++) {
            double angle = 2 * Math.PI * (k % CORNERS) / CORNERS;
            xs[k] = area.pixelX(centre[0] + radius * Math.cos(angle));
            ys[k] = area.pixelY(centre[1] + radius * Math.sin(angle));
        }
        return new Outline(xs, ys);
    }

    public void fill(Pen gc, Clipping clipping) {
        double[][] inside = clipping.cut(xs, ys);
        gc.fillPolygon(inside[0], inside[1], inside[0].length);
    }

    public void stroke(Pen gc, Clipping clipping) {
        clipping.trace(gc, xs, ys, 0, xs.length);
        gc.stroke();
    }
}
