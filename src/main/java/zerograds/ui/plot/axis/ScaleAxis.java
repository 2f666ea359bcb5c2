package zerograds.ui.plot.axis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/** An axis of a chart on any {@link AxisScale}, with as many labels as there is room for. */
public final class ScaleAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private static final double LABEL_WIDTH = 56;

    private transient AxisScale scale;

    public ScaleAxis(AxisScale scale) {
        this.scale = scale;
        setAutoRange(false);
        setRange(scale.lower(), scale.upper());
    }

    public ScaleAxis() {
        this(AxisScale.logarithmic(0.1, 1));
    }

    public void show(AxisScale changed) {
        scale = changed;
        setRange(scale.lower(), scale.upper());
    }

    public AxisScale scale() {
        return scale;
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        double share = scale.share(value);
        return RectangleEdge.isTopOrBottom(edge)
                ? area.getMinX() + share * area.getWidth()
                : area.getMaxY() - share * area.getHeight();
    }

    @Override
    public double java2DToValue(double pixel, Rectangle2D area, RectangleEdge edge) {
        return scale.value(
                RectangleEdge.isTopOrBottom(edge)
                        ? (pixel - area.getMinX()) / area.getWidth()
                        : (area.getMaxY() - pixel) / area.getHeight());
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        int room =
                RectangleEdge.isTopOrBottom(edge) ? (int) (area.getWidth() / LABEL_WIDTH) : ChartTheme.tickRoom(area);
        return ChartTheme.ticks(scale.ticks(room), edge);
    }
}
