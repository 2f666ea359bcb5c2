package zerograds.ui.plot.pen;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** How a {@link PaperPen} draws at present: what is saved and restored. One thread. */
final class PaperStyle {
    Color fill = Color.BLACK;
    Color stroke = Color.BLACK;
    double width = 1;
    StrokeLineCap cap = StrokeLineCap.SQUARE;
    StrokeLineJoin join = StrokeLineJoin.MITER;
    double[] dashes = {};
    java.awt.Font font = Typeface.awt(Typeface.SIZE);
    TextAlignment alignment = TextAlignment.LEFT;
    VPos baseline = VPos.BASELINE;
    boolean smooth = true;
    AffineTransform transform = new AffineTransform();

    @Nullable
    Shape clip;

    PaperStyle copy() {
        PaperStyle copy = new PaperStyle();
        copy.fill = fill;
        copy.stroke = stroke;
        copy.width = width;
        copy.cap = cap;
        copy.join = join;
        copy.dashes = dashes;
        copy.font = font;
        copy.alignment = alignment;
        copy.baseline = baseline;
        copy.smooth = smooth;
        return copy;
    }
}
