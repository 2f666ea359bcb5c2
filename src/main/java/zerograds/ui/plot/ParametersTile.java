package zerograds.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jfree.chart.axis.ValueAxis;
import zerograds.space.Parameter;
import zerograds.ui.model.ParameterTrace;
import zerograds.ui.model.Points;
import zerograds.ui.model.RunModel;
import zerograds.ui.model.StepStage;
import zerograds.ui.model.Table;
import zerograds.ui.model.Tables;
import zerograds.ui.model.Theme;
import zerograds.ui.model.Workbench;

/** θ over evaluations: a curve for each parameter if they are few, a heat strip if they are many. */
public final class ParametersTile implements Tile {
    private static final String SENTENCE = "The parameters' way will appear here as soon as the run begins: press Run.";

    private final Workbench workbench;
    private final ChartPane lines;
    private final StripChart strip;
    private final StackPane node;
    private final Freshness freshness = new Freshness();

    public ParametersTile(Workbench workbench) {
        this.workbench = workbench;
        Theme theme = workbench.themeProperty().get();
        ValueAxis domain = new LinearAxis();
        domain.setLabel("evaluations");
        lines = new ChartPane(domain, new LinearAxis(), SENTENCE, theme);
        strip = new StripChart(theme);
        node = new StackPane(lines, strip.pane());
        node.setMinSize(0, 0);
        theme(theme);
    }

    @Override
    public String title() {
        return "Parameters";
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
        return workbench.shown().map(Tables::parameters);
    }

    @Override
    public void refresh() {
        RunModel model = workbench.shown().orElse(null);
        if (freshness.isNew(model)) {
            boolean few = model == null || model.parameters().isFew();
            boolean empty = model == null || model.losses().best().size() == 0;
            lines.setVisible(few || empty);
            strip.pane().setVisible(!few && !empty);
            lines.showEmpty(empty);
            if (model != null && !empty) {
                show(model.parameters());
            }
        }
    }

    private void show(ParameterTrace trace) {
        if (trace.isFew()) {
            showLines(trace);
        } else {
            strip.show(trace);
        }
    }

    private void showLines(ParameterTrace trace) {
        ParameterAxis axis = ParameterAxis.of(trace);
        Points first = trace.curves().get(0);
        double end = Math.max(1, first.x(first.size() - 1));
        List<Curve> paths = new ArrayList<>();
        List<Curve> solutions = new ArrayList<>();
        for (int k = 0; k < trace.size(); k++) {
            Color colour = Palette.theta(lines.theme(), k, trace.size());
            Parameter parameter = trace.parameter(k);
            Points path = axis.of(parameter, trace.curves().get(k));
            paths.add(new Curve(trace.name(k), path, colour, Curve.Style.SOLID));
            trace.solution(k).ifPresent(known -> solutions.add(solution(axis.at(parameter, known), end, colour)));
        }
        lines.readout(new ParameterReadout(trace, axis, lines.theme()));
        paths.addAll(solutions);
        lines.curves(paths);
        lines.titles(axis.titles(trace.unit(), !solutions.isEmpty()));
        Span span = Span.of(paths.stream().map(Curve::points).toList());
        lines.plot().getRangeAxis().setRange(span.lower(), span.upper());
        lines.plot().getDomainAxis().setRange(0, end);
        lines.draw();
    }

    private static Curve solution(double known, double end, Color colour) {
        Points level = Points.of(new double[] {0, end}, new double[] {known, known});
        return new Curve("", level, colour.deriveColor(0, 1, 1, 0.6), Curve.Style.DOTTED);
    }

    @Override
    public void theme(Theme theme) {
        lines.theme(theme);
        strip.theme(theme);
        freshness.forget();
        refresh();
    }
}
