package zerograds.space;

/**
 * How a parameter's natural value maps to the coordinate in which the optimizer walks: {@code coordinate = t(value) /
 * unit}, where {@code t} is the identity or the natural logarithm.
 *
 * @param kind linear or logarithmic
 * @param unit the change of {@code t(value)} that counts as 1 in scaled coordinates
 */
public record Scale(Kind kind, double unit) {
    /** Whether equal steps add to the value or multiply it. */
    public enum Kind {
        LINEAR,
        LOG
    }

    /** Coordinates are the natural values themselves. */
    public static final Scale RAW = new Scale(Kind.LINEAR, 1);

    /** @throws IllegalArgumentException if {@code unit} is not positive and finite */
    public Scale {
        if (!(unit > 0) || Double.isInfinite(unit)) {
            throw new IllegalArgumentException("scale must be a positive number, but got " + unit);
        }
    }

    /** The natural value at {@code coordinate}. */
    public double value(double coordinate) {
        double scaled = coordinate * unit;
        return kind == Kind.LOG ? Math.exp(scaled) : scaled;
    }

    /** How fast the natural value grows with the coordinate, at {@code value}. */
    public double slope(double value) {
        return kind == Kind.LOG ? value * unit : unit;
    }

    /** The coordinate of a natural {@code value}; NaN for a non-positive value on a logarithmic scale. */
    public double coordinate(double value) {
        return (kind == Kind.LOG ? Math.log(value) : value) / unit;
    }
}
