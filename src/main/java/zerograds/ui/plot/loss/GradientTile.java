package zerograds.ui.plot.loss;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import zerograds.ui.model.run.AgreementFeed;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.run.Tables;
import zerograds.ui.model.series.Agreement;
import zerograds.ui.model.series.GradientSeries;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.series.ProbedGradient;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Table;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.LossScale;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.chart.ChartPane;
import zerograds.ui.plot.chart.Curve;
import zerograds.ui.plot.chart.CurveReadout;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.tile.Freshness;
import zerograds.ui.plot.tile.Overlaid;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.plot.tile.TileTools;

/**
 * Whether the surrogate's gradient can be trusted: the cosine of its angle to independent estimates, the lengths of all,
 * and the latest pair as arrows.
 */
public final class GradientTile implements Tile {
    private static final String EMPTY = Texts.of("gradient.empty");

    private final Showing showing;
    private final ChartPane cosines;
    private final ChartPane norms;
    private final ChartPane ratios;
    private final ChartPane fits;
    private final AgreementChart agreement;
    private final AgreementFeed feed = new AgreementFeed();
    private final ComboBox<Lower> choice = new ComboBox<>();
    private final Compass compass;
    private final GradientPane node;
    private final Freshness freshness = new Freshness();
    private Optional<Lower> chosen = Optional.empty();
    private List<Agreement> agreements = List.of();
    private long probedVersion;
    private GradientCurves curves = GradientCurves.NONE;

    /** What stands below the cosines. */
    private enum Lower {
        NORMS(Texts.of("gradient.lower.norms")),
        RATIO(Texts.of("gradient.lower.ratio")),
        FIT(Texts.of("gradient.lower.fit")),
        AGREEMENT(Texts.of("gradient.lower.agreement"));

        private final String words;

        Lower(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    public GradientTile(Showing showing) {
        this.showing = showing;
        Theme theme = showing.theme();
        ValueAxis range = new ScaleAxis();
        range.setRange(-1.05, 1.05);
        cosines = new ChartPane(new ScaleAxis(), range, EMPTY, theme);
        cosines.titles(List.of(Texts.of("gradient.cosine.long"), Texts.of("gradient.cosine")));
        cosines.readout(new CurveReadout(Texts.of("axis.evaluations"), "", () -> curves.cosine()));
        norms = below(new ScaleAxis(), theme, () -> curves.norm());
        norms.titles(
                List.of(Texts.of("gradient.norm.long"), Texts.of("gradient.norm"), Texts.of("gradient.norm.short")));
        ratios = below(new ScaleAxis(), theme, () -> curves.ratio());
        ratios.titles(
                List.of(Texts.of("gradient.ratio.long"), Texts.of("gradient.ratio"), Texts.of("gradient.ratio.short")));
        ValueAxis explained = new ScaleAxis();
        explained.setRange(-0.55, 1.05);
        fits = below(explained, theme, () -> curves.fit());
        fits.titles(List.of(Texts.of("gradient.fit.long"), Texts.of("gradient.fit"), "R²"));
        agreement = new AgreementChart(theme);
        compass = new Compass(theme);
        node = new GradientPane(cosines, norms, compass);
        choice.getItems().setAll(Lower.values());
        choice.setValue(Lower.NORMS);
        choice.setId("gradient-lower");
        choice.setAccessibleText(Texts.of("gradient.lower"));
        choice.setTooltip(TileTools.tooltip(Texts.of("gradient.lower.help")));
        choice.setOnAction(event -> node.lower(lower()));
        showing.spotlightProperty().addListener((property, before, now) -> speakOf(now));
        theme(theme);
    }

    @Override
    public String id() {
        return "gradient";
    }

    @Override
    public String title() {
        return Texts.of("gradient.title");
    }

    private static ChartPane below(ValueAxis range, Theme theme, Supplier<List<Curve>> curves) {
        ValueAxis domain = new ScaleAxis();
        domain.setLabel(Texts.of("axis.evaluations"));
        ChartPane chart = new ChartPane(domain, range, "", theme);
        chart.readout(new CurveReadout(Texts.of("axis.evaluations"), "", curves));
        return chart;
    }

    /** While the gradient is explained, it is shown by parameter. */
    private void speakOf(Optional<StepStage> stage) {
        boolean spoken = stage.filter(this::shows).isPresent();
        if (spoken && chosen.isEmpty()) {
            chosen = Optional.of(choice.getValue());
            choice.setValue(Lower.AGREEMENT);
        } else if (!spoken) {
            chosen.ifPresent(choice::setValue);
            chosen = Optional.empty();
        }
    }

    @Override
    public boolean isSettled() {
        return choice.getValue() != Lower.AGREEMENT || feed.isSettled();
    }

    private void refreshAgreement(RunModel model) {
        List<Agreement> now = feed.look(model);
        if (!now.equals(agreements)) {
            agreements = now;
            agreement.show(now, model.problem().space());
        }
    }

    private ChartPane lower() {
        return switch (choice.getValue()) {
            case NORMS -> norms;
            case RATIO -> ratios;
            case FIT -> fits;
            case AGREEMENT -> agreement.pane();
        };
    }

    @Override
    public List<Region> tools() {
        return List.of(choice);
    }

    @Override
    public boolean shows(StepStage stage) {
        return stage == StepStage.GRADIENT;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Optional<Table> data() {
        return showing.shown()
                .map(model -> Tables.gradients(
                        model, List.copyOf(model.probedGradients().look())));
    }

    @Override
    public void refresh() {
        RunModel model = showing.shown().orElse(null);
        if (model != null && choice.getValue() == Lower.AGREEMENT) {
            refreshAgreement(model);
        }
        List<ProbedGradient> probed =
                model == null ? List.of() : model.probedGradients().look();
        long version = model == null ? 0 : model.probedGradients().version();
        List<Overlaid> over = Overlaid.of(showing);
        if (freshness.isNew(model, over) || probedVersion != version) {
            probedVersion = version;
            boolean empty = model == null || model.gradients().cosine().size() == 0;
            cosines.sentence(
                    model == null || model.hasSurrogate()
                            ? EMPTY
                            : Texts.of("gradient.no-surrogate", model.method().title()));
            node.showEmpty(empty);
            if (model != null && !empty) {
                Theme theme = cosines.theme();
                curves = GradientCurves.of(over, theme).orElseGet(() -> GradientCurves.of(model, probed, theme));
                draw(model.gradients(), GradientCurves.points(probed, ProbedGradient::cosine));
                node.showCompass(model.problem().dimension() > 1);
                node.draw();
            }
        }
    }

    private void draw(GradientSeries series, Points differences) {
        cosines.curves(curves.cosine());
        norms.curves(curves.norm());
        ratios.curves(curves.ratio());
        fits.curves(curves.fit());
        ratios.scale(LossScale.of(curves.ratio().stream().map(Curve::points).toList(), true));
        norms.scale(LossScale.of(curves.norm().stream().map(Curve::points).toList(), true));
        double end = Math.max(1, Overlaid.end(curves.cosine()));
        cosines.plot().getDomainAxis().setRange(0, end);
        for (ChartPane below : List.of(norms, ratios, fits)) {
            below.plot().getDomainAxis().setRange(0, end);
        }
        boolean differs = Double.isFinite(differences.last());
        if (differs) {
            compass.show(differences.last(), GradientCurves.PROBED, Palette.REFERENCE_GRADIENT);
        } else {
            compass.show(series.cosine().last(), GradientCurves.SAMPLES, Palette.samples(cosines.theme()));
        }
    }

    @Override
    public void theme(Theme theme) {
        cosines.theme(theme);
        norms.theme(theme);
        ratios.theme(theme);
        fits.theme(theme);
        agreement.theme(theme);
        compass.theme(theme);
        cosines.plot().clearRangeMarkers();
        java.awt.Color band = Palette.awt(Palette.REFERENCE_GRADIENT.deriveColor(0, 1, 1, 0.08));
        cosines.plot().addRangeMarker(new IntervalMarker(0, 1, band), Layer.BACKGROUND);
        java.awt.Color zero = Palette.awt(Palette.muted(theme));
        cosines.plot().addRangeMarker(new ValueMarker(0, zero, new BasicStroke(0.75f)), Layer.BACKGROUND);
        freshness.forget();
        refresh();
    }
}
