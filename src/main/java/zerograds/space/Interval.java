package zerograds.space;

/** A closed interval of natural values; either end may be infinite. */
public record Interval(double lower, double upper) {
    /** All numbers. */
    public static final Interval UNBOUNDED = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException if an end is NaN or {@code lower >= upper} */
    public Interval {
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    "lower bound must be below upper bound, but got [" + lower + ", " + upper + "]");
        }
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
