package zerograds.ui.plot.parameters;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import zerograds.space.Parameter;
import zerograds.ui.model.series.ParameterTrace;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.chart.Curve;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.tile.Overlaid;
import zerograds.ui.plot.tile.RunStyle;

/**
 * The curve of one parameter in pixels.
 *
 * @param name at its end and in the read-out
 * @param values natural ones
 */
record ParameterPath(String name, Parameter parameter, Points values, Color colour, Curve.Style style) {
    /** All that one run keeps. */
    static List<ParameterPath> of(ParameterTrace trace, Theme theme) {
        return IntStream.range(0, trace.size())
                .mapToObj(k -> new ParameterPath(
                        trace.name(k),
                        trace.parameter(k),
                        trace.curves().get(k),
                        Palette.theta(theme, k),
                        k < Palette.thetas() ? Curve.Style.SOLID : Curve.Style.DASHED))
                .toList();
    }

    /** All that several runs keep, each run in its own line. */
    static List<ParameterPath> of(List<Overlaid> runs, Theme theme) {
        return runs.stream()
                .flatMap(each -> of(each.model().parameters(), theme).stream()
                        .map(path -> new ParameterPath(
                                path.name + " · " + each.run().name(),
                                path.parameter,
                                path.values,
                                each.colour(theme),
                                RunStyle.style(each.run()))))
                .filter(path -> path.values.size() > 0)
                .toList();
    }

    Curve on(ParameterAxis axis) {
        return new Curve(name, axis.of(parameter, values), colour, style);
    }
}
