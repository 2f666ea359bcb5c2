package zerograds.ui.plot.axis;

import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.ColourMap;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;

/**
 * What the colours of an image mean: a bar with numbers at its ends and in its middle.
 *
 * @param lower the value of the map's first colour
 * @param upper the value of its last
 */
public record ColourKey(ColourMap map, double lower, double upper) {
    private static final double BAR = 10;

    /** The width with its numbers, pixels. */
    public double width() {
        return BAR + ColourBar.room(DoubleStream.of(upper, middle(), lower).mapToObj(ColourKey::number), "");
    }

    private double middle() {
        double middle = 0.5 * (lower + upper);
        return Math.abs(middle) < 1e-9 * (upper - lower) ? 0 : middle;
    }

    private static String number(double value) {
        return NumberText.tidy(value, 3);
    }

    /** Draws the bar upright, its numbers to the right. */
    public void draw(Pen gc, double x, double y, double height, Theme theme) {
        int rows = (int) Math.max(1, Math.rint(height));
        for (int row = 0; row < rows; row++) {
            gc.setFill(map.colour(1 - (row + 0.5) / rows));
            gc.fillRect(x, y + row, BAR, 1.5);
        }
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setFill(Palette.muted(theme));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        number(gc, upper, x, y + 5);
        if (height > 48) {
            number(gc, middle(), x, y + height / 2);
        }
        number(gc, lower, x, y + height - 5);
    }

    private static void number(Pen gc, double value, double x, double y) {
        gc.fillText(number(value), x + BAR + 5, y);
    }
}
