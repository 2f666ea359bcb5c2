package zerograds.store.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/** The natural values of a point by parameter's name: a number, an array, or the name of an option. */
public final class NamedValues {
    private NamedValues() {}

    public static Map<String, Object> of(Point point) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : point.space().parameters()) {
            values.put(parameter.name(), value(point, parameter));
        }
        return values;
    }

    /** A name for each natural value: {@code x}, or {@code x[3]} for an element of an array. */
    public static List<String> names(ParameterSpace space) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : space.parameters()) {
            for (int i = 0; i < parameter.size(); i++) {
                names.add(parameter.size() == 1 ? parameter.name() : parameter.name() + "[" + i + "]");
            }
        }
        return names;
    }

    /** The natural values in the order of {@link #names}: numbers, and the words of choices. */
    public static List<Object> cells(Point point) {
        List<Object> cells = new ArrayList<>();
        for (Parameter parameter : point.space().parameters()) {
            Object value = value(point, parameter);
            if (value instanceof double[] reals) {
                Arrays.stream(reals).forEach(cells::add);
            } else if (value instanceof long[] wholes) {
                Arrays.stream(wholes).forEach(cells::add);
            } else {
                cells.add(value);
            }
        }
        return cells;
    }

    private static Object value(Point point, Parameter parameter) {
        if (parameter.unfrozen() instanceof Parameter.Choice choice) {
            return choice.options().get(point.whole(choice.name()));
        }
        double[] values = point.reals(parameter.name());
        if (parameter.unfrozen() instanceof Parameter.Whole) {
            long[] wholes = new long[values.length];
            for (int i = 0; i < wholes.length; i++) {
                wholes[i] = Math.round(values[i]);
            }
            return wholes.length == 1 ? (Object) wholes[0] : wholes;
        }
        return values.length == 1 ? (Object) values[0] : values;
    }
}
