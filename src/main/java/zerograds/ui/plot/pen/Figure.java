package zerograds.ui.plot.pen;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;

/**
 * A plot as it was drawn at one moment, for files and the clipboard: lines and text stay lines and text, images are
 * embedded. Immutable; any thread.
 *
 * @param title of the plot
 * @param width pixels
 * @param height pixels
 * @param background behind everything
 * @param strokes what was drawn, in this order
 */
public record Figure(String title, int width, int height, Color background, List<Consumer<Graphics2D>> strokes) {
    public Figure {
        strokes = List.copyOf(strokes);
    }

    /** Draws it from (0, 0) on. */
    public void draw(Graphics2D graphics) {
        graphics.setPaint(background);
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        strokes.forEach(stroke -> stroke.accept(graphics));
    }

    /**
     * Its pixels row by row, opaque.
     *
     * @param scale pixels for each of the figure's, so that there are {@code round(scale · width)} in a row
     */
    public int[] argb(double scale) {
        return Pixels.of(this, scale).argb();
    }
}
