package zerograds.ui.plot.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.axis.Readout;

/**
 * Reads the natural value of every parameter at the mouse, whatever axis it is drawn on.
 *
 * @param paths the crosshair snaps to the points of the first
 */
record ParameterReadout(List<ParameterPath> paths, ParameterAxis axis) implements Readout {
    @Override
    public Optional<Reading> at(double x, double y) {
        if (paths.isEmpty() || paths.get(0).values().size() == 0) {
            return Optional.empty();
        }
        Points first = paths.get(0).values();
        double at = first.x(first.nearest(x));
        List<Line> lines = new ArrayList<>();
        for (ParameterPath path : paths) {
            double value = path.values().y(path.values().nearest(at));
            String unit = path.parameter().unit();
            String text = path.name() + "  " + NumberText.value(value) + (unit.isEmpty() ? "" : " " + unit);
            lines.add(new Line(text, path.colour(), axis.at(path.parameter(), value)));
        }
        return Optional.of(new Reading(at, Texts.of("axis.evaluations.at", NumberText.brief(at)), lines));
    }
}
