package zerograds.ui.plot.pen;

import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.jspecify.annotations.Nullable;

/** Remembers what is drawn on it, so that it can be drawn again elsewhere, later and on another thread. */
public class Recorder extends AbstractGraphics2D {
    private final List<Consumer<Graphics2D>> strokes;
    private final Graphics2D measure;

    /** @param strokes what is drawn is added to it */
    public Recorder(List<Consumer<Graphics2D>> strokes) {
        super(false);
        gc = new GraphicContext();
        this.strokes = strokes;
        measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    }

    /** One that adds to the same list. */
    protected Recorder(Recorder other) {
        super(other);
        strokes = other.strokes;
        measure = other.measure;
    }

    private void record(Consumer<Graphics2D> stroke) {
        AffineTransform transform = getTransform();
        Shape clip = getClip();
        Shape within = clip == null ? null : transform.createTransformedShape(clip);
        Paint paint = getPaint();
        Stroke line = getStroke();
        Font font = getFont();
        Composite composite = getComposite();
        strokes.add(target -> {
            Graphics2D graphics = (Graphics2D) target.create();
            if (within != null) {
                graphics.clip(within);
            }
            graphics.transform(transform);
            graphics.setPaint(paint);
            graphics.setStroke(line);
            graphics.setFont(font);
            graphics.setComposite(composite);
            stroke.accept(graphics);
            graphics.dispose();
        });
    }

    @Override
    public void draw(Shape shape) {
        Shape kept = new Path2D.Double(shape);
        record(graphics -> graphics.draw(kept));
    }

    @Override
    public void fill(Shape shape) {
        Shape kept = new Path2D.Double(shape);
        record(graphics -> graphics.fill(kept));
    }

    @Override
    public void drawString(String text, float x, float y) {
        record(graphics -> graphics.drawString(text, x, y));
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
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        record(graphics -> graphics.drawImage(image, x, y, null));
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
        record(graphics -> graphics.drawImage(image, x, y, width, height, null));
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform at) {
        record(graphics -> graphics.drawRenderedImage(image, at));
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform at) {
        record(graphics -> graphics.drawRenderableImage(image, at));
    }

    @Override
    public Graphics create() {
        return new Recorder(this);
    }

    @Override
    public void dispose() {
        // what was recorded stays
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
