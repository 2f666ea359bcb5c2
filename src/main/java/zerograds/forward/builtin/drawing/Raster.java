package zerograds.forward.builtin.drawing;

import java.util.Arrays;
import zerograds.problem.Signal;

/**
 * A grey or colour image to draw on without anti-aliasing: a pixel belongs to a shape or it does not, as its centre
 * decides. So what is drawn changes in jumps, and has no useful derivative.
 *
 * <p>Coordinates are pixels from the top left; the centre of the first pixel is (0.5, 0.5). For one thread.
 */
public final class Raster {
    /** Receives the pixels of a shape: those of row {@code y} from {@code from} up to, not including, {@code to}. */
    @FunctionalInterface
    public interface Spans {
        void span(int y, int from, int to);
    }

    private final int width;
    private final int height;
    private final int channels;
    private final float[] values;

    /**
     * A black image.
     *
     * @param channels 1 for grey, 3 for colour
     * @throws IllegalArgumentException if the size is not positive, or {@code channels} is neither 1 nor 3
     */
    public Raster(int width, int height, int channels) {
        if (width < 1 || height < 1 || (channels != 1 && channels != 3)) {
            throw new IllegalArgumentException("an image needs a positive size and 1 or 3 channels, but got " + width
                    + " x " + height + " x " + channels);
        }
        this.width = width;
        this.height = height;
        this.channels = channels;
        values = new float[width * height * channels];
    }

    /** Fills everything. */
    public void fill(float... colour) {
        fillPolygon(new double[] {0, width, width, 0}, new double[] {0, 0, height, height}, colour);
    }

    /**
     * Fills a polygon by the even-odd rule.
     *
     * @param x of its corners, in order
     * @param y of its corners
     * @param colour one number for each channel
     */
    public void fillPolygon(double[] x, double[] y, float... colour) {
        scanPolygon(x, y, width, height, (row, from, to) -> paint(row, from, to, colour));
    }

    /** Fills the pixels whose centres are within {@code radius} of (x, y). */
    public void fillDisc(double x, double y, double radius, float... colour) {
        int last = Math.min(height, firstCentreFrom(y + radius));
        for (int row = Math.max(0, firstCentreFrom(y - radius)); row < last; row++) {
            double away = row + 0.5 - y;
            double half = Math.sqrt(Math.max(0, radius * radius - away * away));
            int from = Math.max(0, firstCentreFrom(x - half));
            int to = Math.min(width, firstCentreFrom(x + half));
            if (from < to) {
                paint(row, from, to, colour);
            }
        }
    }

    /** Fills where {@code normalX · x + normalY · y > offset}. */
    public void fillHalfPlane(double normalX, double normalY, double offset, float... colour) {
        for (int row = 0; row < height; row++) {
            double rest = offset - normalY * (row + 0.5);
            int from = 0;
            int to = width;
            if (normalX > 0) {
                from = firstCentreFrom(Math.nextUp(rest / normalX));
            } else if (normalX < 0) {
                to = firstCentreFrom(rest / normalX);
            } else if (!(rest < 0)) {
                to = 0;
            }
            from = Math.max(0, from);
            to = Math.min(width, to);
            if (from < to) {
                paint(row, from, to, colour);
            }
        }
    }

    private void paint(int row, int from, int to, float... colour) {
        if (channels == 1) {
            Arrays.fill(values, row * width + from, row * width + to, colour[0]);
            return;
        }
        for (int i = channels * (row * width + from); i < channels * (row * width + to); i += channels) {
            System.arraycopy(colour, 0, values, i, channels);
        }
    }

    /** The image; this raster must not be drawn on afterwards. */
    public Signal toSignal() {
        return channels == 1 ? Signal.of(values, height, width) : Signal.of(values, height, width, channels);
    }

    /**
     * The pixels of a polygon on an image, by the even-odd rule.
     *
     * @param x of its corners, in order
     * @param y of its corners
     * @param spans receives them, row by row from left to right
     */
    public static void scanPolygon(double[] x, double[] y, int width, int height, Spans spans) {
        double[] crossings = new double[x.length];
        int first = Math.max(0, firstCentreFrom(Arrays.stream(y).min().orElse(0)));
        int end = Math.min(height, firstCentreFrom(Arrays.stream(y).max().orElse(0)));
        for (int row = first; row < end; row++) {
            int count = crossings(x, y, row + 0.5, crossings);
            for (int i = 0; i + 1 < count; i += 2) {
                int from = Math.max(0, firstCentreFrom(crossings[i]));
                int to = Math.min(width, firstCentreFrom(crossings[i + 1]));
                if (from < to) {
                    spans.span(row, from, to);
                }
            }
        }
    }

    /** Where the outline crosses a row, sorted. */
    private static int crossings(double[] x, double[] y, double row, double[] crossings) {
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            if ((y[i] <= row) != (y[next] <= row)) {
                crossings[count++] = x[i] + (row - y[i]) / (y[next] - y[i]) * (x[next] - x[i]);
            }
        }
        Arrays.sort(crossings, 0, count);
        return count;
    }

    /** The first pixel whose centre is at or after {@code position}. */
    private static int firstCentreFrom(double position) {
        return (int) Math.ceil(position - 0.5);
    }
}
