package zerograds.ui.plot.landscape;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Slice;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.Isolines;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.axis.Shares;
import zerograds.ui.plot.colour.ColourMap;
import zerograds.ui.plot.pen.Pen;

/** A field on a plane as an image with contours, which is kept until the field, the scale or the area changes. */
final class HeatMap {
    /** A larger area is shown enlarged. */
    private static final int MOST_PIXELS = 720;

    private final ColourMap colours;
    private WritableImage image = new WritableImage(1, 1);
    private @Nullable Field drawn;
    private @Nullable AxisScale scaled;
    private @Nullable PlotArea placed;

    HeatMap(ColourMap colours) {
        this.colours = colours;
    }

    /** Fills the area, as far as the field reaches. */
    void draw(Pen gc, PlotArea area, Field field, AxisScale scale) {
        if (!field.equals(drawn) || !scale.equals(scaled) || !area.equals(placed)) {
            drawn = field;
            scaled = scale;
            placed = area;
            paint(area, Shares.of(field, scale), field.slice());
        }
        gc.setImageSmoothing(true);
        gc.drawImage(
                image,
                area.box().getMinX(),
                area.box().getMinY(),
                area.box().getWidth(),
                area.box().getHeight());
    }

    private void paint(PlotArea area, Shares shares, Slice slice) {
        int width = pixels(area.box().getWidth());
        int height = pixels(area.box().getHeight());
        double[] x = new double[width];
        double[] y = new double[height];
        for (int column = 0; column < width; column++) {
            x[column] = cell(area.x().value((column + 0.5) / width), slice.axis(0), shares.cells());
        }
        for (int row = 0; row < height; row++) {
            y[row] = cell(area.y().value(1 - (row + 0.5) / height), slice.axis(1), shares.cells());
        }
        int[] pixels = new int[width * height];
        Isolines lines = new Isolines(colours);
        double[] above = new double[width + 1];
        for (int row = height - 1; row >= 0; row--) {
            for (int column = 0; column < width; column++) {
                double share = shares.at(x[column], y[row]);
                double right = shares.at(x[Math.min(column + 1, width - 1)], y[row]);
                double slope = Math.hypot(right - share, row == height - 1 ? 0 : above[column] - share);
                above[column] = share;
                pixels[row * width + column] = lines.argb(share, slope);
            }
        }
        if (image.getWidth() != width || image.getHeight() != height) {
            image = new WritableImage(width, height);
        }
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.min(MOST_PIXELS, Math.rint(length)));
    }

    private static double cell(double t, Slice.Axis axis, int cells) {
        return (t - axis.lower()) / axis.length() * cells;
    }
}
