package zerograds.ui.plot.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import zerograds.ui.model.text.NumberText;

/**
 * Where an axis has its ticks: at round numbers.
 *
 * @param labelled tick positions and their labels
 * @param minor positions of hairlines without a label
 */
public record Ticks(List<Tick> labelled, List<Double> minor) {
    /** At least so many pixels between labels. */
    private static final double APART = 6;

    /** So much of the distance between two of as many ticks as there is room for must be between any two. */
    private static final double LEAST_SHARE = 0.6;

    public record Tick(double value, String label) {}

    /** Multiples of 1, 2 or 5 times a power of ten; at most {@code most} of them, or two. */
    public static Ticks linear(double lower, double upper, int most) {
        double step = step(upper - lower, Math.max(2, most));
        List<Tick> labelled = new ArrayList<>();
        double slack = (upper - lower) * 1e-9;
        for (long i = (long) Math.ceil((lower - slack) / step); i * step <= upper + slack; i++) {
            labelled.add(new Tick(i * step, NumberText.tick(i * step, step)));
        }
        return new Ticks(labelled, List.of());
    }

    /**
     * Ticks of a horizontal axis, none of whose labels overlaps another or stands out too far at the right.
     *
     * @param length of the axis, pixels
     * @param width of a label, pixels
     */
    public static Ticks along(double lower, double upper, double length, ToDoubleFunction<String> width) {
        double scale = length / (upper - lower);
        int most = (int) Math.max(3, length / 48);
        Ticks ticks = linear(lower, upper, most);
        while (most > 2 && ticks.overlap(scale, width)) {
            most--;
            ticks = linear(lower, upper, most);
        }
        return new Ticks(
                ticks.labelled.stream()
                        .filter(tick -> width.applyAsDouble(tick.label) / 2
                                <= (upper - tick.value) * scale + ChartTheme.OVERHANG)
                        .toList(),
                List.of());
    }

    private boolean overlap(double scale, ToDoubleFunction<String> width) {
        for (int i = 1; i < labelled.size(); i++) {
            Tick before = labelled.get(i - 1);
            Tick tick = labelled.get(i);
            double needed = (width.applyAsDouble(before.label) + width.applyAsDouble(tick.label)) / 2 + APART;
            if ((tick.value - before.value) * scale < needed) {
                return true;
            }
        }
        return false;
    }

    public static double step(double span, int most) {
        double rough = span / most;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Decades, thinned to at most {@code most}; below two decades 1, 2, 5 of each, below one linear ticks. */
    public static Ticks decades(double lower, double upper, int most) {
        double decades = Math.log10(upper / lower);
        if (decades < 1) {
            return linear(lower, upper, Math.min(5, most));
        }
        int first = (int) Math.floor(Math.log10(lower));
        int last = (int) Math.ceil(Math.log10(upper));
        int every = Math.max(1, (int) Math.ceil(decades / Math.max(1, most)));
        boolean plain = first >= -4 && last <= 6;
        List<Tick> labelled = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int digit = 1; digit < 10; digit++) {
                double value = Double.parseDouble(digit + "e" + decade);
                if (value < lower * (1 - 1e-9) || value > upper * (1 + 1e-9)) {
                    continue;
                }
                boolean isLabelled = digit == 1
                        ? Math.floorMod(decade, every) == 0
                        : decades < 2 && 3 * decades <= most && (digit == 2 || digit == 5);
                if (isLabelled) {
                    labelled.add(new Tick(value, label(value, digit, decade, plain)));
                } else if (every == 1 || digit == 1) {
                    minor.add(value);
                }
            }
        }
        return new Ticks(labelled, minor);
    }

    /** 0, and decades to both sides of it as far as there are, none too near to 0 or to each other. */
    static Ticks symmetric(AxisScale scale, int most) {
        List<Tick> labelled = new ArrayList<>(List.of(new Tick(0, "0")));
        List<Double> minor = new ArrayList<>();
        double zero = scale.share(0);
        double apart = LEAST_SHARE / Math.max(1, most);
        for (double side : new double[] {1, -1}) {
            double end = side > 0 ? scale.upper() : -scale.lower();
            double room = Math.abs(scale.share(side * end) - zero);
            if (end > scale.knee() && room > apart) {
                Ticks decades = decades(scale.knee(), end, (int) Math.max(1, most * room));
                double last = zero;
                for (Tick tick : decades.labelled()) {
                    double at = scale.share(side * tick.value());
                    if (Math.abs(at - last) >= apart) {
                        labelled.add(side > 0 ? tick : new Tick(-tick.value(), "−" + tick.label()));
                        last = at;
                    }
                }
                decades.minor().forEach(value -> minor.add(side * value));
            }
        }
        return new Ticks(labelled, minor);
    }

    private static String label(double value, int digit, int decade, boolean plain) {
        if (plain) {
            return NumberText.tick(value, Math.min(1, Math.pow(10, decade)));
        }
        return digit == 1 ? NumberText.powerOfTen(decade) : digit + "·" + NumberText.powerOfTen(decade);
    }
}
