package zerograds.ui.plot.loss;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.run.Tables;
import zerograds.ui.model.series.ProbedGradient;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Table;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.chart.ChartPane;
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
    private final GradientCharts charts;
    private final AgreementChart agreement;
    private final ComboBox<Lower> choice = new ComboBox<>();
    private final Compass compass;
    private final GradientPane node;
    private final Freshness freshness = new Freshness();
    private Optional<Lower> chosen = Optional.empty();
    private long probedVersion;

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
        charts = new GradientCharts(EMPTY, theme);
        agreement = new AgreementChart(theme);
        compass = new Compass(theme);
        node = new GradientPane(charts.cosines(), charts.norms(), compass);
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
        return choice.getValue() != Lower.AGREEMENT || agreement.isSettled();
    }

    private ChartPane lower() {
        return switch (choice.getValue()) {
            case NORMS -> charts.norms();
            case RATIO -> charts.ratios();
            case FIT -> charts.fits();
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
            agreement.refresh(model);
        }
        List<ProbedGradient> probed =
                model == null ? List.of() : model.probedGradients().look();
        long version = model == null ? 0 : model.probedGradients().version();
        List<Overlaid> over = Overlaid.of(showing);
        if (freshness.isNew(model, over) || probedVersion != version) {
            probedVersion = version;
            boolean empty = model == null || model.gradients().cosine().size() == 0;
            charts.cosines()
                    .sentence(
                            model == null || model.hasSurrogate()
                                    ? EMPTY
                                    : Texts.of(
                                            "gradient.no-surrogate",
                                            model.method().title()));
            node.showEmpty(empty);
            if (model != null && !empty) {
                Theme theme = charts.cosines().theme();
                charts.show(GradientCurves.of(over, theme).orElseGet(() -> GradientCurves.of(model, probed, theme)));
                point(GradientCurves.points(probed, ProbedGradient::cosine).last(), model);
                node.showCompass(model.problem().dimension() > 1);
                node.draw();
            }
        }
    }

    /** Turns the compass to the latest differences or, without any, to the samples. */
    private void point(double differences, RunModel model) {
        if (Double.isFinite(differences)) {
            compass.show(differences, GradientCurves.PROBED, Palette.REFERENCE_GRADIENT);
        } else {
            compass.show(
                    model.gradients().cosine().last(),
                    GradientCurves.SAMPLES,
                    Palette.samples(charts.cosines().theme()));
        }
    }

    @Override
    public void theme(Theme theme) {
        charts.theme(theme);
        agreement.theme(theme);
        compass.theme(theme);
        freshness.forget();
        refresh();
    }
}
