package zerograds.ui.plot.tile;

import java.util.Arrays;
import java.util.Optional;
import zerograds.problem.Signal;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Slice;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.Isolines;
import zerograds.ui.plot.axis.LossScale;
import zerograds.ui.plot.axis.Shares;
import zerograds.ui.plot.axis.SignalImage;
import zerograds.ui.plot.colour.ColourMap;

/**
 * Small pictures of problems, the same on every machine: what a model draws, or how a loss lies. Immutable; any thread.
 *
 * @param argb opaque pixels row by row from the top left, {@code WIDTH · HEIGHT}
 */
public record Thumbnail(int[] argb) {
    /** In pixels: twice what is shown, for dense screens. */
    public static final int WIDTH = 240;

    /** In pixels. */
    public static final int HEIGHT = 160;

    /** Finer than a pixel: that often each way, of which the mean is taken. */
    private static final int FINE = 4;

    private static final int OPAQUE = 0xff000000;
    private static final int PAPER = 0xfff2f3f5;

    /** An image as large as there is room for, on the mean colour of its border. */
    public static Thumbnail of(Signal image) {
        int height = SignalImage.height(image);
        int width = SignalImage.width(image);
        double perPixel = Math.max((double) width / WIDTH, (double) height / HEIGHT);
        double left = 0.5 * (width - perPixel * WIDTH);
        double top = 0.5 * (height - perPixel * HEIGHT);
        int border = border(image);
        int[] argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            int column = i % WIDTH;
            int row = i / WIDTH;
            int[] sum = new int[3];
            for (int sample = 0; sample < FINE * FINE; sample++) {
                double x = left + perPixel * (column + (sample % FINE + 0.5) / FINE);
                int fine = sample / FINE;
                double y = top + perPixel * (row + (fine + 0.5) / FINE);
                boolean inside = x >= 0 && y >= 0 && x < width && y < height;
                int pixel = (int) Math.floor(y) * width + (int) Math.floor(x);
                add(sum, inside ? SignalImage.argb(image, pixel) : border);
            }
            argb[i] = mean(sum, FINE * FINE);
        }
        return new Thumbnail(argb);
    }

    private static int border(Signal image) {
        int height = SignalImage.height(image);
        int width = SignalImage.width(image);
        int[] sum = new int[3];
        for (int x = 0; x < width; x++) {
            add(sum, SignalImage.argb(image, x));
            add(sum, SignalImage.argb(image, (height - 1) * width + x));
        }
        for (int y = 0; y < height; y++) {
            add(sum, SignalImage.argb(image, y * width));
            add(sum, SignalImage.argb(image, (y + 1) * width - 1));
        }
        return mean(sum, 2 * (width + height));
    }

    private static void add(int[] sum, int argb) {
        sum[0] += argb >> 16 & 0xff;
        sum[1] += argb >> 8 & 0xff;
        sum[2] += argb & 0xff;
    }

    private static int mean(int[] sum, int count) {
        return OPAQUE
                | Math.round((float) sum[0] / count) << 16
                | Math.round((float) sum[1] / count) << 8
                | Math.round((float) sum[2] / count);
    }

    /** A loss: colours and contours on a plane, a filled curve on a line. */
    public static Thumbnail of(Field loss) {
        AxisScale scale = LossScale.of(loss, Optional.empty());
        return loss.slice().dimensions() == 1 ? curve(loss, scale) : plane(Shares.of(loss, scale));
    }

    private static Thumbnail plane(Shares shares) {
        Isolines lines = new Isolines(ColourMap.PERCEPTUAL);
        int[] argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            int row = i / WIDTH;
            double x = (i % WIDTH + 0.5) / WIDTH * shares.cells();
            double y = (1 - (row + 0.5) / HEIGHT) * shares.cells();
            double share = shares.at(x, y);
            double right = shares.at(Math.min(x + (double) shares.cells() / WIDTH, shares.cells()), y);
            double below = shares.at(x, Math.max(y - (double) shares.cells() / HEIGHT, 0));
            int colour = lines.argb(share, Math.hypot(right - share, below - share));
            argb[i] = colour == 0 ? PAPER : colour;
        }
        return new Thumbnail(argb);
    }

    private static Thumbnail curve(Field loss, AxisScale scale) {
        Slice.Axis axis = loss.slice().axis(0);
        int[] argb = new int[WIDTH * HEIGHT];
        Arrays.fill(argb, PAPER);
        for (int column = 0; column < WIDTH; column++) {
            double share = scale.share(loss.at(axis.lower() + (column + 0.5) / WIDTH * axis.length()));
            double filled = HEIGHT * (0.06 + 0.88 * Math.max(0, Math.min(1, share)));
            int colour = ColourMap.PERCEPTUAL.argb(share);
            for (int row = 0; row < HEIGHT; row++) {
                double cover = Math.max(0, Math.min(1, filled - (HEIGHT - 1 - row)));
                argb[row * WIDTH + column] = mix(PAPER, colour, cover);
            }
        }
        return new Thumbnail(argb);
    }

    private static int mix(int paper, int colour, double share) {
        int mixed = OPAQUE;
        for (int shift = 0; shift < 24; shift += 8) {
            int from = paper >> shift & 0xff;
            mixed |= (int) Math.rint(from + share * ((colour >> shift & 0xff) - from)) << shift;
        }
        return mixed;
    }
}
