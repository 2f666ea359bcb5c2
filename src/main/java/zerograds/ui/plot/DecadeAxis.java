package zerograds.ui.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/** A logarithmic axis with a label at each decade, or fewer where there is no room. */
final class DecadeAxis extends LogAxis {
    private static final long serialVersionUID = 1;

    DecadeAxis() {
        setAutoRange(false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        Ticks ticks = Ticks.decades(getLowerBound(), getUpperBound(), ChartTheme.tickRoom(area));
        return ChartTheme.ticks(ticks, edge);
    }
}
