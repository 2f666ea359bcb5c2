package zerograds.ui.plot.pen;

import javafx.scene.paint.Color;
import zerograds.ui.plot.colour.Palette;

/** Draws small marks: samples, failures, arrows. */
public final class Dots {
    private static final double HEAD = 8;

    private Dots() {}

    /** A dot, or a cross for a failure. */
    public static void sample(Pen gc, double x, double y, boolean failed, Color fill, Color edge, double opacity) {
        if (failed) {
            gc.setStroke(Palette.FAILURE.deriveColor(0, 1, 1, opacity));
            gc.setLineWidth(2);
            gc.strokeLine(x - 3.5, y - 3.5, x + 3.5, y + 3.5);
            gc.strokeLine(x - 3.5, y + 3.5, x + 3.5, y - 3.5);
            return;
        }
        gc.setFill(fill.deriveColor(0, 1, 1, opacity));
        gc.fillOval(x - 3, y - 3, 6, 6);
        gc.setStroke(edge.deriveColor(0, 1, 1, opacity));
        gc.setLineWidth(0.8);
        gc.strokeOval(x - 3, y - 3, 6, 6);
    }

    /** An arrow from ({@code x}, {@code y}) along a unit vector. */
    public static void arrow(
            Pen gc, double x, double y, double dx, double dy, double length, Color colour, double width) {
        double tipX = x + length * dx;
        double tipY = y + length * dy;
        double baseX = tipX - HEAD * dx;
        double baseY = tipY - HEAD * dy;
        double half = HEAD * 0.55;
        gc.setStroke(colour);
        gc.setFill(colour);
        gc.setLineWidth(width);
        gc.strokeLine(x, y, baseX, baseY);
        double[] xs = {tipX, baseX - half * dy, baseX + half * dy};
        double[] ys = {tipY, baseY + half * dx, baseY - half * dx};
        gc.fillPolygon(xs, ys, 3);
        if (width > 4) {
            gc.setLineWidth(width - 2.5);
            gc.strokePolygon(xs, ys, 3);
        }
    }
}
