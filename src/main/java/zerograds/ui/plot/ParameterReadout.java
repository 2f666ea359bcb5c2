package zerograds.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.ui.model.ParameterTrace;
import zerograds.ui.model.Points;
import zerograds.ui.model.Theme;

/** Reads the natural value of every parameter at the mouse, whatever axis it is drawn on. */
record ParameterReadout(ParameterTrace trace, ParameterAxis axis, Theme theme) implements Readout {
    @Override
    public Optional<Reading> at(double x, double y) {
        Points first = trace.curves().get(0);
        if (first.size() == 0) {
            return Optional.empty();
        }
        int nearest = first.nearest(x);
        double at = first.x(nearest);
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < trace.size(); k++) {
            Points values = trace.curves().get(k);
            double value = values.y(values.nearest(at));
            String unit = trace.parameter(k).unit();
            String text = trace.name(k) + "  " + Numbers.value(value) + (unit.isEmpty() ? "" : " " + unit);
            lines.add(new Line(text, Palette.theta(theme, k, trace.size()), axis.at(trace.parameter(k), value)));
        }
        return Optional.of(new Reading(at, "evaluations " + Numbers.count(at), lines));
    }
}
