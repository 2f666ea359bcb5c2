package zerograds.ui.plot.axis;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import zerograds.ui.plot.pen.Typeface;

/** A linear axis with ticks at round numbers, as many as there is room for. */
public final class LinearAxis extends NumberAxis {
    private static final long serialVersionUID = 1;

    public LinearAxis() {
        setAutoRange(false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double lower = getLowerBound();
        double upper = getUpperBound();
        Ticks ticks = RectangleEdge.isTopOrBottom(edge)
                ? Ticks.along(lower, upper, area.getWidth(), Typeface::width)
                : Ticks.linear(lower, upper, ChartTheme.tickRoom(area));
        return ChartTheme.ticks(ticks, edge);
    }
}
