package zerograds.ui.plot.axis;

/**
 * From numbers to their place between two ends, and back: linear, logarithmic, or logarithmic to both sides of 0.
 *
 * <p>The last is linear within ±{@code knee}, which takes {@code breadth} decades to each side, so that 0 and negative
 * numbers have a place. Immutable and thread safe.
 *
 * @param lower the number at the lower end
 * @param upper the number at the upper end
 * @param knee where the symmetric logarithm begins; positive, without a meaning for the others
 * @param breadth decades that the symmetric logarithm has between 0 and {@code knee}
 */
public record AxisScale(Kind kind, double lower, double upper, double knee, double breadth) {
    /** Below the lower end of a logarithmic scale, in parts of its length: where what has no logarithm is. */
    private static final double BELOW = -1;

    /** What a floor takes of the scale's length above it, and where 0 lies below {@code knee}, in parts of that. */
    private static final double FLOOR = 0.09;

    private static final double BELOW_ZERO = 0.45;

    public enum Kind {
        LINEAR,
        LOGARITHMIC,
        SYMMETRIC
    }

    public AxisScale {
        if (!(lower < upper) || (kind == Kind.LOGARITHMIC && lower <= 0) || !(knee > 0)) {
            throw new IllegalArgumentException(kind + " [" + lower + ", " + upper + "]");
        }
    }

    public static AxisScale linear(double lower, double upper) {
        return new AxisScale(Kind.LINEAR, lower, upper, 1, 1);
    }

    public static AxisScale logarithmic(double lower, double upper) {
        return new AxisScale(Kind.LOGARITHMIC, lower, upper, 1, 1);
    }

    /** Logarithmic from {@code least} on, with 0 on a floor of its own below. */
    static AxisScale floored(double least, double upper) {
        double breadth = FLOOR * Math.log10(upper / least);
        return new AxisScale(Kind.SYMMETRIC, -BELOW_ZERO * least, upper, least, breadth);
    }

    /** Logarithmic to both sides of ±{@code knee}, linear between. */
    static AxisScale symmetric(double lower, double upper, double knee) {
        return new AxisScale(Kind.SYMMETRIC, lower, upper, knee, 1);
    }

    public boolean isLinear() {
        return kind == Kind.LINEAR;
    }

    /** Whether 0 has a row of its own below positive numbers. */
    public boolean hasFloor() {
        return kind == Kind.SYMMETRIC && lower < 0 && lower > -knee;
    }

    /** Whether a number has a place on this scale, maybe beyond its ends. */
    public boolean shows(double value) {
        return !Double.isNaN(value) && (kind != Kind.LOGARITHMIC || value > 0);
    }

    /** Whether numbers have the same {@link #measure} on another scale. */
    public boolean measuresAs(AxisScale other) {
        return kind == other.kind && knee == other.knee && breadth == other.breadth;
    }

    /** In the scale's own measure: the number itself, or decades. Infinite or NaN without a place. */
    public double measure(double value) {
        return switch (kind) {
            case LINEAR -> value;
            case LOGARITHMIC -> Math.log10(value);
            case SYMMETRIC -> symmetric(value);
        };
    }

    private double symmetric(double value) {
        double size = Math.abs(value);
        return size <= knee ? value / knee * breadth : Math.copySign(Math.log10(size / knee) + breadth, value);
    }

    /** The number of a {@link #measure}. */
    private double number(double measure) {
        return switch (kind) {
            case LINEAR -> measure;
            case LOGARITHMIC -> Math.pow(10, measure);
            case SYMMETRIC -> {
                double size = Math.abs(measure);
                yield size <= breadth
                        ? measure / breadth * knee
                        : Math.copySign(knee * Math.pow(10, size - breadth), measure);
            }
        };
    }

    /** 0 at the lower end, 1 at the upper; NaN for NaN, and well below 0 for what has no logarithm. */
    public double share(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        double least = measure(lower);
        double share = shows(value) ? (measure(value) - least) / (measure(upper) - least) : BELOW;
        return kind == Kind.LINEAR ? share : Math.max(BELOW, share);
    }

    /** The number at a share. */
    public double value(double share) {
        double least = measure(lower);
        return number(least + share * (measure(upper) - least));
    }

    /** About {@code most} ticks at round numbers. */
    Ticks ticks(int most) {
        return switch (kind) {
            case LINEAR -> Ticks.linear(lower, upper, most);
            case LOGARITHMIC -> Ticks.decades(lower, upper, most);
            case SYMMETRIC -> Ticks.symmetric(this, most);
        };
    }

    /** With so much more of its length at the top, and below as well unless there is a floor. */
    public AxisScale padded(double share) {
        return within(hasFloor() ? lower : value(-share), value(1 + share));
    }

    /** A scale of the same kind with other ends. */
    AxisScale within(double from, double to) {
        return new AxisScale(kind, from, to, knee, breadth);
    }
}
