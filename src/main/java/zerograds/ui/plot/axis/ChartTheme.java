package zerograds.ui.plot.axis;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Typeface;

/**
 * How every chart looks: the pane's own background, hairlines, no frames. JavaFX thread only.
 *
 * @param theme light or dark
 */
public record ChartTheme(Theme theme) {
    /** Free pixels above the data. */
    public static final double TOP = 6;

    /** Free pixels at the right of the data, for labels that stand out below. */
    public static final double OVERHANG = 18;

    private static final BasicStroke HAIRLINE = new BasicStroke(1);

    /** Restyles a chart of one plot. */
    public void apply(JFreeChart chart) {
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.removeLegend();
        apply(chart.getXYPlot());
    }

    private void apply(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        // room for the upper half of the topmost label
        plot.setInsets(new RectangleInsets(TOP, 0, 0, 0));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        Color hairline = Palette.awt(Palette.hairline(theme));
        plot.setDomainGridlinePaint(hairline);
        plot.setDomainGridlineStroke(HAIRLINE);
        plot.setRangeGridlinePaint(hairline);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setRangeMinorGridlinesVisible(true);
        plot.setRangeMinorGridlinePaint(withOpacity(hairline, 0.55));
        plot.setRangeMinorGridlineStroke(HAIRLINE);
        apply(plot.getDomainAxis());
        apply(plot.getRangeAxis());
    }

    /** Restyles an axis. */
    public void apply(ValueAxis axis) {
        Color muted = Palette.awt(Palette.muted(theme));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
        axis.setTickLabelFont(Typeface.awt(Typeface.SIZE));
        axis.setTickLabelPaint(muted);
        axis.setTickLabelInsets(new RectangleInsets(3, 4, 2, 6));
        axis.setLabelFont(Typeface.awt(Typeface.SIZE));
        axis.setLabelPaint(muted);
        axis.setLabelInsets(new RectangleInsets(0, 0, 0, 0));
    }

    /** How many labels a vertical axis has room for. */
    static int tickRoom(Rectangle2D area) {
        return (int) (area.getHeight() / 22);
    }

    static List<NumberTick> ticks(Ticks ticks, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge)
                ? TextAnchor.TOP_CENTER
                : RectangleEdge.LEFT.equals(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        List<NumberTick> all = new ArrayList<>();
        for (Ticks.Tick tick : ticks.labelled()) {
            all.add(new NumberTick(TickType.MAJOR, tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0));
        }
        for (double value : ticks.minor()) {
            all.add(new NumberTick(TickType.MINOR, value, "", anchor, TextAnchor.CENTER, 0));
        }
        return all;
    }

    private static Color withOpacity(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.rint(255 * opacity));
    }
}
