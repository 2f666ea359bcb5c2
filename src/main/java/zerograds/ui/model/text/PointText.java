package zerograds.ui.model.text;

import java.util.ArrayList;
import java.util.List;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/** The values of a point by the names of its parameters, one a line. */
public final class PointText {
    private static final int MOST_VALUES = 200;

    private PointText() {}

    public static String of(ParameterSpace space, Point point) {
        return of(space, point, MOST_VALUES);
    }

    /** Every value, however many there are. */
    public static String all(ParameterSpace space, Point point) {
        return of(space, point, Integer.MAX_VALUE);
    }

    private static String of(ParameterSpace space, Point point, int most) {
        List<String> lines = new ArrayList<>();
        int index = 0;
        for (Parameter parameter : space.parameters()) {
            int size = parameter.size();
            for (int i = 0; i < size && index < point.size() && lines.size() < most; i++) {
                String name = size == 1 ? parameter.name() : parameter.name() + "[" + i + "]";
                lines.add(name + " = " + point.value(index++));
            }
        }
        if (index < point.size()) {
            lines.add(Texts.of("point.more", point.size() - index));
        }
        return String.join("\n", lines);
    }
}
