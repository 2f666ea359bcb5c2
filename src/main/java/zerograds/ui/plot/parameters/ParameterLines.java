package zerograds.ui.plot.parameters;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.jfree.chart.axis.ValueAxis;
import zerograds.space.Parameter;
import zerograds.ui.model.series.ParameterTrace;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.axis.Span;
import zerograds.ui.plot.chart.ChartPane;
import zerograds.ui.plot.chart.Curve;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.tile.Overlaid;

/** A curve for each of a few parameters, and a dotted line at its solution where that is known. JavaFX thread only. */
final class ParameterLines {
    private final ChartPane pane;

    ParameterLines(Theme theme) {
        ValueAxis domain = new ScaleAxis();
        domain.setLabel(Texts.of("axis.evaluations"));
        pane = new ChartPane(domain, new ScaleAxis(), Texts.of("parameters.empty"), theme);
    }

    ChartPane pane() {
        return pane;
    }

    /** Shows the curves of one run, or of those that are drawn together. */
    void show(ParameterTrace trace, List<Overlaid> over) {
        ParameterAxis axis = ParameterAxis.of(trace);
        List<ParameterPath> paths =
                over.isEmpty() ? ParameterPath.of(trace, pane.theme()) : ParameterPath.of(over, pane.theme());
        List<Curve> shown =
                new ArrayList<>(paths.stream().map(path -> path.on(axis)).toList());
        double end = Math.max(1, Overlaid.end(shown));
        List<Curve> solutions = solutions(trace, axis, end, over.isEmpty());
        shown.addAll(solutions);
        pane.readout(new ParameterReadout(paths, axis));
        pane.curves(shown);
        pane.titles(axis.titles(trace.unit(), !solutions.isEmpty()));
        Span span = Span.of(shown.stream().map(Curve::points).toList());
        pane.plot().getRangeAxis().setRange(span.lower(), span.upper());
        pane.plot().getDomainAxis().setRange(0, end);
        pane.draw();
    }

    /** What is known to be right, in the colours of the parameters or, if the runs have them, in none. */
    private List<Curve> solutions(ParameterTrace trace, ParameterAxis axis, double end, boolean coloured) {
        List<Curve> solutions = new ArrayList<>();
        for (int k = 0; k < trace.size(); k++) {
            Color colour = coloured ? Palette.theta(pane.theme(), k) : Palette.muted(pane.theme());
            Parameter parameter = trace.parameter(k);
            trace.solution(k).ifPresent(known -> solutions.add(solution(axis.at(parameter, known), end, colour)));
        }
        return solutions;
    }

    private static Curve solution(double known, double end, Color colour) {
        Points level = Points.of(new double[] {0, end}, new double[] {known, known});
        return new Curve("", level, colour.deriveColor(0, 1, 1, 0.6), Curve.Style.DOTTED);
    }
}
