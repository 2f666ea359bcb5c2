package zerograds.ui.plot.pen;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import zerograds.ui.plot.colour.Palette;

/** Draws on what AWT draws on: text stays text, lines stay lines, images are embedded. One thread. */
public final class PaperPen implements Pen {
    private static final FontRenderContext METRICS = new FontRenderContext(new AffineTransform(), true, true);
    private static final float MITER = 10;

    private final Deque<PaperStyle> saved = new ArrayDeque<>();
    private final Graphics2D graphics;
    private PaperStyle style = new PaperStyle();
    private Path2D path = new Path2D.Double();

    public PaperPen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    @Override
    public Graphics2D graphics() {
        return graphics;
    }

    @Override
    public void setFill(Color colour) {
        style.fill = colour;
    }

    @Override
    public void setStroke(Color colour) {
        style.stroke = colour;
    }

    @Override
    public void setLineWidth(double width) {
        style.width = width;
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        style.cap = cap;
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        style.join = join;
    }

    @Override
    public void setLineDashes(double... dashes) {
        style.dashes = dashes.clone();
    }

    @Override
    public void setFont(Font font) {
        java.awt.Font plain = Typeface.awt(font.getSize());
        style.font = font.getStyle().contains("Bold") ? plain.deriveFont(java.awt.Font.BOLD) : plain;
    }

    @Override
    public void setTextAlign(TextAlignment alignment) {
        style.alignment = alignment;
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        style.baseline = baseline;
    }

    @Override
    public void setImageSmoothing(boolean smooth) {
        style.smooth = smooth;
    }

    @Override
    public void save() {
        style.transform = graphics.getTransform();
        style.clip = graphics.getClip();
        saved.push(style);
        style = style.copy();
    }

    @Override
    public void restore() {
        if (!saved.isEmpty()) {
            style = saved.pop();
            graphics.setTransform(style.transform);
            graphics.setClip(style.clip);
        }
    }

    @Override
    public void translate(double x, double y) {
        graphics.translate(x, y);
    }

    @Override
    public void rotate(double degrees) {
        graphics.rotate(Math.toRadians(degrees));
    }

    @Override
    public void beginPath() {
        path = new Path2D.Double();
    }

    @Override
    public void moveTo(double x, double y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        path.append(new Rectangle2D.Double(x, y, width, height), false);
    }

    @Override
    public void clip() {
        graphics.clip(path);
    }

    @Override
    public void stroke() {
        draw(new Path2D.Double(path));
    }

    @Override
    public void fill() {
        paint(new Path2D.Double(path));
    }

    @Override
    public void strokeLine(double x0, double y0, double x1, double y1) {
        draw(new Line2D.Double(x0, y0, x1, y1));
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        paint(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        draw(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        paint(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        paint(polygon(x, y, count));
    }

    @Override
    public void strokePolygon(double[] x, double[] y, int count) {
        draw(polygon(x, y, count));
    }

    private static Path2D polygon(double[] x, double[] y, int count) {
        Path2D polygon = new Path2D.Double();
        polygon.moveTo(x[0], y[0]);
        for (int i = 1; i < count; i++) {
            polygon.lineTo(x[i], y[i]);
        }
        polygon.closePath();
        return polygon;
    }

    @Override
    public void fillSector(double x, double y, double width, double height, double start, double extent) {
        paint(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
    }

    @Override
    public void fillText(String text, double x, double y) {
        fillText(text, x, y, Double.POSITIVE_INFINITY);
    }

    @Override
    public void fillText(String text, double x, double y, double widest) {
        if (text.isEmpty()) {
            return;
        }
        double width = style.font.getStringBounds(text, METRICS).getWidth();
        double squeeze = Math.min(1, widest / width);
        double share = style.alignment == TextAlignment.CENTER ? 0.5 : style.alignment == TextAlignment.RIGHT ? 1 : 0;
        LineMetrics line = style.font.getLineMetrics(text, METRICS);
        double down = style.baseline == VPos.CENTER ? (line.getAscent() - line.getDescent()) / 2 : 0;
        AffineTransform before = graphics.getTransform();
        graphics.translate(x - share * width * squeeze, y + down);
        if (squeeze < 1) {
            graphics.scale(squeeze, 1);
        }
        graphics.setPaint(Palette.awt(style.fill));
        graphics.setFont(style.font);
        graphics.drawString(text, 0f, 0f);
        graphics.setTransform(before);
    }

    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        FigureImages.draw(graphics, FigureImages.of(image), new Rectangle2D.Double(x, y, width, height), style.smooth);
    }

    private void draw(Shape shape) {
        graphics.setPaint(Palette.awt(style.stroke));
        graphics.setStroke(line());
        graphics.draw(shape);
    }

    private void paint(Shape shape) {
        graphics.setPaint(Palette.awt(style.fill));
        graphics.fill(shape);
    }

    private BasicStroke line() {
        int cap = style.cap == StrokeLineCap.ROUND
                ? BasicStroke.CAP_ROUND
                : style.cap == StrokeLineCap.BUTT ? BasicStroke.CAP_BUTT : BasicStroke.CAP_SQUARE;
        int join = style.join == StrokeLineJoin.ROUND
                ? BasicStroke.JOIN_ROUND
                : style.join == StrokeLineJoin.BEVEL ? BasicStroke.JOIN_BEVEL : BasicStroke.JOIN_MITER;
        if (style.dashes.length == 0) {
            return new BasicStroke((float) style.width, cap, join, MITER);
        }
        float[] dashes = new float[style.dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) style.dashes[i];
        }
        return new BasicStroke((float) style.width, cap, join, MITER, dashes, 0);
    }
}
