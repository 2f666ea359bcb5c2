package zerograds.forward.script;

import java.util.Arrays;
import zerograds.forward.builtin.drawing.Raster;
import zerograds.problem.Signal;

/**
 * An image to draw on, without anti-aliasing: a pixel belongs to a shape if its centre does. So what is drawn changes in
 * jumps. Coordinates are pixels from the top left; colours are one number for grey, three for colour, in [0, 1].
 *
 * <p>For one thread.
 */
public final class Canvas {
    private static final int STEPS = 16;

    private final int width;
    private final int height;
    private final int channels;
    private final float[] values;

    private Canvas(int width, int height, int channels) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image needs a positive size, but got " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.channels = channels;
        values = new float[width * height * channels];
    }

    /** A black grey image. */
    public static Canvas grey(int width, int height) {
        return new Canvas(width, height, 1);
    }

    /** A black colour image. */
    public static Canvas colour(int width, int height) {
        return new Canvas(width, height, 3);
    }

    /** Fills everything. */
    public Canvas fill(double... colour) {
        for (int y = 0; y < height; y++) {
            span(y, 0, width, colour);
        }
        return this;
    }

    /** Fills a disc. */
    public Canvas disc(double x, double y, double radius, double... colour) {
        int first = (int) Math.max(0, Math.ceil(y - radius - 0.5));
        int last = (int) Math.min(height - 1.0, Math.floor(y + radius - 0.5));
        for (int row = first; row <= last; row++) {
            double rise = row + 0.5 - y;
            double half = Math.sqrt(Math.max(0, radius * radius - rise * rise));
            span(row, (int) Math.ceil(x - half - 0.5), (int) Math.floor(x + half - 0.5) + 1, colour);
        }
        return this;
    }

    /** Fills an axis-parallel rectangle. */
    public Canvas rectangle(double left, double top, double right, double bottom, double... colour) {
        return polygon(new double[] {left, right, right, left}, new double[] {top, top, bottom, bottom}, colour);
    }

    /** Fills a polygon by the even-odd rule; corner i is (x[i], y[i]). */
    public Canvas polygon(double[] x, double[] y, double... colour) {
        requireSameLength(x, y);
        Raster.scanPolygon(x, y, width, height, (row, from, to) -> span(row, from, to, colour));
        return this;
    }

    /** Draws a straight line. */
    public Canvas line(double x0, double y0, double x1, double y1, double thickness, double... colour) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        if (length > 0) {
            double dx = 0.5 * thickness * (y1 - y0) / length;
            double dy = 0.5 * thickness * (x0 - x1) / length;
            double[] x = {x0 + dx, x1 + dx, x1 - dx, x0 - dx};
            double[] y = {y0 + dy, y1 + dy, y1 - dy, y0 - dy};
            polygon(x, y, colour);
        }
        return this;
    }

    /** Draws a smooth curve through points (Catmull–Rom), with round joints and ends. */
    public Canvas spline(double[] x, double[] y, double thickness, double... colour) {
        requireSameLength(x, y);
        double radius = 0.5 * thickness;
        for (int i = 0; i + 1 < x.length; i++) {
            double lastX = x[i];
            double lastY = y[i];
            disc(lastX, lastY, radius, colour);
            for (int step = 1; step <= STEPS; step++) {
                double t = (double) step / STEPS;
                double nextX = catmullRom(x, i, t);
                double nextY = catmullRom(y, i, t);
                line(lastX, lastY, nextX, nextY, thickness, colour);
                disc(nextX, nextY, radius, colour);
                lastX = nextX;
                lastY = nextY;
            }
        }
        return this;
    }

    private static double catmullRom(double[] p, int i, double t) {
        double before = p[Math.max(0, i - 1)];
        double after = p[Math.min(p.length - 1, i + 2)];
        double a = 2 * p[i];
        double b = p[i + 1] - before;
        double c = 2 * before - 5 * p[i] + 4 * p[i + 1] - after;
        double d = -before + 3 * p[i] - 3 * p[i + 1] + after;
        return 0.5 * (a + t * (b + t * (c + t * d)));
    }

    private static void requireSameLength(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "there must be as many x as y, but got " + x.length + " and " + y.length);
        }
    }

    private void span(int row, int from, int to, double... colour) {
        if (colour.length != channels) {
            throw new IllegalArgumentException(
                    "a colour here has " + channels + " numbers, but got " + Arrays.toString(colour));
        }
        for (int x = Math.max(0, from); x < Math.min(width, to); x++) {
            for (int channel = 0; channel < channels; channel++) {
                values[channels * (row * width + x) + channel] = (float) colour[channel];
            }
        }
    }

    /** The image as it is now. */
    public Signal toSignal() {
        float[] copy = values.clone();
        return channels == 1 ? Signal.of(copy, height, width) : Signal.of(copy, height, width, channels);
    }
}
