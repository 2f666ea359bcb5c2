package zerograds.forward.builtin.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * A wall of displays with four seven-segment digits each, as a colour image of shape {@code [height, width, 3]}. Value 28 d
 * + 7 k + s switches segment s of digit k of display d: lit from 0.5 on.
 *
 * <p>The pixels of every segment are found once, so that rendering copies the dark wall and paints what is lit. Thread safe.
 */
public final class SevenSegmentModel implements ForwardModel {
    private static final int DIGITS = 4;

    public static final BuiltIn KIND = new BuiltIn(
            "seven-segment",
            "Displays of four seven-segment digits, drawn without anti-aliasing; 28 values for each display, 0 for"
                    + " dark and 1 for lit.",
            List.of(
                    new Option.Whole("rows", "Rows of displays.", 1, 64, 4),
                    new Option.Whole("columns", "Displays in a row.", 1, 64, 3),
                    new Option.Whole("width", "The width of the image, in pixels.", 32, 2048, 240),
                    new Option.Whole("height", "The height of the image, in pixels.", 16, 2048, 160)),
            SevenSegmentModel::new);

    private static final float[] WALL = {0.075f, 0.08f, 0.09f};
    private static final float[] HOUSING = {0.025f, 0.022f, 0.024f};
    private static final float[] DARK = {0.14f, 0.06f, 0.045f};
    private static final float[] LIT = {1.0f, 0.40f, 0.15f};

    private final int width;
    private final int height;
    private final float[] wall;
    private final int[][] segments;

    private SevenSegmentModel(Options options, ParameterSpace space) {
        int rows = options.whole("rows");
        int columns = options.whole("columns");
        BuiltIn.requireSize(space, rows * columns * DIGITS * Digit.SEGMENTS);
        width = options.whole("width");
        height = options.whole("height");
        Raster raster = new Raster(width, height, LIT.length);
        raster.fill(WALL);
        List<int[]> found = new ArrayList<>();
        double cellWidth = (double) width / columns;
        double cellHeight = (double) height / rows;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                addDisplay(column * cellWidth, row * cellHeight, cellWidth, cellHeight, raster, found);
            }
        }
        segments = found.toArray(int[][]::new);
        wall = raster.toSignal().toArray();
    }

    /** Draws the dark display that fills a cell of the wall, and finds its segments. */
    private void addDisplay(
            double left, double top, double cellWidth, double cellHeight, Raster raster, List<int[]> found) {
        double bezel = 0.06 * cellHeight;
        double right = left + cellWidth - bezel;
        double bottom = top + cellHeight - bezel;
        raster.fillPolygon(
                new double[] {left + bezel, right, right, left + bezel},
                new double[] {top + bezel, top + bezel, bottom, bottom},
                HOUSING);
        double pitch = (cellWidth - 4 * bezel) / DIGITS;
        double digitWidth = Math.rint(0.74 * pitch);
        double digitHeight = Math.rint(Math.min(0.66 * cellHeight, 1.9 * digitWidth));
        double digitTop = Math.rint(top + 0.5 * (cellHeight - digitHeight));
        for (int k = 0; k < DIGITS; k++) {
            double digitLeft = Math.rint(left + 2 * bezel + (k + 0.13) * pitch);
            Digit digit = new Digit(digitLeft, digitTop, digitWidth, digitHeight);
            for (Digit.Outline outline : digit.outlines()) {
                raster.fillPolygon(outline.x(), outline.y(), DARK);
                found.add(pixels(outline));
            }
        }
    }

    /** Where the pixels of an outline begin in the image's values. */
    private int[] pixels(Digit.Outline outline) {
        List<Integer> pixels = new ArrayList<>();
        Raster.scanPolygon(outline.x(), outline.y(), width, height, (row, from, to) -> {
            for (int column = from; column < to; column++) {
                pixels.add(LIT.length * (row * width + column));
            }
        });
        return pixels.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public Session open() {
        return (point, seed) -> render(point);
    }

    private Signal render(Point point) {
        float[] image = Arrays.copyOf(wall, wall.length);
        for (int i = 0; i < segments.length; i++) {
            if (point.value(i) >= 0.5) {
                for (int pixel : segments[i]) {
                    image[pixel] = LIT[0];
                    image[pixel + 1] = LIT[1];
                    image[pixel + 2] = LIT[2];
                }
            }
        }
        return Signal.of(image, height, width, LIT.length);
    }
}
