package zerograds.ui.plot.pen;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.jspecify.annotations.Nullable;

/** Draws nothing, but finds out where a figure has its texts. */
public final class Labels extends AbstractGraphics2D {
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final List<Label> found;
    private final Graphics2D measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

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
        super(false);
        gc = new GraphicContext();
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
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        StringBuilder plain = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            plain.append(c);
        }
        drawString(plain.toString(), x, y);
    }

    @Override
    public void draw(Shape shape) {
        // only texts count
    }

    @Override
    public void fill(Shape shape) {
        // only texts count
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform at) {
        // only texts count
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform at) {
        // only texts count
    }

    @Override
    public Graphics create() {
        return new Labels(this);
    }

    @Override
    public void dispose() {
        // what was found stays
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("there are no pixels to copy");
    }

    @Override
    public void setXORMode(java.awt.Color colour) {
        throw new UnsupportedOperationException("there are no pixels to invert");
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return measure.getFontMetrics(font);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return measure.getDeviceConfiguration();
    }
}
