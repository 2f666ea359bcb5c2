package zerograds.ui.plot.axis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import zerograds.ui.plot.pen.Typeface;

/** An axis of a chart on any {@link AxisScale}, with ticks at round numbers, as many labels as there is room for. */
public final class ScaleAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private static final double LABEL_WIDTH = 56;

    private transient AxisScale scale;

    public ScaleAxis(AxisScale scale) {
        this.scale = scale;
        setAutoRange(false);
        setRange(scale.lower(), scale.upper());
    }

    /** A linear axis. */
    public ScaleAxis() {
        this(AxisScale.linear(0, 1));
    }

    public void show(AxisScale changed) {
        scale = changed;
        setRange(scale.lower(), scale.upper());
    }

    @Override
    public void setRange(Range range, boolean turnOffAutoRange, boolean notify) {
        scale = scale.within(range.getLowerBound(), range.getUpperBound());
        super.setRange(range, turnOffAutoRange, notify);
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
        return ChartTheme.ticks(
                RectangleEdge.isTopOrBottom(edge) ? across(area) : scale.ticks(ChartTheme.tickRoom(area)), edge);
    }

    private Ticks across(Rectangle2D area) {
        return scale.isLinear()
                ? Ticks.along(scale.lower(), scale.upper(), area.getWidth(), Typeface::width)
                : scale.ticks((int) (area.getWidth() / LABEL_WIDTH));
    }
}
