package zerograds.ui.plot.pen;

import java.awt.Graphics2D;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What plots are drawn with: {@link ScreenPen} on a canvas, {@link PaperPen} into a {@link Figure}. The methods mean what
 * those of JavaFX's graphics context of the same names mean; lengths are pixels, angles degrees clockwise.
 */
public interface Pen {
    /** What charts draw on, in the same coordinates. */
    Graphics2D graphics();

    void setFill(Color colour);

    void setStroke(Color colour);

    void setLineWidth(double width);

    void setLineCap(StrokeLineCap cap);

    void setLineJoin(StrokeLineJoin join);

    /** None for a solid line. */
    void setLineDashes(double... dashes);

    void setFont(Font font);

    void setTextAlign(TextAlignment alignment);

    /** Only {@link VPos#CENTER} and {@link VPos#BASELINE}. */
    void setTextBaseline(VPos baseline);

    void setImageSmoothing(boolean smooth);

    void save();

    void restore();

    void translate(double x, double y);

    void rotate(double degrees);

    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void rect(double x, double y, double width, double height);

    void clip();

    void stroke();

    void fill();

    void strokeLine(double x0, double y0, double x1, double y1);

    void fillRect(double x, double y, double width, double height);

    void strokeRect(double x, double y, double width, double height);

    void fillOval(double x, double y, double width, double height);

    void strokeOval(double x, double y, double width, double height);

    void fillPolygon(double[] x, double[] y, int count);

    void strokePolygon(double[] x, double[] y, int count);

    /** A slice of a pie, anticlockwise from the right. */
    void fillSector(double x, double y, double width, double height, double start, double extent);

    void fillText(String text, double x, double y);

    /** Text that is squeezed where it is wider than that. */
    void fillText(String text, double x, double y, double widest);

    void drawImage(Image image, double x, double y, double width, double height);
}
