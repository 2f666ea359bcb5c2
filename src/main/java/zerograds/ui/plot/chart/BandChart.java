package zerograds.ui.plot.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import zerograds.compare.QuantileBand;
import zerograds.math.Vec;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.ChartTheme;
import zerograds.ui.plot.axis.LabelColumn;
import zerograds.ui.plot.axis.LossScale;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Typeface;

/** The chart of a study: losses as in the window, each line named at its end. */
record BandChart(String title, int seeds, List<QuantileBand> bands) {
    /** The share of the width that is left for names. */
    private static final double NAMES = 0.22;

    /** Height of a name, as a share of the plot's. */
    private static final double APART = 0.035;

    /** Above the highest and below the lowest loss, as a share of the plot's height. */
    private static final double MARGIN = 0.04;

    private static final List<String> HUES =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#24292f");

    JFreeChart chart() {
        AxisScale exact = LossScale.of(bands.stream()
                .flatMap(band -> List.of(band.lower(), band.median(), band.upper()).stream())
                .flatMapToDouble(line -> DoubleStream.of(line.toArray()))
                .toArray());
        AxisScale scale = exact.isLinear() ? exact : exact.padded(MARGIN);
        XYPlot plot = new XYPlot(data(), evaluations(), new ScaleAxis(scale), renderer());
        JFreeChart chart = new JFreeChart(plot);
        ChartTheme theme = new ChartTheme(Theme.LIGHT);
        theme.apply(chart);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(12, 12, 12, 12));
        chart.setTitle(heading());
        plot.getDomainAxis().setLabel(Texts.of("axis.evaluations"));
        plot.getRangeAxis().setLabel(Texts.of("axis.loss-at-theta"));
        name(plot, scale);
        return chart;
    }

    private TextTitle heading() {
        String runs = seeds == 1 ? Texts.of("bands.one-seed") : Texts.of("bands.seeds", seeds);
        TextTitle heading = new TextTitle(title + ": " + runs, Typeface.awt(16));
        heading.setPaint(Palette.awt(Palette.text(Theme.LIGHT)));
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setPadding(0, 0, 10, 0);
        return heading;
    }

    private double most() {
        Vec counts = bands.get(0).evaluations();
        return Math.max(10, counts.get(counts.size() - 1));
    }

    private ValueAxis evaluations() {
        return new ScaleAxis(AxisScale.logarithmic(1, Math.pow(most(), 1 / (1 - NAMES))));
    }

    private YIntervalSeriesCollection data() {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        for (QuantileBand band : bands) {
            YIntervalSeries series = new YIntervalSeries(band.label());
            for (int i = 0; i < band.median().size(); i++) {
                if (Double.isFinite(band.upper().get(i))) {
                    series.add(
                            band.evaluations().get(i),
                            band.median().get(i),
                            band.lower().get(i),
                            band.upper().get(i));
                }
            }
            data.addSeries(series);
        }
        return data;
    }

    private DeviationRenderer renderer() {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(0.12f);
        for (int i = 0; i < bands.size(); i++) {
            renderer.setSeriesPaint(i, colour(i));
            renderer.setSeriesFillPaint(i, colour(i));
            renderer.setSeriesStroke(i, stroke(i));
        }
        return renderer;
    }

    private static Color colour(int i) {
        return Color.decode(HUES.get(i % HUES.size()));
    }

    /** Lines can be told apart without their colours. */
    private static BasicStroke stroke(int i) {
        float[][] dashes = {{1, 0}, {8, 4}, {2, 3}, {10, 3, 2, 3}};
        return new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes[i % dashes.length], 0);
    }

    /** Writes each name and final median at the end of its line, as near as the others leave room. */
    private void name(XYPlot plot, AxisScale scale) {
        int[] known = IntStream.range(0, bands.size())
                .filter(i -> Double.isFinite(last(i)))
                .toArray();
        double[] ends = IntStream.of(known)
                .mapToDouble(i -> Math.max(0, Math.min(1, 1 - scale.share(last(i)))))
                .toArray();
        double[] places = LabelColumn.spread(ends, APART, 0, 1);
        for (int k = 0; k < known.length; k++) {
            String text =
                    String.format(Locale.ROOT, "%s  %.2g", bands.get(known[k]).label(), last(known[k]));
            XYTextAnnotation name =
                    new XYTextAnnotation(text, most() * Math.pow(most(), 0.01), scale.value(1 - places[k]));
            name.setTextAnchor(TextAnchor.CENTER_LEFT);
            name.setFont(Typeface.awt(Typeface.SIZE));
            name.setPaint(colour(known[k]));
            plot.addAnnotation(name);
        }
    }

    private double last(int i) {
        Vec median = bands.get(i).median();
        return median.get(median.size() - 1);
    }
}
