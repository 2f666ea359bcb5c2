package zerograds.ui.plot.axis;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;
import zerograds.run.landscape.Field;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.ColourMap;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;

/**
 * The colour bar of maps: their colours with the losses at its ticks.
 *
 * @param unit what the numbers are; written above
 * @param ends at which there are losses beyond it: there the bar is pointed
 */
public record ColourBar(ColourMap colours, AxisScale scale, String unit, Ends ends) {
    private static final double LABEL_ROOM = 36;
    private static final double GAP = 5;
    private static final double WIDTH = 10;
    private static final double POINT = 9;

    /** Room grows by so much at once, so that plots do not tremble with their numbers. */
    private static final double STEP = 8;

    /** Whether there is more than a few of a map's values below a bar, and above. */
    public record Ends(boolean below, boolean above) {
        public static final Ends NONE = new Ends(false, false);
        private static final double FEW = 0.02;

        public static Ends of(List<Field> fields, AxisScale scale) {
            return new Ends(
                    fields.stream().anyMatch(field -> many(field, value -> value < scale.lower())),
                    fields.stream().anyMatch(field -> many(field, value -> value > scale.upper())));
        }

        private static boolean many(Field field, DoublePredicate beyond) {
            double[] values = field.values();
            return Arrays.stream(values).filter(beyond).count() > FEW * values.length;
        }
    }

    /** The pixels that its numbers and its unit need at the right of a bar of this height, at least. */
    public double room(double height) {
        return room(scale.ticks(most(height)).labelled().stream().map(Ticks.Tick::label), unit);
    }

    /** The pixels that numbers need at the right of a bar with this unit above. */
    public static double room(Stream<String> numbers, String unit) {
        double widest = numbers.mapToDouble(Typeface::width).max().orElse(0) + GAP + 1;
        return STEP * Math.ceil(Math.max(widest, Typeface.width(unit) - WIDTH) / STEP);
    }

    private static int most(double height) {
        return (int) Math.max(3, height / LABEL_ROOM);
    }

    /** How much of a half's width is left out in a row, so that the ends point to what is beyond. */
    private double cut(int row, double height) {
        double above = ends.above ? 1 - row / POINT : 0;
        double below = ends.below ? 1 - (height - 1 - row) / POINT : 0;
        return Math.max(0, Math.max(above, below));
    }

    public void draw(Pen gc, Theme theme, Rectangle2D box) {
        for (int row = 0; row < (int) box.getHeight(); row++) {
            gc.setFill(colours.colour(1 - (row + 0.5) / box.getHeight()));
            double cut = cut(row, box.getHeight()) * box.getWidth() / 2;
            gc.fillRect(box.getMinX() + cut, box.getMinY() + row, box.getWidth() - 2 * cut, 1.2);
        }
        PlotArea area = new PlotArea(box, PlotArea.Range.linear(0, 1), PlotArea.Range.of(scale));
        PlotArea.text(gc, theme, TextAlignment.LEFT);
        for (Ticks.Tick tick : scale.ticks(most(box.getHeight())).labelled()) {
            double y = Math.rint(area.pixelY(tick.value())) + 0.5;
            gc.setStroke(Palette.background(theme));
            gc.setLineWidth(1);
            gc.strokeLine(box.getMinX(), y, box.getMaxX(), y);
            gc.fillText(tick.label(), box.getMaxX() + GAP, y);
        }
        gc.fillText(unit, box.getMinX(), box.getMinY() - 10);
    }
}
