package zerograds.ui.plot.loss;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.series.GradientSeries;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.series.ProbedGradient;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.chart.Curve;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.tile.Overlaid;

/**
 * The curves of the gradient's tile.
 *
 * @param cosine of the surrogate's gradient to independent estimates
 * @param norm the lengths of all
 * @param ratio of the surrogate's length to the samples'
 * @param fit R² on samples the surrogate was not fitted to
 */
record GradientCurves(List<Curve> cosine, List<Curve> norm, List<Curve> ratio, List<Curve> fit) {
    static final GradientCurves NONE = new GradientCurves(List.of(), List.of(), List.of(), List.of());
    static final String SAMPLES = Texts.of("gradient.samples");
    static final String PROBED = Texts.of("gradient.differences");

    /** Those of one run, beside its references. */
    static GradientCurves of(RunModel model, List<ProbedGradient> probed, Theme theme) {
        GradientSeries series = model.gradients();
        Color surrogate = Palette.surrogate(theme);
        Color muted = Palette.muted(theme);
        return new GradientCurves(
                curves(
                        reference(points(probed, ProbedGradient::cosine)),
                        samples(series.cosine(), theme),
                        new Curve(Texts.of("gradient.noise"), series.ceiling(), muted, Curve.Style.DOTTED)),
                curves(
                        new Curve(Texts.of("map.surrogate"), series.surrogateNorm(), surrogate, Curve.Style.SOLID),
                        reference(points(probed, ProbedGradient::referenceNorm)),
                        samples(series.sampledNorm(), theme)),
                List.of(
                        new Curve(Texts.of("gradient.ratio.short"), series.ratio(), surrogate, Curve.Style.SOLID)
                                .smoothed(),
                        new Curve("", series.leastRatio(), muted, Curve.Style.DOTTED).smoothed(),
                        new Curve("", series.mostRatio(), muted, Curve.Style.DOTTED).smoothed()),
                List.of(new Curve("R²", series.holdOut(), surrogate, Curve.Style.SOLID)));
    }

    /** One curve of each run in each chart; empty if no run has any. */
    static Optional<GradientCurves> of(List<Overlaid> over, Theme theme) {
        List<Curve> cosine = runs(over, theme, GradientSeries::cosine);
        return cosine.isEmpty()
                ? Optional.empty()
                : Optional.of(new GradientCurves(
                        cosine,
                        runs(over, theme, GradientSeries::surrogateNorm),
                        runs(over, theme, GradientSeries::ratio),
                        runs(over, theme, GradientSeries::holdOut)));
    }

    private static List<Curve> runs(List<Overlaid> over, Theme theme, Function<GradientSeries, Points> points) {
        return Overlaid.curves(over, theme, each -> points.apply(each.gradients())).stream()
                .map(Curve::smoothed)
                .toList();
    }

    private static List<Curve> curves(Curve... all) {
        return Stream.of(all)
                .filter(curve -> curve.points().size() > 0)
                .map(Curve::smoothed)
                .toList();
    }

    private static Curve reference(Points points) {
        return new Curve(PROBED, points, Palette.REFERENCE_GRADIENT, Curve.Style.SOLID);
    }

    /** The samples' own estimate is the lesser reference: grey as the samples themselves. */
    private static Curve samples(Points points, Theme theme) {
        return new Curve(SAMPLES, points, Palette.samples(theme), Curve.Style.DASHED);
    }

    /** A value of each probed gradient over evaluations. */
    static Points points(List<ProbedGradient> probed, ToDoubleFunction<ProbedGradient> value) {
        return Points.of(
                probed.stream().mapToDouble(ProbedGradient::evaluations).toArray(),
                probed.stream().mapToDouble(value).toArray());
    }
}
