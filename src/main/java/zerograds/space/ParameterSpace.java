package zerograds.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zerograds.math.RandomStream;
import zerograds.math.Vec;

/**
 * The parameters of a forward model, and the map between their natural values and scaled coordinates.
 *
 * <p>Coordinates and values are concatenated in the order of the parameters. Immutable and thread safe.
 */
public final class ParameterSpace {
    /** The random streams of the starts begin here; one for each parameter. */
    private static final int FIRST_START_STREAM = 1000;

    private final List<Parameter> parameters;
    private final int[] valueOffsets;
    private final int[] coordinateOffsets;

    /** @throws IllegalArgumentException if there is no parameter that can move, or two of the same name */
    public ParameterSpace(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
        valueOffsets = new int[parameters.size() + 1];
        coordinateOffsets = new int[parameters.size() + 1];
        Set<String> names = new HashSet<>();
        for (int p = 0; p < parameters.size(); p++) {
            Parameter parameter = parameters.get(p);
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException("two parameters are named '" + parameter.name() + "'");
            }
            if (parameter.dimension() > 0 && parameter.range().isSingle()) {
                throw new IllegalArgumentException("the range of parameter '" + parameter.name()
                        + "' is a single value: it must be frozen, or have a range that it can move in");
            }
            valueOffsets[p + 1] = Math.addExact(valueOffsets[p], parameter.size());
            coordinateOffsets[p + 1] = Math.addExact(coordinateOffsets[p], parameter.dimension());
        }
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("a problem needs at least one parameter");
        }
        if (dimension() == 0) {
            throw new IllegalArgumentException("every parameter is constant: there is nothing to optimise");
        }
    }

    /**
     * The same parameters, of which those of these names are held and the others may move, but for constants.
     *
     * @param values natural values at which they are held, shape {@code [size]}
     * @throws IllegalArgumentException if none may move
     */
    public ParameterSpace freezing(Set<String> names, Vec values) {
        List<Parameter> changed = new ArrayList<>();
        for (int p = 0; p < parameters.size(); p++) {
            Parameter free = parameters.get(p).unfrozen();
            double[] own = Arrays.copyOfRange(values.toArray(), valueOffsets[p], valueOffsets[p + 1]);
            boolean held = names.contains(free.name()) || free.range().isSingle();
            changed.add(held ? new Parameter.Frozen(free, Vec.of(own)) : free);
        }
        return new ParameterSpace(changed);
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** The number of scaled coordinates, n; frozen parameters have none. */
    public int dimension() {
        return coordinateOffsets[parameters.size()];
    }

    /** The number of natural values; equal to {@link #dimension()} unless there are choices or frozen ones. */
    public int size() {
        return valueOffsets[parameters.size()];
    }

    /** Where the values of parameter {@code p} begin. */
    int valueOffset(int p) {
        return valueOffsets[p];
    }

    /** The name of coordinate {@code i}: {@code x}, or {@code x[3]} for an element, or {@code x=option}. */
    public String coordinateName(int i) {
        int p = parameterOf(i);
        Parameter parameter = parameters.get(p);
        int element = i - coordinateOffsets[p];
        if (parameter instanceof Parameter.Choice choice) {
            return choice.name() + "=" + choice.options().get(element);
        }
        return parameter.dimension() == 1 ? parameter.name() : parameter.name() + "[" + element + "]";
    }

    /** The parameter that coordinate {@code i} belongs to. */
    public Parameter parameterAt(int i) {
        return parameters.get(parameterOf(i));
    }

    private int parameterOf(int coordinate) {
        if (coordinate < 0 || coordinate >= dimension()) {
            throw new IndexOutOfBoundsException("coordinate " + coordinate + " of " + dimension());
        }
        int found = Arrays.binarySearch(coordinateOffsets, coordinate);
        int p = found >= 0 ? found : -found - 2;
        // A frozen parameter ends where it begins.
        while (coordinateOffsets[p + 1] <= coordinate) {
            p++;
        }
        return p;
    }

    /**
     * The point at the given coordinates: clamped, rounded, chosen.
     *
     * @param coordinates scaled coordinates, read from {@code offset}
     */
    public Point decode(double[] coordinates, int offset) {
        double[] values = new double[size()];
        for (int p = 0; p < parameters.size(); p++) {
            parameters.get(p).decode(coordinates, offset + coordinateOffsets[p], values, valueOffsets[p]);
        }
        return new Point(this, values);
    }

    /** The point at the given scaled coordinates, shape {@code [n]}. */
    public Point decode(Vec coordinates) {
        return decode(coordinates.toArray(), 0);
    }

    /**
     * The point at natural values, frozen parameters included, whatever they are frozen at.
     *
     * @throws IllegalArgumentException if there are not {@link #size()} of them
     */
    public Point point(Vec values) {
        double[] natural = decode(encode(values)).values();
        for (int p = 0; p < parameters.size(); p++) {
            for (int i = valueOffsets[p];
                    i < valueOffsets[p + 1] && parameters.get(p).dimension() == 0;
                    i++) {
                natural[i] = values.get(i);
            }
        }
        return new Point(this, natural);
    }

    /**
     * The scaled coordinates of natural values.
     *
     * @throws IllegalArgumentException if there are not {@link #size()} of them
     */
    public Vec encode(Vec values) {
        if (values.size() != size()) {
            throw new IllegalArgumentException("expected " + size() + " values, but got " + values.size());
        }
        double[] natural = values.toArray();
        double[] coordinates = new double[dimension()];
        for (int p = 0; p < parameters.size(); p++) {
            parameters.get(p).encode(natural, valueOffsets[p], coordinates, coordinateOffsets[p]);
        }
        return Vec.of(coordinates);
    }

    /**
     * The gradient with respect to the scaled coordinates, from that with respect to a point's natural values; choices
     * and frozen parameters have none.
     *
     * @param gradient shape {@code [size]}
     */
    public Vec scaledGradient(Point point, Vec gradient) {
        double[] scaled = new double[dimension()];
        for (int p = 0; p < parameters.size(); p++) {
            Parameter parameter = parameters.get(p);
            boolean slopes = parameter.dimension() > 0 && !(parameter instanceof Parameter.Choice);
            for (int i = 0; slopes && i < parameter.size(); i++) {
                int value = valueOffsets[p] + i;
                scaled[coordinateOffsets[p] + i] =
                        gradient.get(value) * parameter.scale().slope(point.value(value));
            }
        }
        return Vec.of(scaled);
    }

    /** The scaled coordinates at which a run with {@code seed} starts, shape {@code [n]}. */
    public Vec start(long seed) {
        double[] values = new double[size()];
        for (int p = 0; p < parameters.size(); p++) {
            Parameter parameter = parameters.get(p);
            RandomStream random = new RandomStream(seed, FIRST_START_STREAM + p);
            for (int i = 0; i < parameter.size(); i++) {
                values[valueOffsets[p] + i] = parameter.start().value(i, random);
            }
        }
        return encode(Vec.of(values));
    }

    /**
     * The same parameters, which start at these natural values.
     *
     * @throws IllegalArgumentException if there are not {@link #size()} of them, or one is outside its bounds or no whole
     *     number where there must be one; the message names the parameter
     */
    public ParameterSpace startingAt(Vec values) {
        if (values.size() != size()) {
            throw new IllegalArgumentException("expected " + size() + " values, but got " + values.size());
        }
        List<Parameter> moved = new ArrayList<>();
        for (int p = 0; p < parameters.size(); p++) {
            double[] own = Arrays.copyOfRange(values.toArray(), valueOffsets[p], valueOffsets[p + 1]);
            for (double value : own) {
                requireInside(parameters.get(p), value);
            }
            moved.add(parameters.get(p).startingAt(Vec.of(own)));
        }
        return new ParameterSpace(moved);
    }

    private static void requireInside(Parameter parameter, double value) {
        Interval bounds = parameter.bounds();
        if (!Double.isFinite(value) || !bounds.contains(value)) {
            throw new IllegalArgumentException("parameter '" + parameter.name() + "' must be in [" + bounds.lower()
                    + ", " + bounds.upper() + "], but got " + value);
        }
        if (!(parameter.unfrozen() instanceof Parameter.Real) && value != Math.rint(value)) {
            throw new IllegalArgumentException(
                    "parameter '" + parameter.name() + "' must be a whole number, but got " + value);
        }
    }

    /** The lower bound of every coordinate, −∞ where there is none; shape {@code [n]}. */
    public Vec lower() {
        return edge(true);
    }

    /** The upper bound of every coordinate, +∞ where there is none; shape {@code [n]}. */
    public Vec upper() {
        return edge(false);
    }

    private Vec edge(boolean lower) {
        double[] edge = new double[dimension()];
        for (int i = 0; i < edge.length; i++) {
            Parameter parameter = parameterAt(i);
            Interval bounds = parameter instanceof Parameter.Choice ? parameter.range() : parameter.bounds();
            edge[i] = parameter.scale().coordinate(lower ? bounds.lower() : bounds.upper());
        }
        return Vec.of(edge);
    }

    /** The interval of interest of coordinate {@code i}, in scaled coordinates. */
    public Interval range(int i) {
        Parameter parameter = parameterAt(i);
        Scale scale = parameter.scale();
        return new Interval(
                scale.coordinate(parameter.range().lower()),
                scale.coordinate(parameter.range().upper()));
    }
}
