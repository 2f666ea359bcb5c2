package zerograds.ui.plot.tile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Figure;
import zerograds.ui.plot.pen.Typeface;

/**
 * Plots beside each other in one figure, each below its title, with a caption above all. JavaFX thread only.
 *
 * @param theme of the figure
 * @param width in pixels
 * @param height in pixels
 */
public record Collage(Theme theme, int width, int height) {
    private static final int CAPTION = 28;
    private static final int TITLE = 22;
    private static final int MARGIN = 8;
    private static final double LARGE_TEXT = 13;

    /** As in the window: how much of the width the column at the left has, of its column's height the large plot. */
    private static final double LEFT = 0.34;

    private static final double LARGE = 0.62;

    /** A single plot gets all the room; five are laid out as in the window. */
    public Figure of(String caption, List<Tile> tiles) {
        List<Rectangle2D> places = places(tiles.size());
        List<Consumer<Graphics2D>> strokes = new ArrayList<>();
        strokes.add(write(caption, MARGIN, CAPTION - 9, LARGE_TEXT, Palette.text(theme)));
        for (int i = 0; i < tiles.size(); i++) {
            Rectangle2D place = places.get(i);
            Tile tile = tiles.get(i);
            strokes.add(
                    write(tile.title(), place.getX(), place.getY() + TITLE - 8, Typeface.SIZE, Palette.muted(theme)));
            Figure figure = new Sketch(theme).of(tile, theme, (int) place.getWidth(), (int) place.getHeight() - TITLE);
            strokes.add(graphics -> {
                Graphics2D part = (Graphics2D) graphics.create();
                part.transform(AffineTransform.getTranslateInstance(place.getX(), place.getY() + TITLE));
                part.clip(new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
                figure.strokes().forEach(stroke -> stroke.accept(part));
                part.dispose();
            });
        }
        return new Figure(caption, width, height, Palette.awt(Palette.background(theme)), strokes);
    }

    private static Consumer<Graphics2D> write(
            String text, double x, double y, double size, javafx.scene.paint.Color ink) {
        Color paint = Palette.awt(ink);
        return graphics -> {
            graphics.setPaint(paint);
            graphics.setFont(Typeface.awt(size));
            graphics.drawString(text, (float) x, (float) y);
        };
    }

    private List<Rectangle2D> places(int count) {
        Rectangle2D all =
                new Rectangle2D.Double(MARGIN, CAPTION, width - 2.0 * MARGIN, height - (double) CAPTION - MARGIN);
        if (count != 5) {
            return row(all, count);
        }
        List<Rectangle2D> columns = split(all, LEFT, true);
        List<Rectangle2D> right = split(columns.get(1), LARGE, false);
        List<Rectangle2D> places = new ArrayList<>(split(columns.get(0), 0.5, false));
        places.add(right.get(0));
        places.addAll(split(right.get(1), 0.5, true));
        return places;
    }

    private static List<Rectangle2D> row(Rectangle2D all, int count) {
        if (count == 1) {
            return List.of(all);
        }
        List<Rectangle2D> two = split(all, 1.0 / count, true);
        List<Rectangle2D> places = new ArrayList<>(List.of(two.get(0)));
        places.addAll(row(two.get(1), count - 1));
        return places;
    }

    private static List<Rectangle2D> split(Rectangle2D all, double share, boolean sideways) {
        double length = sideways ? all.getWidth() : all.getHeight();
        double first = Math.floor(share * (length - 2.0 * MARGIN));
        double second = length - 2.0 * MARGIN - first;
        double x = all.getX();
        double y = all.getY();
        return sideways
                ? List.of(
                        new Rectangle2D.Double(x, y, first, all.getHeight()),
                        new Rectangle2D.Double(x + first + 2.0 * MARGIN, y, second, all.getHeight()))
                : List.of(
                        new Rectangle2D.Double(x, y, all.getWidth(), first),
                        new Rectangle2D.Double(x, y + first + 2.0 * MARGIN, all.getWidth(), second));
    }
}
