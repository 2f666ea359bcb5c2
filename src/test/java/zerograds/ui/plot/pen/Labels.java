package zerograds.ui.plot.pen;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds out where a figure has its texts. */
public final class Labels extends Recorder {
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final List<Label> found;

    /**
     * A text.
     *
     * @param shape what its letters cover, pixels
     */
    public record Label(String text, Area shape) {
        public Rectangle2D box() {
            return shape.getBounds2D();
        }

        public boolean overlaps(Label other) {
            Area common = new Area(shape);
            common.intersect(other.shape);
            Rectangle2D both = common.getBounds2D();
            return both.getWidth() > 1 && both.getHeight() > 1;
        }
    }

    private Labels() {
        super(new ArrayList<>());
        found = new ArrayList<>();
    }

    private Labels(Labels other) {
        super(other);
        found = other.found;
    }

    /** All texts of a figure but empty ones. */
    public static List<Label> of(Figure figure) {
        Labels labels = new Labels();
        figure.draw(labels);
        return labels.found;
    }

    @Override
    public void drawString(String text, float x, float y) {
        Font font = getFont();
        Rectangle2D box = font.createGlyphVector(METRICS, text).getVisualBounds();
        if (!box.isEmpty()) {
            AffineTransform placed = getTransform();
            placed.translate(x, y);
            found.add(new Label(text, new Area(placed.createTransformedShape(box))));
        }
    }

    @Override
    public Graphics create() {
        return new Labels(this);
    }
}
