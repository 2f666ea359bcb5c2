package zerograds.ui.plot.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.image.Image;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;
import zerograds.ui.plot.pen.Pen;

/** An image between values of a chart's axes, drawn with the pen itself. */
final class ImageLayer extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;

    private final transient Pen gc;
    private final transient Image image;
    private final transient Rectangle2D bounds;
    private final boolean smooth;

    ImageLayer(Pen gc, Image image, Rectangle2D bounds, boolean smooth) {
        this.gc = gc;
        this.image = image;
        this.bounds = bounds;
        this.smooth = smooth;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            @Nullable PlotRenderingInfo info) {
        double left = domain.valueToJava2D(bounds.getMinX(), area, RectangleEdge.BOTTOM);
        double right = domain.valueToJava2D(bounds.getMaxX(), area, RectangleEdge.BOTTOM);
        double lower = range.valueToJava2D(bounds.getMinY(), area, RectangleEdge.LEFT);
        double upper = range.valueToJava2D(bounds.getMaxY(), area, RectangleEdge.LEFT);
        gc.save();
        gc.setImageSmoothing(smooth);
        gc.drawImage(image, left, upper, right - left, lower - upper);
        gc.restore();
    }
}
