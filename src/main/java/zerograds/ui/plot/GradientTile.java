package zerograds.ui.plot;

import java.awt.BasicStroke;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import zerograds.ui.model.GradientSeries;
import zerograds.ui.model.Points;
import zerograds.ui.model.ProbedGradient;
import zerograds.ui.model.RunModel;
import zerograds.ui.model.Theme;
import zerograds.ui.model.Workbench;

/**
 * Whether the surrogate's gradient can be trusted: the cosine of its angle to independent estimates, the lengths of all,
 * and the latest pair as arrows.
 */
public final class GradientTile implements Tile {
    private static final String EMPTY =
            "The surrogate's gradient will be compared with the samples' own estimate here: press Run.";
    private static final String SAMPLES = "samples";
    private static final String PROBED = "differences";

    private final Workbench workbench;
    private final ChartPane cosines;
    private final ChartPane norms;
    private final Compass compass;
    private final GradientPane node;
    private final Freshness freshness = new Freshness();
    private long probedVersion;
    private List<Curve> cosineCurves = List.of();
    private List<Curve> normCurves = List.of();

    public GradientTile(Workbench workbench) {
        this.workbench = workbench;
        Theme theme = workbench.themeProperty().get();
        ValueAxis range = new LinearAxis();
        range.setRange(-1.05, 1.05);
        cosines = new ChartPane(new LinearAxis(), range, EMPTY, theme);
        cosines.titles(List.of("cosine to the surrogate's gradient", "cosine"));
        cosines.readout(new CurveReadout("evaluations", "", () -> cosineCurves));
        ValueAxis domain = new LinearAxis();
        domain.setLabel("evaluations");
        norms = new ChartPane(domain, new DecadeAxis(), "", theme);
        norms.titles(List.of("gradient norm, log scale", "gradient norm", "norm"));
        norms.readout(new CurveReadout("evaluations", "", () -> normCurves));
        compass = new Compass(theme);
        node = new GradientPane(cosines, norms, compass);
        theme(theme);
    }

    @Override
    public String title() {
        return "Gradient";
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void refresh() {
        RunModel model = workbench.shown().orElse(null);
        List<ProbedGradient> probed =
                model == null ? List.of() : model.probedGradients().look();
        long version = model == null ? 0 : model.probedGradients().version();
        if (freshness.isNew(model) || probedVersion != version) {
            probedVersion = version;
            boolean empty = model == null || model.gradients().cosine().size() == 0;
            cosines.sentence(
                    model == null || model.hasSurrogate()
                            ? EMPTY
                            : model.run().plan().method().title()
                                    + " has no surrogate, so there is no gradient of one to be looked at.");
            node.showEmpty(empty);
            if (model != null && !empty) {
                show(model, probed);
            }
        }
    }

    private void show(RunModel model, List<ProbedGradient> probed) {
        GradientSeries series = model.gradients();
        Points differences = points(probed, ProbedGradient::cosine);
        node.showCompass(model.run().plan().problem().dimension() > 1);
        Color surrogate = Palette.surrogate(cosines.theme());
        cosineCurves = curves(reference(differences), samples(series.cosine()));
        normCurves = curves(
                new Curve("surrogate", series.surrogateNorm(), surrogate, Curve.Style.SOLID),
                reference(points(probed, ProbedGradient::referenceNorm)),
                samples(series.sampledNorm()));
        cosines.curves(cosineCurves);
        norms.curves(normCurves);
        Span span = Span.positive(normCurves.stream().map(Curve::points).toList());
        norms.plot().getRangeAxis().setRange(span.lower(), span.upper());
        double end = Math.max(1, series.cosine().x(series.cosine().size() - 1));
        cosines.plot().getDomainAxis().setRange(0, end);
        norms.plot().getDomainAxis().setRange(0, end);
        boolean differs = Double.isFinite(differences.last());
        if (differs) {
            compass.show(differences.last(), PROBED, Palette.REFERENCE_GRADIENT);
        } else {
            compass.show(series.cosine().last(), SAMPLES, Palette.samples(cosines.theme()));
        }
        node.draw();
    }

    private static List<Curve> curves(Curve... all) {
        return List.of(all).stream()
                .filter(curve -> curve.points().size() > 0)
                .map(Curve::smoothed)
                .toList();
    }

    private static Curve reference(Points points) {
        return new Curve(PROBED, points, Palette.REFERENCE_GRADIENT, Curve.Style.SOLID);
    }

    /** The samples' own estimate is the lesser reference: grey as the samples themselves. */
    private Curve samples(Points points) {
        return new Curve(SAMPLES, points, Palette.samples(cosines.theme()), Curve.Style.DASHED);
    }

    private static Points points(List<ProbedGradient> probed, ToDoubleFunction<ProbedGradient> value) {
        return Points.of(
                probed.stream().mapToDouble(ProbedGradient::evaluations).toArray(),
                probed.stream().mapToDouble(value).toArray());
    }

    @Override
    public void theme(Theme theme) {
        cosines.theme(theme);
        norms.theme(theme);
        compass.theme(theme);
        cosines.plot().clearRangeMarkers();
        java.awt.Color band = ChartTheme.awt(Palette.REFERENCE_GRADIENT.deriveColor(0, 1, 1, 0.08));
        cosines.plot().addRangeMarker(new IntervalMarker(0, 1, band), Layer.BACKGROUND);
        java.awt.Color zero = ChartTheme.awt(Palette.muted(theme));
        cosines.plot().addRangeMarker(new ValueMarker(0, zero, new BasicStroke(0.75f)), Layer.BACKGROUND);
        freshness.forget();
        refresh();
    }
}
