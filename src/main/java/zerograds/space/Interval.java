package zerograds.space;

/** A closed interval of natural values: either end may be infinite, and both may be the same number. */
public record Interval(double lower, double upper) {
    /** All numbers. */
    public static final Interval UNBOUNDED = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException if an end is NaN, {@code lower > upper}, or both are the same infinity */
    public Interval {
        if (!(lower <= upper) || (lower == upper && Double.isInfinite(lower))) {
            throw new IllegalArgumentException(
                    "lower bound must not be above upper bound, but got [" + lower + ", " + upper + "]");
        }
    }

    /** Whether it holds a single number only. */
    public boolean isSingle() {
        return lower == upper;
    }

    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** The nearest value inside. */
    public double clamp(double value) {
        return Math.min(upper, Math.max(lower, value));
    }

    public boolean isFinite() {
        return Double.isFinite(lower) && Double.isFinite(upper);
    }

    public double centre() {
        return 0.5 * (lower + upper);
    }

    public double radius() {
        return 0.5 * (upper - lower);
    }
}
