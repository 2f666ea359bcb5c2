package zerograds.ui.plot.parameters;

import java.util.List;
import java.util.stream.IntStream;
import zerograds.space.Parameter;
import zerograds.ui.model.series.ParameterTrace;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.Texts;

/**
 * The axis on which several parameters are shown: that of their values if these can be compared, otherwise that of the
 * share of each one's range, 0 at its lower and 1 at its upper end.
 *
 * @param shares whether shares are shown
 */
record ParameterAxis(boolean shares) {
    /** Ranges that differ by more than that leave nothing to see of the smaller. */
    private static final double MOST_DIFFERENT = 4;

    static ParameterAxis of(ParameterTrace trace) {
        return of(IntStream.range(0, trace.size()).mapToObj(trace::parameter).toList());
    }

    static ParameterAxis of(List<? extends Parameter> parameters) {
        Parameter first = parameters.get(0);
        double narrowest = Double.POSITIVE_INFINITY;
        double widest = 0;
        boolean alike = true;
        for (Parameter parameter : parameters) {
            narrowest = Math.min(narrowest, parameter.range().radius());
            widest = Math.max(widest, parameter.range().radius());
            alike &= parameter.unit().equals(first.unit())
                    && parameter.scale().kind() == first.scale().kind();
        }
        return new ParameterAxis(!alike || widest > MOST_DIFFERENT * narrowest);
    }

    /** Where a parameter's natural value is on this axis. */
    double at(Parameter parameter, double value) {
        if (!shares) {
            return value;
        }
        double lower = parameter.scale().coordinate(parameter.range().lower());
        double upper = parameter.scale().coordinate(parameter.range().upper());
        return (parameter.scale().coordinate(value) - lower) / (upper - lower);
    }

    /** A parameter's natural values on this axis. */
    Points of(Parameter parameter, Points values) {
        if (!shares) {
            return values;
        }
        return new Points() {
            @Override
            public int size() {
                return values.size();
            }

            @Override
            public double x(int i) {
                return values.x(i);
            }

            @Override
            public double y(int i) {
                return at(parameter, values.y(i));
            }
        };
    }

    /** The axis' names, longest first. */
    List<String> titles(String unit, boolean solved) {
        String name = shares
                ? Texts.of("axis.in-range")
                : unit.isEmpty() ? Texts.of("axis.value") : Texts.of("axis.value.unit", unit);
        return solved ? List.of(Texts.of("axis.solution", name), name) : List.of(name);
    }
}
