package zerograds.store.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zerograds.math.Vec;
import zerograds.problem.Visible;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.Scale;
import zerograds.space.Start;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlMap;
import zerograds.store.yaml.YamlValue;

/** Reads one item of {@code parameters}. */
record ParameterReader(YamlMap map) {
    /** They are part of words in some scripts. */
    private static final String JOINERS = "[\u200C\u200D]";

    private static final int LARGEST = 10_000_000;
    private static final List<String> KINDS = List.of("real", "integer", "choice");
    private static final List<String> NUMERIC_KEYS =
            List.of("name", "kind", "size", "bounds", "range", "scale", "start", "frozen", "unit");

    Parameter read() throws ProblemException {
        String name = map.required("name").exactText();
        String kind = map.required("kind").oneOf(KINDS);
        boolean frozen = map.has("frozen") && map.required("frozen").truth();
        try {
            return kind.equals("choice") ? choice(name, frozen) : numeric(name, kind.equals("integer"), frozen);
        } catch (IllegalArgumentException e) {
            throw map.self().error(String.valueOf(e.getMessage()));
        }
    }

    private Parameter choice(String name, boolean frozen) throws ProblemException {
        map.only("name", "kind", "options", "start", "frozen");
        List<String> options = new ArrayList<>();
        for (YamlValue option : map.required("options").list()) {
            String word = option.text();
            String seen = word.replaceAll(JOINERS, "");
            if (!Visible.line(seen).equals(seen)) {
                throw option.error("must be a word without control characters, but got '" + Visible.line(word) + "'");
            }
            options.add(word);
        }
        int start = map.has("start") ? options.indexOf(map.required("start").oneOf(options)) : 0;
        Parameter choice = new Parameter.Choice(name, options, start);
        return frozen ? new Parameter.Frozen(choice, Vec.of(start)) : choice;
    }

    private Parameter numeric(String name, boolean whole, boolean frozen) throws ProblemException {
        map.only(NUMERIC_KEYS);
        int size = map.has("size") ? map.required("size").whole(1, LARGEST) : 1;
        Interval bounds = map.has("bounds") ? interval("bounds") : Interval.UNBOUNDED;
        if (whole && !(bounds.lower() == Math.rint(bounds.lower()) && bounds.upper() == Math.rint(bounds.upper()))) {
            throw map.required("bounds").error("the bounds of integers must be whole numbers, but got " + text(bounds));
        }
        boolean held = frozen || bounds.isSingle();
        Interval range = held && !map.has("range") ? heldRange(size, bounds) : range(bounds);
        Scale scale = scale(range);
        Start start = new StartReader(map, size, bounds, range, scale).read();
        String unit = map.has("unit") ? Visible.line(map.required("unit").text()) : "";
        Parameter parameter = whole
                ? new Parameter.Whole(name, size, bounds, range, scale, start, unit)
                : new Parameter.Real(name, size, bounds, range, scale, start, unit);
        return held ? new Parameter.Frozen(parameter, held(parameter)) : parameter;
    }

    /** What a parameter that never moves is of interest in: its bounds, or no more than its values where it has none. */
    private Interval heldRange(int size, Interval bounds) throws ProblemException {
        if (bounds.isFinite()) {
            return bounds;
        }
        map.required("start");
        Start start = new StartReader(map, size, bounds, bounds, Scale.RAW).read();
        double[] values = fixed(start).toArray();
        return new Interval(
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    private Vec held(Parameter parameter) throws ProblemException {
        double[] values = new double[parameter.size()];
        Interval bounds = parameter.bounds();
        for (int i = 0; i < values.length; i++) {
            values[i] = bounds.isSingle() ? bounds.lower() : value(fixed(parameter.start()), i);
            if (parameter instanceof Parameter.Whole && values[i] != Math.rint(values[i])) {
                throw map.required(map.has("start") ? "start" : "frozen")
                        .error("an integer must be frozen at a whole number, but this is " + values[i]);
            }
        }
        return Vec.of(values);
    }

    private static double value(Vec values, int i) {
        return values.get(values.size() == 1 ? 0 : i);
    }

    private Vec fixed(Start start) throws ProblemException {
        if (start instanceof Start.Fixed fixed) {
            return fixed.values();
        }
        throw map.required("start").error("a frozen parameter starts at a number, or a list of them, not at random");
    }

    private Interval interval(String key) throws ProblemException {
        YamlValue value = map.required(key);
        double[] ends = value.pair();
        if (ends[0] == ends[1] && Double.isInfinite(ends[0])) {
            throw value.error("there is no number between " + ends[0] + " and " + ends[1]);
        }
        if (!(ends[0] <= ends[1])) {
            throw value.error(
                    "the first number must not be above the second, but got [" + ends[0] + ", " + ends[1] + "]");
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
        if (range.isSingle() && !bounds.isSingle()) {
            throw map.required("range")
                    .error("must be wider than a single value; 'frozen: true' holds a parameter where it starts");
        }
        return range;
    }

    private Scale scale(Interval range) throws ProblemException {
        if (!map.has("scale")) {
            return new Scale(Scale.Kind.LINEAR, unit(range.radius()));
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
        return new Scale(Scale.Kind.LOG, unit(0.5 * Math.log(range.upper() / range.lower())));
    }

    /** What is held at one number needs no unit to be measured in, but has one. */
    private static double unit(double radius) {
        return radius > 0 ? radius : 1;
    }

    static String text(Interval interval) {
        return "[" + interval.lower() + ", " + interval.upper() + "]";
    }
}
