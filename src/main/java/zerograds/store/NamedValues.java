package zerograds.store;

import java.util.LinkedHashMap;
import java.util.Map;
import zerograds.space.Parameter;
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
