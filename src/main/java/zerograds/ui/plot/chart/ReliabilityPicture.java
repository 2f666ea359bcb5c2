package zerograds.ui.plot.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.ChartTheme;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Svg;
import zerograds.ui.plot.pen.Typeface;

/**
 * A picture of how often something held: a line for each of several cases, with its share and confidence interval. Needs no
 * screen; any thread.
 *
 * @param title above it
 * @param across what the share is of
 * @param aim a dashed line at this share
 * @param rows from the top
 * @param width pixels
 * @param height pixels
 */
public record ReliabilityPicture(String title, String across, double aim, List<Row> rows, int width, int height) {
    /** So that a dot at 1 is whole. */
    private static final double END = 1.01;

    /**
     * A case.
     *
     * @param name in a few words
     * @param share in [0, 1]
     * @param lower end of its confidence interval
     * @param upper end
     * @param count of how many
     * @param claimed whether the share is what the case claims
     */
    public record Row(String name, double share, double lower, double upper, int count, boolean claimed) {}

    public ReliabilityPicture {
        rows = List.copyOf(rows);
    }

    /** As a drawing for print. */
    public String svg() {
        return Svg.of(width, height, graphics -> chart().draw(graphics, new Rectangle2D.Double(0, 0, width, height)));
    }

    private JFreeChart chart() {
        XYPlot plot = new XYPlot(data(), shares(), names(), renderer());
        JFreeChart chart = new JFreeChart(plot);
        new ChartTheme(Theme.LIGHT).apply(chart);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(12, 12, 12, 12));
        chart.setTitle(heading());
        plot.getDomainAxis().setLabel(across);
        plot.setRangeMinorGridlinesVisible(false);
        plot.addDomainMarker(new ValueMarker(
                aim,
                Palette.awt(Palette.muted(Theme.LIGHT)),
                new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0)));
        return chart;
    }

    private TextTitle heading() {
        TextTitle heading = new TextTitle(title, Typeface.awt(16));
        heading.setPaint(Palette.awt(Palette.text(Theme.LIGHT)));
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setPadding(0, 0, 10, 0);
        return heading;
    }

    private static ValueAxis shares() {
        ScaleAxis axis = new ScaleAxis();
        axis.setRange(0, END);
        return axis;
    }

    private ValueAxis names() {
        SymbolAxis axis = new SymbolAxis(
                null,
                rows.stream()
                        .map(row -> Texts.of("reliability.of", row.name(), row.count()))
                        .toArray(String[]::new));
        axis.setInverted(true);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.6, rows.size() - 0.4);
        return axis;
    }

    private XYIntervalSeriesCollection data() {
        XYIntervalSeries others = new XYIntervalSeries("others");
        XYIntervalSeries claims = new XYIntervalSeries("claims");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            XYIntervalSeries series = row.claimed() ? claims : others;
            series.add(row.share(), Math.max(0, row.lower()), Math.min(1, row.upper()), i, i, i);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(others);
        data.addSeries(claims);
        return data;
    }

    private static XYErrorRenderer renderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setErrorStroke(new BasicStroke(1.5f));
        List<Color> colours = List.of(Palette.awt(Palette.muted(Theme.LIGHT)), Palette.awt(Palette.SURROGATE));
        for (int i = 0; i < colours.size(); i++) {
            renderer.setSeriesPaint(i, colours.get(i));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-4, -4, 8, 8));
        }
        return renderer;
    }
}
