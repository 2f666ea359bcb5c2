package zerograds.ui.plot.chart;

import javafx.scene.paint.Color;
import zerograds.ui.model.series.Points;

/**
 * A curve of a chart.
 *
 * @param name at its end, in the legend and in the read-out; empty for none of these
 * @param points in the axes' units
 * @param colour in the present theme
 * @param style how it is drawn
 * @param averaged whether its running mean is drawn over a translucent band of all values where it is noisy
 */
public record Curve(String name, Points points, Color colour, Style style, boolean averaged) {
    public enum Style {
        /** A line of 1.5 px, with dots where there are few points. */
        SOLID(1.5),
        DASHED(1.5, 6, 4),
        DASH_DOTTED(1.5, 8, 3, 2, 3),
        SHORT_DASHED(1.5, 3, 3),
        /** A thin line of dots. */
        DOTTED(1.2, 1.5, 3),
        /** Dots without a line. */
        DOTS(1.5, 1.5, 3),
        /** Crosses at the lower edge, wherever there is a point. */
        CROSSES(1.5);

        private final double width;

        @SuppressWarnings("ImmutableEnumChecker") // copied before it is handed out
        private final double[] dashes;

        Style(double width, double... dashes) {
            this.width = width;
            this.dashes = dashes;
        }

        /** Of the line, pixels. */
        double width() {
            return width;
        }

        /** Lengths of line and gap in turn, pixels; empty for a line without gaps. */
        public double[] dashes() {
            return dashes.clone();
        }
    }

    public Curve(String name, Points points, Color colour, Style style) {
        this(name, points, colour, style, false);
    }

    /** This curve as mean and band where it is noisy. */
    public Curve smoothed() {
        return new Curve(name, points, colour, style, true);
    }
}
