package zerograds.ui.plot.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jfree.chart.axis.ValueAxis;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.space.Parameter;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.run.Tables;
import zerograds.ui.model.series.ParameterTrace;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Table;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.axis.Span;
import zerograds.ui.plot.chart.ChartPane;
import zerograds.ui.plot.chart.Curve;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.tile.Freshness;
import zerograds.ui.plot.tile.Overlaid;
import zerograds.ui.plot.tile.Tile;

/** θ over evaluations: a curve for each parameter if they are few, a heat strip if they are many. */
public final class ParametersTile implements Tile {
    private static final String SENTENCE = Texts.of("parameters.empty");

    private final Showing showing;
    private final ChartPane lines;
    private final StripStack strips;
    private final ParameterImage image;
    private @Nullable Vec pictured;
    private final StackPane node;
    private final Freshness freshness = new Freshness();

    public ParametersTile(Showing showing) {
        this.showing = showing;
        Theme theme = showing.theme();
        ValueAxis domain = new ScaleAxis();
        domain.setLabel(Texts.of("axis.evaluations"));
        lines = new ChartPane(domain, new ScaleAxis(), SENTENCE, theme);
        strips = new StripStack(theme);
        image = new ParameterImage(theme);
        node = new StackPane(lines, strips, image);
        node.setMinSize(0, 0);
        theme(theme);
    }

    @Override
    public String id() {
        return "parameters";
    }

    @Override
    public String title() {
        return Texts.of("parameters.title");
    }

    @Override
    public boolean shows(StepStage stage) {
        return stage == StepStage.STEP || stage == StepStage.OUTCOME;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Optional<Table> data() {
        return showing.shown().map(Tables::parameters);
    }

    @Override
    public void refresh() {
        RunModel model = showing.shown().orElse(null);
        List<Overlaid> over = Overlaid.of(showing);
        Vec theta = model == null || over.size() > 1 ? null : imaged(model);
        if (freshness.isNew(model, over) || !Objects.equals(theta, pictured)) {
            boolean few = model == null || model.parameters().isFew();
            boolean empty = model == null || model.losses().best().size() == 0;
            lines.setVisible(few || empty);
            image.setVisible(!empty && theta != null);
            strips.setVisible(!few && !empty && theta == null);
            if (model != null && theta != null && !Objects.equals(theta, pictured)) {
                shape(model).ifPresent(shape -> image.show(model.parameters().space(), theta, shape));
            }
            pictured = theta;
            lines.showEmpty(empty);
            if (model != null && !empty) {
                if (few) {
                    showLines(model.parameters(), over);
                } else {
                    strips.show(model.parameters(), over);
                }
            }
        }
    }

    /** θ in full, if there are more parameters than a strip can show and they are an image. */
    private static @Nullable Vec imaged(RunModel model) {
        boolean many =
                model.parameters().space().dimension() > model.parameters().size();
        return many && shape(model).isPresent() ? model.landscape().theta().orElse(null) : null;
    }

    private static Optional<ParameterImage.Shape> shape(RunModel model) {
        return ParameterImage.Shape.of(
                model.parameters().space(), model.sample().output());
    }

    private void showLines(ParameterTrace trace, List<Overlaid> over) {
        ParameterAxis axis = ParameterAxis.of(trace);
        List<ParameterPath> paths =
                over.isEmpty() ? ParameterPath.of(trace, lines.theme()) : ParameterPath.of(over, lines.theme());
        List<Curve> shown =
                new ArrayList<>(paths.stream().map(path -> path.on(axis)).toList());
        double end = Math.max(1, Overlaid.end(shown));
        List<Curve> solutions = solutions(trace, axis, end, over.isEmpty());
        shown.addAll(solutions);
        lines.readout(new ParameterReadout(paths, axis));
        lines.curves(shown);
        lines.titles(axis.titles(trace.unit(), !solutions.isEmpty()));
        Span span = Span.of(shown.stream().map(Curve::points).toList());
        lines.plot().getRangeAxis().setRange(span.lower(), span.upper());
        lines.plot().getDomainAxis().setRange(0, end);
        lines.draw();
    }

    /** What is known to be right, in the colours of the parameters or, if the runs have them, in none. */
    private List<Curve> solutions(ParameterTrace trace, ParameterAxis axis, double end, boolean coloured) {
        List<Curve> solutions = new ArrayList<>();
        for (int k = 0; k < trace.size(); k++) {
            Color colour = coloured ? Palette.theta(lines.theme(), k) : Palette.muted(lines.theme());
            Parameter parameter = trace.parameter(k);
            trace.solution(k).ifPresent(known -> solutions.add(solution(axis.at(parameter, known), end, colour)));
        }
        return solutions;
    }

    private static Curve solution(double known, double end, Color colour) {
        Points level = Points.of(new double[] {0, end}, new double[] {known, known});
        return new Curve("", level, colour.deriveColor(0, 1, 1, 0.6), Curve.Style.DOTTED);
    }

    @Override
    public void theme(Theme theme) {
        lines.theme(theme);
        strips.theme(theme);
        image.theme(theme);
        freshness.forget();
        refresh();
    }
}
