package zerograds.ui.plot;

import javafx.scene.paint.Color;
import zerograds.ui.model.Points;

/**
 * A curve of a chart.
 *
 * @param name at its end, in the legend and in the read-out; empty for none of these
 * @param points in the axes' units
 * @param colour in the present theme
 * @param style how it is drawn
 * @param averaged whether its running mean is drawn over a translucent band of all values where it is noisy
 */
record Curve(String name, Points points, Color colour, Style style, boolean averaged) {
    enum Style {
        /** A line of 1.5 px, with dots where there are few points. */
        SOLID,
        DASHED,
        /** A thin line of dots. */
        DOTTED,
        /** Dots without a line. */
        DOTS,
        /** Crosses at the lower edge, wherever there is a point. */
        CROSSES
    }

    Curve(String name, Points points, Color colour, Style style) {
        this(name, points, colour, style, false);
    }

    /** This curve as mean and band where it is noisy. */
    Curve smoothed() {
        return new Curve(name, points, colour, style, true);
    }
}
