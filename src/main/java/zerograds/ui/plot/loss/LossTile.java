package zerograds.ui.plot.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.jfree.chart.axis.ValueAxis;
import zerograds.problem.Problem;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.run.Tables;
import zerograds.ui.model.series.LossSeries;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Table;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.AxisScale;
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

/** True and surrogate loss at θ over evaluations. */
public final class LossTile implements Tile {
    private final Showing showing;
    private final ChartPane pane;
    private final ToggleButton logarithmic =
            TileTools.toggle(Texts.of("tile.log"), Texts.of("loss.log.help"), true, this::redraw);
    private final ToggleButton best =
            TileTools.toggle(Texts.of("loss.best"), Texts.of("loss.best.help"), false, this::redraw);
    private final Freshness freshness = new Freshness();
    private List<Curve> curves = List.of();

    public LossTile(Showing showing) {
        this.showing = showing;
        Theme theme = showing.theme();
        ValueAxis domain = new ScaleAxis();
        domain.setLabel(Texts.of("axis.evaluations"));
        pane = new ChartPane(domain, new ScaleAxis(), Texts.of("loss.empty"), theme);
        pane.readout(new CurveReadout(Texts.of("axis.evaluations"), "", () -> curves));
        theme(theme);
    }

    @Override
    public String id() {
        return "loss";
    }

    @Override
    public String title() {
        return Texts.of("loss.title");
    }

    @Override
    public boolean shows(StepStage stage) {
        return stage == StepStage.OUTCOME;
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public List<Region> tools() {
        return List.of(best, logarithmic);
    }

    @Override
    public Optional<Table> data() {
        return showing.shown().map(Tables::losses);
    }

    @Override
    public void refresh() {
        RunModel model = showing.shown().orElse(null);
        List<Overlaid> over = Overlaid.of(showing);
        if (freshness.isNew(model, over)) {
            best.setVisible(!over.isEmpty());
            List<Curve> runs = Overlaid.curves(
                    over,
                    pane.theme(),
                    each -> best.isSelected()
                            ? each.losses().best()
                            : each.losses().loss());
            boolean empty = model == null || model.losses().best().size() == 0;
            pane.showEmpty(empty && runs.isEmpty());
            if (!runs.isEmpty()) {
                show(runs);
            } else if (model != null && !empty) {
                show(model.losses());
            }
        }
    }

    private void redraw() {
        freshness.forget();
        refresh();
    }

    private void show(List<Curve> runs) {
        List<Points> points = runs.stream().map(Curve::points).toList();
        draw(
                runs.stream()
                        .map(best.isSelected() ? curve -> curve : Curve::smoothed)
                        .toList(),
                best.isSelected() ? Texts.of("loss.best.axis") : Texts.of("axis.loss"),
                LossScale.of(points, logarithmic.isSelected()),
                Overlaid.end(runs));
    }

    private void show(LossSeries losses) {
        Theme theme = pane.theme();
        List<Curve> shown = new ArrayList<>();
        shown.add(new Curve(Texts.of("map.true-loss.short"), losses.loss(), Palette.TRUE_LOSS, Curve.Style.SOLID));
        Problem problem = showing.shown().orElseThrow().problem();
        String least = problem.stochastic() ? Texts.of("loss.luckiest") : Texts.of("loss.best");
        shown.add(new Curve(least, losses.best(), Palette.muted(theme), Curve.Style.DOTTED));
        if (Double.isFinite(losses.prediction().last())) {
            Curve prediction = new Curve(
                    Texts.of("map.surrogate"), losses.prediction(), Palette.surrogate(theme), Curve.Style.SOLID);
            shown.add(1, prediction.smoothed());
        }
        if (losses.failureCount() > 0) {
            String name = losses.failureCount() == 1
                    ? Texts.of("loss.failure")
                    : Texts.of("loss.failures", NumberText.brief((double) losses.failureCount()));
            shown.add(new Curve(name, losses.failures(), Palette.failure(theme), Curve.Style.CROSSES));
        }
        AxisScale scale = LossScale.of(losses, logarithmic.isSelected());
        String title = problem.loss().isMaximised() ? Texts.of("axis.loss.maximised") : Texts.of("axis.loss");
        draw(shown, title, scale, losses.best().x(losses.best().size() - 1));
    }

    private void draw(List<Curve> shown, String title, AxisScale scale, double end) {
        curves = List.copyOf(shown);
        pane.curves(curves);
        pane.titles(scale.isLinear() ? List.of(title) : List.of(scaled(scale, title), title));
        pane.scale(scale);
        pane.plot().getDomainAxis().setRange(0, Math.max(1, end));
        pane.draw();
    }

    private static String scaled(AxisScale scale, String title) {
        return scale.kind() == AxisScale.Kind.LOGARITHMIC || scale.hasFloor()
                ? Texts.of("axis.log-scale", title)
                : Texts.of("axis.symmetric-scale", title);
    }

    @Override
    public void theme(Theme theme) {
        pane.theme(theme);
        freshness.forget();
        refresh();
    }
}
