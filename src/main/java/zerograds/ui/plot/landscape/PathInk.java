package zerograds.ui.plot.landscape;

import java.util.List;
import javafx.scene.paint.Color;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Pen;

/** The path of θ in pixels, simplified to what can be distinguished, and coloured by age. */
public final class PathInk {
    /** Points closer than this to the one before are left out. */
    private static final double APART = 1.5;

    private static final int FADES = 12;
    private static final double WIDTH = 2.5;
    private static final double HALO = 4.5;
    private static final Color OLDEST = Palette.THETA.interpolate(Color.WHITE, 0.72);

    private final Clipping clipping;
    private final double[] xs;
    private final double[] ys;
    private final double[] ages;
    private int size;

    /** Where a point of the path is drawn, {@code {x, y}}. */
    @FunctionalInterface
    interface Projection {
        double[] pixel(double[] point);
    }

    PathInk(List<double[]> points, Projection projection, Clipping clipping) {
        this.clipping = clipping;
        xs = new double[points.size()];
        ys = new double[points.size()];
        ages = new double[points.size()];
        int last = points.size() - 1;
        for (int i = 0; i <= last; i++) {
            double[] pixel = projection.pixel(points.get(i));
            if (size == 0 || i == last || Math.hypot(pixel[0] - xs[size - 1], pixel[1] - ys[size - 1]) >= APART) {
                xs[size] = pixel[0];
                ys[size] = pixel[1];
                ages[size++] = last == 0 ? 1 : (double) i / last;
            }
        }
    }

    /** From pale for the oldest part to the full colour of θ for the latest. */
    public static Color colour(double age) {
        return OLDEST.interpolate(Palette.THETA, age);
    }

    /** One pale line below all of it sets it off from the map. */
    void draw(Pen gc) {
        clipping.trace(gc, xs, ys, 0, size);
        gc.setStroke(Color.gray(1, 0.55));
        gc.setLineWidth(HALO);
        gc.stroke();
        gc.setLineWidth(WIDTH);
        int from = 0;
        for (int fade = 0; fade < FADES; fade++) {
            int to = from;
            while (to + 1 < size && ages[to + 1] <= (fade + 1.0) / FADES) {
                to++;
            }
            if (to > from) {
                clipping.trace(gc, xs, ys, from, to + 1);
                gc.setStroke(colour((fade + 1.0) / FADES));
                gc.stroke();
                from = to;
            }
        }
    }
}
