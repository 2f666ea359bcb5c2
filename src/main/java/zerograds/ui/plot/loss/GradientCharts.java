package zerograds.ui.plot.loss;

import java.awt.BasicStroke;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.LossScale;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.chart.ChartPane;
import zerograds.ui.plot.chart.Curve;
import zerograds.ui.plot.chart.CurveReadout;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.tile.Overlaid;

/** The charts of the gradient's curves, all over the same evaluations. JavaFX thread only. */
final class GradientCharts {
    private final ChartPane cosines;
    private final ChartPane norms;
    private final ChartPane ratios;
    private final ChartPane fits;
    private GradientCurves curves = GradientCurves.NONE;

    /** @param empty what stands in place of the cosines where there are none */
    GradientCharts(String empty, Theme theme) {
        ValueAxis range = new ScaleAxis();
        range.setRange(-1.05, 1.05);
        cosines = chart(new ScaleAxis(), range, empty, theme, GradientCurves::cosine);
        cosines.titles(List.of(Texts.of("gradient.cosine.long"), Texts.of("gradient.cosine")));
        norms = below(new ScaleAxis(), theme, GradientCurves::norm);
        norms.titles(
                List.of(Texts.of("gradient.norm.long"), Texts.of("gradient.norm"), Texts.of("gradient.norm.short")));
        ratios = below(new ScaleAxis(), theme, GradientCurves::ratio);
        ratios.titles(
                List.of(Texts.of("gradient.ratio.long"), Texts.of("gradient.ratio"), Texts.of("gradient.ratio.short")));
        ValueAxis explained = new ScaleAxis();
        explained.setRange(-0.55, 1.05);
        fits = below(explained, theme, GradientCurves::fit);
        fits.titles(List.of(Texts.of("gradient.fit.long"), Texts.of("gradient.fit"), "R²"));
    }

    private ChartPane below(ValueAxis range, Theme theme, Function<GradientCurves, List<Curve>> shown) {
        ValueAxis domain = new ScaleAxis();
        domain.setLabel(Texts.of("axis.evaluations"));
        return chart(domain, range, "", theme, shown);
    }

    private ChartPane chart(
            ValueAxis domain, ValueAxis range, String empty, Theme theme, Function<GradientCurves, List<Curve>> shown) {
        ChartPane chart = new ChartPane(domain, range, empty, theme);
        chart.readout(new CurveReadout(Texts.of("axis.evaluations"), "", () -> shown.apply(curves)));
        return chart;
    }

    ChartPane cosines() {
        return cosines;
    }

    ChartPane norms() {
        return norms;
    }

    ChartPane ratios() {
        return ratios;
    }

    ChartPane fits() {
        return fits;
    }

    /** Takes over other curves, without drawing them yet. */
    void show(GradientCurves changed) {
        curves = changed;
        cosines.curves(curves.cosine());
        norms.curves(curves.norm());
        ratios.curves(curves.ratio());
        fits.curves(curves.fit());
        ratios.scale(LossScale.of(curves.ratio().stream().map(Curve::points).toList(), true));
        norms.scale(LossScale.of(curves.norm().stream().map(Curve::points).toList(), true));
        double end = Math.max(1, Overlaid.end(curves.cosine()));
        List.of(cosines, norms, ratios, fits)
                .forEach(chart -> chart.plot().getDomainAxis().setRange(0, end));
    }

    void theme(Theme theme) {
        List.of(cosines, norms, ratios, fits).forEach(chart -> chart.theme(theme));
        cosines.plot().clearRangeMarkers();
        java.awt.Color band = Palette.awt(Palette.REFERENCE_GRADIENT.deriveColor(0, 1, 1, 0.08));
        cosines.plot().addRangeMarker(new IntervalMarker(0, 1, band), Layer.BACKGROUND);
        java.awt.Color zero = Palette.awt(Palette.muted(theme));
        cosines.plot().addRangeMarker(new ValueMarker(0, zero, new BasicStroke(0.75f)), Layer.BACKGROUND);
    }
}
