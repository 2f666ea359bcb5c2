package zerograds.ui.plot.axis;

import zerograds.ui.plot.colour.ColourMap;

/**
 * Colours with lines of equal value drawn into them: a pixel is mixed with the line's colour as far as it is covered by
 * the line, {@code 1 − |share − level| / slope} for a line of about one pixel. Immutable and thread safe.
 */
public record Isolines(ColourMap colours) {
    /** Lines between the ends of the scale, evenly spaced. */
    static final int LEVELS = 9;

    private static final double HALF_WIDTH = 0.85;
    private static final double OPACITY = 0.3;

    /**
     * The colour of a pixel.
     *
     * @param share of the scale; NaN where nothing is known
     * @param slope how much the share changes from this pixel to the next
     */
    public int argb(double share, double slope) {
        int colour = colours.argb(share);
        if (!(share > 0 && share < 1 && slope > 0)) {
            return colour;
        }
        double level = (Math.floor(share * LEVELS) + 0.5) / LEVELS;
        double cover = HALF_WIDTH - Math.abs(share - level) / slope;
        return cover <= 0 ? colour : mix(colour, colours.isDark(level) ? 255 : 0, OPACITY * Math.min(1, cover));
    }

    private static int mix(int argb, int grey, double share) {
        int red = mixed((argb >> 16) & 0xff, grey, share);
        int green = mixed((argb >> 8) & 0xff, grey, share);
        int blue = mixed(argb & 0xff, grey, share);
        return (argb & 0xff000000) | (red << 16) | (green << 8) | blue;
    }

    private static int mixed(int channel, int grey, double share) {
        return (int) Math.rint(channel + share * (grey - channel));
    }
}
