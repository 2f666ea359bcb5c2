package zerograds.space;

import java.util.List;
import java.util.Set;
import zerograds.math.Vec;

/**
 * One named parameter of a forward model: a number, an array of numbers, or a choice among options.
 *
 * <p>A parameter has {@link #size()} natural values, which the model sees, and {@link #dimension()} scaled coordinates,
 * in which the optimizer walks. Immutable and thread safe.
 */
public sealed interface Parameter permits Parameter.Real, Parameter.Whole, Parameter.Choice, Parameter.Frozen {
    /** Unique within its space; in Unicode's normal form C. */
    String name();

    /** The number of natural values. */
    int size();

    /** The number of scaled coordinates. */
    default int dimension() {
        return size();
    }

    /** The values the model may see; coordinates outside are clamped when they are decoded. */
    Interval bounds();

    /** The values of interest: what the surrogate's inputs are normalised by and what a plot shows at first. */
    Interval range();

    Scale scale();

    Start start();

    /** The unit of the values, for people; may be empty. */
    String unit();

    /** What this is while it may move: the parameter itself, or the one that was frozen. */
    default Parameter unfrozen() {
        return this;
    }

    /**
     * Decodes {@code dimension()} coordinates into {@code size()} natural values.
     *
     * @param coordinates scaled coordinates of the whole point, read from {@code from}
     * @param values natural values of the whole point, written from {@code to}
     */
    default void decode(double[] coordinates, int from, double[] values, int to) {
        for (int i = 0; i < size(); i++) {
            values[to + i] = bounds().clamp(scale().value(coordinates[from + i]));
        }
    }

    /** Encodes natural values as coordinates: the inverse of {@link #decode} up to rounding and clamping. */
    default void encode(double[] values, int from, double[] coordinates, int to) {
        for (int i = 0; i < size(); i++) {
            coordinates[to + i] = scale().coordinate(values[from + i]);
        }
    }

    /** The same, which starts at these values, one for each element. */
    Parameter startingAt(Vec values);

    /** Real numbers. */
    record Real(String name, int size, Interval bounds, Interval range, Scale scale, Start start, String unit)
            implements Parameter {
        public Real {
            name = Checks.name(name);
            Checks.size(name, size);
            Checks.numeric(name, bounds, range, scale);
        }

        /**
         * {@code size} real numbers that start in the middle of their bounds; half the width of these is 1 in scaled
         * coordinates.
         *
         * @throws IllegalArgumentException if the bounds are infinite or a single value, or the name or the size will not do
         */
        public static Real within(String name, int size, Interval bounds) {
            if (!bounds.isFinite() || bounds.isSingle()) {
                throw new IllegalArgumentException("parameter '" + name
                        + "': bounds must be finite and wider than a single value, but got [" + bounds.lower() + ", "
                        + bounds.upper() + "]");
            }
            return new Real(
                    name,
                    size,
                    bounds,
                    bounds,
                    new Scale(Scale.Kind.LINEAR, bounds.radius()),
                    new Start.Fixed(Vec.of(bounds.centre())),
                    "");
        }

        @Override
        public Real startingAt(Vec values) {
            return new Real(name, size, bounds, range, scale, new Start.Fixed(values), unit);
        }
    }

    /** Integers; a coordinate is rounded to the nearest when it is decoded. */
    record Whole(String name, int size, Interval bounds, Interval range, Scale scale, Start start, String unit)
            implements Parameter {
        public Whole {
            name = Checks.name(name);
            Checks.size(name, size);
            Checks.numeric(name, bounds, range, scale);
        }

        @Override
        public Whole startingAt(Vec values) {
            return new Whole(name, size, bounds, range, scale, new Start.Fixed(values), unit);
        }

        @Override
        public void decode(double[] coordinates, int from, double[] values, int to) {
            for (int i = 0; i < size; i++) {
                values[to + i] = Math.rint(bounds.clamp(scale.value(coordinates[from + i])));
            }
        }
    }

    /**
     * One of several options, without an order: a coordinate for each option, and the largest wins. Its natural value is
     * the option's index.
     */
    record Choice(String name, List<String> options, int startIndex) implements Parameter {
        private static final Interval SCORES = new Interval(-1, 1);

        /** @throws IllegalArgumentException with fewer than two options, a repeated one, or no such start */
        public Choice {
            options = List.copyOf(options);
            name = Checks.name(name);
            if (options.size() < 2 || Set.copyOf(options).size() < options.size()) {
                throw new IllegalArgumentException(
                        "parameter '" + name + "': a choice needs at least two different options, but got " + options);
            }
            if (startIndex < 0 || startIndex >= options.size()) {
                throw new IllegalArgumentException("parameter '" + name + "': start must be one of " + options);
            }
        }

        @Override
        public Choice startingAt(Vec values) {
            return new Choice(name, options, (int) values.get(0));
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int dimension() {
            return options.size();
        }

        @Override
        public Interval bounds() {
            return new Interval(0, options.size() - 1);
        }

        @Override
        public Interval range() {
            return SCORES;
        }

        @Override
        public Scale scale() {
            return Scale.RAW;
        }

        @Override
        public Start start() {
            return new Start.Fixed(Vec.of(startIndex));
        }

        @Override
        public String unit() {
            return "";
        }

        @Override
        public void decode(double[] coordinates, int from, double[] values, int to) {
            int best = 0;
            for (int i = 1; i < options.size(); i++) {
                if (coordinates[from + i] > coordinates[from + best]) {
                    best = i;
                }
            }
            values[to] = best;
        }

        @Override
        public void encode(double[] values, int from, double[] coordinates, int to) {
            for (int i = 0; i < options.size(); i++) {
                coordinates[to + i] = i == (int) values[from] ? 0.5 : -0.5;
            }
        }
    }

    /**
     * A parameter that is held: the model sees its values, and the optimizer has no coordinate to change them by.
     *
     * @param unfrozen what it is otherwise
     * @param values natural values, shape {@code [size]}
     */
    record Frozen(Parameter unfrozen, Vec values) implements Parameter {
        /** @throws IllegalArgumentException if there is another number of values, or one is out of bounds */
        public Frozen {
            if (values.size() != unfrozen.size()) {
                throw new IllegalArgumentException("parameter '" + unfrozen.name() + "': expected " + unfrozen.size()
                        + " values, but got " + values.size());
            }
            for (int i = 0; i < values.size(); i++) {
                if (!unfrozen.bounds().contains(values.get(i))) {
                    throw new IllegalArgumentException(
                            "parameter '" + unfrozen.name() + "': " + values.get(i) + " is out of bounds");
                }
            }
        }

        @Override
        public Frozen startingAt(Vec start) {
            return new Frozen(unfrozen.startingAt(start), start);
        }

        @Override
        public String name() {
            return unfrozen.name();
        }

        @Override
        public int size() {
            return unfrozen.size();
        }

        @Override
        public int dimension() {
            return 0;
        }

        @Override
        public Interval bounds() {
            return unfrozen.bounds();
        }

        @Override
        public Interval range() {
            return unfrozen.range();
        }

        @Override
        public Scale scale() {
            return unfrozen.scale();
        }

        @Override
        public Start start() {
            return new Start.Fixed(values);
        }

        @Override
        public String unit() {
            return unfrozen.unit();
        }

        @Override
        public void decode(double[] coordinates, int from, double[] natural, int to) {
            for (int i = 0; i < values.size(); i++) {
                natural[to + i] = values.get(i);
            }
        }

        @Override
        public void encode(double[] natural, int from, double[] coordinates, int to) {
            // There is no coordinate.
        }
    }
}
