package zerograds.ui.plot.pen;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jfree.fx.FXGraphics2D;

/** Draws on a canvas. JavaFX thread only. */
public final class ScreenPen implements Pen {
    private final GraphicsContext gc;
    private final FXGraphics2D graphics;
    private final SharpCanvas canvas;

    public ScreenPen(SharpCanvas canvas) {
        this.canvas = canvas;
        gc = canvas.getGraphicsContext2D();
        graphics = new FXGraphics2D(gc);
    }

    /** Makes the whole canvas transparent. */
    public void clear() {
        canvas.clear();
        graphics.setTransform(AffineTransform.getScaleInstance(canvas.density(), canvas.density()));
    }

    @Override
    public Graphics2D graphics() {
        return graphics;
    }

    @Override
    public void setFill(Color colour) {
        gc.setFill(colour);
    }

    @Override
    public void setStroke(Color colour) {
        gc.setStroke(colour);
    }

    @Override
    public void setLineWidth(double width) {
        gc.setLineWidth(width);
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        gc.setLineCap(cap);
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        gc.setLineJoin(join);
    }

    @Override
    public void setLineDashes(double... dashes) {
        gc.setLineDashes(dashes);
    }

    @Override
    public void setFont(Font font) {
        gc.setFont(font);
    }

    @Override
    public void setTextAlign(TextAlignment alignment) {
        gc.setTextAlign(alignment);
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        gc.setTextBaseline(baseline);
    }

    @Override
    public void setImageSmoothing(boolean smooth) {
        gc.setImageSmoothing(smooth);
    }

    @Override
    public void save() {
        gc.save();
    }

    @Override
    public void restore() {
        gc.restore();
    }

    @Override
    public void translate(double x, double y) {
        gc.translate(x, y);
    }

    @Override
    public void rotate(double degrees) {
        gc.rotate(degrees);
    }

    @Override
    public void beginPath() {
        gc.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        gc.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        gc.lineTo(x, y);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        gc.rect(x, y, width, height);
    }

    @Override
    public void clip() {
        gc.clip();
    }

    @Override
    public void stroke() {
        gc.stroke();
    }

    @Override
    public void fill() {
        gc.fill();
    }

    @Override
    public void strokeLine(double x0, double y0, double x1, double y1) {
        gc.strokeLine(x0, y0, x1, y1);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        gc.fillRect(x, y, width, height);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        gc.strokeRect(x, y, width, height);
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        gc.fillOval(x, y, width, height);
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        gc.strokeOval(x, y, width, height);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        gc.fillPolygon(x, y, count);
    }

    @Override
    public void strokePolygon(double[] x, double[] y, int count) {
        gc.strokePolygon(x, y, count);
    }

    @Override
    public void fillSector(double x, double y, double width, double height, double start, double extent) {
        gc.fillArc(x, y, width, height, start, extent, ArcType.ROUND);
    }

    @Override
    public void fillText(String text, double x, double y) {
        gc.fillText(text, x, y);
    }

    @Override
    public void fillText(String text, double x, double y, double widest) {
        gc.fillText(text, x, y, widest);
    }

    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        gc.drawImage(image, x, y, width, height);
    }
}
