package zerograds.ui.plot.axis;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import zerograds.space.Interval;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;

/**
 * A rectangle of pixels that shows a window of numbers: on a canvas what a chart's axes are on a chart, in the same style.
 *
 * @param box pixels
 * @param x what is shown from left to right
 * @param y what is shown from bottom to top
 */
public record PlotArea(Rectangle2D box, Range x, Range y) {
    private static final double BEYOND = 50;
    private static final int FINER = 8;
    /** How strongly the row of 0 is marked. */
    public static final double FLOOR = 0.6;

    /**
     * The numbers along an axis.
     *
     * @param scale where they are
     * @param unit a label's number for each number of the axis
     */
    public record Range(AxisScale scale, double unit) {
        public static Range linear(double lower, double upper) {
            return new Range(AxisScale.linear(lower, upper), 1);
        }

        public static Range of(AxisScale scale) {
            return new Range(scale, 1);
        }

        public double share(double value) {
            return scale.share(value);
        }

        public double value(double share) {
            return scale.value(share);
        }

        /** About {@code most} ticks at most, but more where there would be a single one or none. */
        public Ticks ticks(int most) {
            Ticks ticks = exactTicks(most);
            for (int more = most + 1; ticks.labelled().size() < 2 && more <= most + FINER; more++) {
                ticks = exactTicks(more);
            }
            return ticks;
        }

        private Ticks exactTicks(int most) {
            return scale.isLinear() && unit != 1
                    ? Ticks.linear(scale.lower() * unit, scale.upper() * unit, most)
                    : scale.ticks(most);
        }
    }

    public double pixelX(double value) {
        return box.getMinX() + x.share(value) * box.getWidth();
    }

    public double pixelY(double value) {
        return box.getMaxY() - y.share(value) * box.getHeight();
    }

    /** What of the area lies within these values of linear axes. */
    public Rectangle2D part(Interval across, Interval up) {
        double left = Math.max(box.getMinX(), pixelX(across.lower()));
        double right = Math.min(box.getMaxX(), pixelX(across.upper()));
        double top = Math.max(box.getMinY(), pixelY(up.upper()));
        double bottom = Math.min(box.getMaxY(), pixelY(up.lower()));
        return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** The pixel of a value, not far beyond the area; below it where a logarithmic axis cannot show the value. */
    public double nearY(double value) {
        double pixel = pixelY(value);
        return Math.max(box.getMinY() - BEYOND, Math.min(box.getMaxY() + BEYOND, pixel));
    }

    public double xAt(double pixel) {
        return x.value((pixel - box.getMinX()) / box.getWidth());
    }

    public double yAt(double pixel) {
        return y.value((box.getMaxY() - pixel) / box.getHeight());
    }

    /** How far it is from a pixel inside to the edge along a unit vector, pixels. */
    public double distanceToEdge(double pixelX, double pixelY, double dx, double dy) {
        double across = dx > 0 ? (box.getMaxX() - pixelX) / dx : (box.getMinX() - pixelX) / dx;
        double along = dy > 0 ? (box.getMaxY() - pixelY) / dy : (box.getMinY() - pixelY) / dy;
        return Math.min(dx == 0 ? Double.POSITIVE_INFINITY : across, dy == 0 ? Double.POSITIVE_INFINITY : along);
    }

    /** Lets nothing be drawn outside until {@code gc.restore()}. */
    public void clip(Pen gc) {
        gc.save();
        gc.beginPath();
        gc.rect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        gc.clip();
    }

    /** Tick labels and name below; hairlines over the whole height if wanted. */
    public void horizontalAxis(Pen gc, Theme theme, String name, boolean hairlines) {
        text(gc, theme, TextAlignment.CENTER);
        for (Ticks.Tick tick : x.ticks((int) Math.max(3, box.getWidth() / 64)).labelled()) {
            double at = Math.rint(pixelX(tick.value() / x.unit())) + 0.5;
            line(gc, theme, hairlines, at, box.getMinY(), at, box.getMaxY());
            gc.fillText(tick.label(), at, box.getMaxY() + 10);
        }
        gc.fillText(name, box.getMinX() + box.getWidth() / 2, box.getMaxY() + 25);
    }

    /** Tick labels to the left; hairlines over the whole width if wanted. */
    public void verticalAxis(Pen gc, Theme theme, boolean hairlines) {
        floor(gc, theme);
        text(gc, theme, TextAlignment.RIGHT);
        for (Ticks.Tick tick : y.ticks((int) Math.max(3, box.getHeight() / 32)).labelled()) {
            double at = Math.rint(pixelY(tick.value() / y.unit())) + 0.5;
            line(gc, theme, hairlines, box.getMinX(), at, box.getMaxX(), at);
            gc.fillText(tick.label(), box.getMinX() - 6, at);
        }
    }

    /** Marks the row in which 0 is, if it has one. */
    void floor(Pen gc, Theme theme) {
        if (y.scale().hasFloor()) {
            double top = pixelY(y.scale().knee());
            gc.setFill(Palette.hairline(theme).deriveColor(0, 1, 1, FLOOR));
            gc.fillRect(box.getMinX(), top, box.getWidth(), Math.max(0, box.getMaxY() - top));
        }
    }

    private static void line(Pen gc, Theme theme, boolean shown, double x0, double y0, double x1, double y1) {
        if (shown) {
            gc.setStroke(Palette.hairline(theme));
            gc.setLineWidth(1);
            gc.strokeLine(x0, y0, x1, y1);
        }
    }

    public static void text(Pen gc, Theme theme, TextAlignment alignment) {
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setFill(Palette.muted(theme));
        gc.setTextAlign(alignment);
        gc.setTextBaseline(VPos.CENTER);
    }
}
