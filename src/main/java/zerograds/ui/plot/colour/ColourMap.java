package zerograds.ui.plot.colour;

import javafx.scene.paint.Color;

/** Turns numbers into colours that grow evenly to the eye. Immutable and thread safe. */
public final class ColourMap {
    /** From dark violet over green to yellow: viridis, which the colour blind can read and which survives grey printing. */
    public static final ColourMap PERCEPTUAL = of(
            "#440154", "#482475", "#414487", "#355f8d", "#2a788e", "#21918c", "#22a884", "#44bf70", "#7ad151",
            "#bddf26", "#fde725");

    /** From blue (less) over white (the same) to vermilion (more). */
    public static final ColourMap DIVERGING =
            of("#003c64", "#0072b2", "#5ba3d0", "#b5d6ea", "#f7f7f7", "#f6cdaa", "#ec935a", "#d55e00", "#7d3600");

    private static final int SIZE = 256;
    private static final int TRANSPARENT = 0;

    private final int[] table;

    private ColourMap(int[] table) {
        this.table = table;
    }

    private static ColourMap of(String... anchors) {
        int[] table = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double position = (double) i / (SIZE - 1) * (anchors.length - 1);
            int left = Math.min((int) position, anchors.length - 2);
            Color mixed = Color.web(anchors[left]).interpolate(Color.web(anchors[left + 1]), position - left);
            table[i] = argb(mixed);
        }
        return new ColourMap(table);
    }

    public static int argb(Color color) {
        int red = (int) Math.rint(255 * color.getRed());
        int green = (int) Math.rint(255 * color.getGreen());
        int blue = (int) Math.rint(255 * color.getBlue());
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    /** The colour at {@code share} of the range, clamped to [0, 1]; transparent for NaN. */
    public int argb(double share) {
        if (Double.isNaN(share)) {
            return TRANSPARENT;
        }
        return table[(int) Math.rint(Math.max(0, Math.min(1, share)) * (SIZE - 1))];
    }

    /** The colour of {@code value} where the range is {@code [lower, upper]}. */
    public int argb(double value, double lower, double upper) {
        return argb(upper > lower ? (value - lower) / (upper - lower) : 0.5);
    }

    /** Whether the colour at {@code share} of the range asks for pale lines on it. */
    public boolean isDark(double share) {
        return colour(share).getBrightness() * (1 - 0.5 * colour(share).getSaturation()) < 0.42;
    }

    /** The colour at {@code share} of the range, for drawing. */
    public Color colour(double share) {
        int argb = argb(share);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
    }
}
