package zerograds.ui.plot.parameters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jfree.chart.axis.ValueAxis;
import zerograds.problem.Signal;
import zerograds.ui.model.landscape.FieldTable;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.Table;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.axis.Span;
import zerograds.ui.plot.chart.ChartPane;
import zerograds.ui.plot.chart.Curve;
import zerograds.ui.plot.chart.CurveReadout;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.tile.Freshness;
import zerograds.ui.plot.tile.Overlaid;
import zerograds.ui.plot.tile.RunStyle;
import zerograds.ui.plot.tile.Tile;

/** What the model returns at θ beside what is wanted: pictures, curves or a number, whatever the signal is. */
public final class OutputTile implements Tile {
    private static final String SENTENCE = Texts.of("output.empty");

    private final Showing showing;
    private final ChartPane curvesPane;
    private final PictureRow pictures;
    private final NumberPane number;
    private final StackPane node;
    private final Freshness freshness = new Freshness();
    private List<Curve> curves = List.of();

    public OutputTile(Showing showing) {
        this.showing = showing;
        Theme theme = showing.theme();
        ValueAxis domain = new ScaleAxis();
        domain.setLabel(Texts.of("axis.element-of-signal"));
        curvesPane = new ChartPane(domain, new ScaleAxis(), SENTENCE, theme);
        curvesPane.titles(List.of(Texts.of("axis.value")));
        curvesPane.readout(new CurveReadout(Texts.of("axis.element"), "", () -> curves));
        pictures = new PictureRow(theme);
        number = new NumberPane(theme);
        node = new StackPane(curvesPane, pictures, number);
        node.setMinSize(0, 0);
        theme(theme);
    }

    @Override
    public String id() {
        return "output";
    }

    @Override
    public String title() {
        return Texts.of("output.title");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Optional<Table> data() {
        return showing.shown()
                .flatMap(model -> model.sample().output().map(output -> FieldTable.of(output, target(model))));
    }

    @Override
    public void refresh() {
        RunModel model = showing.shown().orElse(null);
        List<Overlaid> over = Overlaid.of(showing);
        if (freshness.isNew(model, over)) {
            Optional<Signal> output =
                    model == null ? Optional.empty() : model.sample().output();
            reveal(output.map(this::paneOf).orElse(curvesPane));
            curvesPane.showEmpty(output.isEmpty());
            if (model != null && output.isPresent()) {
                show(output.get(), target(model), model.losses().loss().last(), others(over));
            }
        }
    }

    /** What a run over the one that is shown returned. */
    record Other(Overlaid run, Signal output) {
        String name() {
            return run.run().name();
        }
    }

    private static List<Other> others(List<Overlaid> over) {
        return over.stream()
                .skip(1)
                .flatMap(each -> each.model().sample().output().map(output -> new Other(each, output)).stream())
                .toList();
    }

    /** Where the signal itself is minimised there is nothing to compare it with. */
    private static Optional<Signal> target(RunModel model) {
        return model.problem().loss().isValue()
                ? Optional.empty()
                : model.sample().target();
    }

    private Region paneOf(Signal signal) {
        if (signal.isImage()) {
            return pictures;
        }
        return signal.size() == 1 ? number : curvesPane;
    }

    private void reveal(Region pane) {
        for (Region each : List.of(curvesPane, pictures, number)) {
            each.setVisible(each.equals(pane));
        }
    }

    private void show(Signal output, Optional<Signal> target, double loss, List<Other> others) {
        if (output.isImage()) {
            pictures.show(output, target, loss, others);
        } else if (output.size() == 1) {
            boolean maximised = showing.shown()
                    .filter(model -> model.problem().loss().isMaximised())
                    .isPresent();
            number.show(output.value(0), target.map(wanted -> wanted.value(0)), maximised, others);
        } else {
            showCurves(output, target, others);
        }
    }

    private void showCurves(Signal output, Optional<Signal> target, List<Other> others) {
        Theme theme = curvesPane.theme();
        List<Curve> shown = new ArrayList<>();
        shown.add(new Curve(Texts.of("output.output"), points(output), Palette.THETA, Curve.Style.SOLID));
        target.ifPresent(wanted -> shown.add(
                new Curve(Texts.of("output.target"), points(wanted), Palette.text(theme), Curve.Style.DASHED)));
        others.forEach(other -> shown.add(new Curve(
                other.name(),
                points(other.output()),
                other.run().colour(theme),
                RunStyle.style(other.run().run()))));
        curves = List.copyOf(shown);
        curvesPane.curves(curves);
        Span span = Span.of(curves.stream().map(Curve::points).toList());
        curvesPane.plot().getRangeAxis().setRange(span.lower(), span.upper());
        curvesPane.plot().getDomainAxis().setRange(0, output.size() - 1);
        curvesPane.draw();
    }

    private static Points points(Signal signal) {
        double[] x = new double[signal.size()];
        double[] y = new double[signal.size()];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, signal::value);
        return Points.of(x, y);
    }

    @Override
    public void theme(Theme theme) {
        curvesPane.theme(theme);
        pictures.theme(theme);
        number.theme(theme);
        freshness.forget();
        refresh();
    }
}
