package zerograds.store;

import java.util.ArrayList;
import java.util.List;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.Scale;
import zerograds.space.Start;

/** Reads one item of {@code parameters}. */
record ParameterReader(YamlMap map) {
    private static final int LARGEST = 10_000_000;
    private static final List<String> KINDS = List.of("real", "integer", "choice");
    private static final List<String> NUMERIC_KEYS =
            List.of("name", "kind", "size", "bounds", "range", "scale", "start", "unit");

    Parameter read() throws ProblemException {
        String name = map.required("name").text();
        String kind = map.required("kind").oneOf(KINDS);
        try {
            return kind.equals("choice") ? choice(name) : numeric(name, kind.equals("integer"));
        } catch (IllegalArgumentException e) {
            throw map.self().error(String.valueOf(e.getMessage()));
        }
    }

    private Parameter choice(String name) throws ProblemException {
        map.only("name", "kind", "options", "start");
        List<String> options = new ArrayList<>();
        for (YamlValue option : map.required("options").list()) {
            options.add(option.text());
        }
        int start = map.has("start") ? options.indexOf(map.required("start").oneOf(options)) : 0;
        return new Parameter.Choice(name, options, start);
    }

    private Parameter numeric(String name, boolean whole) throws ProblemException {
        map.only(NUMERIC_KEYS);
        int size = map.has("size") ? map.required("size").whole(1, LARGEST) : 1;
        Interval bounds = map.has("bounds") ? interval("bounds") : Interval.UNBOUNDED;
        if (whole && !(bounds.lower() == Math.rint(bounds.lower()) && bounds.upper() == Math.rint(bounds.upper()))) {
            throw map.required("bounds").error("the bounds of integers must be whole numbers, but got " + text(bounds));
        }
        Interval range = range(bounds);
        Scale scale = scale(range);
        Start start = new StartReader(map, size, bounds, range, scale).read();
        String unit = map.has("unit") ? map.required("unit").text() : "";
        return whole
                ? new Parameter.Whole(name, size, bounds, range, scale, start, unit)
                : new Parameter.Real(name, size, bounds, range, scale, start, unit);
    }

    private Interval interval(String key) throws ProblemException {
        YamlValue value = map.required(key);
        double[] ends = value.pair();
        if (!(ends[0] < ends[1])) {
            throw value.error("the first number must be below the second, but got [" + ends[0] + ", " + ends[1] + "]");
        }
        return new Interval(ends[0], ends[1]);
    }

    private Interval range(Interval bounds) throws ProblemException {
        if (!map.has("range")) {
            if (!bounds.isFinite()) {
                throw map.missing(
                        "range", "this key is missing: it must say [lower, upper] where the bounds are not finite");
            }
            return bounds;
        }
        Interval range = interval("range");
        if (!range.isFinite() || range.lower() < bounds.lower() || range.upper() > bounds.upper()) {
            throw map.required("range")
                    .error("must be finite and inside the bounds " + text(bounds) + ", but got " + text(range));
        }
        return range;
    }

    private Scale scale(Interval range) throws ProblemException {
        if (!map.has("scale")) {
            return new Scale(Scale.Kind.LINEAR, range.radius());
        }
        YamlValue value = map.required("scale");
        if (value.isNumber()) {
            double unit = value.real();
            if (!(unit > 0)) {
                throw value.error("must be a positive number or 'log', but got " + unit);
            }
            return new Scale(Scale.Kind.LINEAR, unit);
        }
        if (!value.text().equals("log")) {
            throw value.error("must be a positive number or 'log', but got '" + value.text() + "'");
        }
        if (!(range.lower() > 0)) {
            throw value.error("a log scale needs a positive range, but got " + text(range));
        }
        return new Scale(Scale.Kind.LOG, 0.5 * Math.log(range.upper() / range.lower()));
    }

    static String text(Interval interval) {
        return "[" + interval.lower() + ", " + interval.upper() + "]";
    }
}
