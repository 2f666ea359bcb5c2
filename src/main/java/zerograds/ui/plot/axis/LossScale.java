package zerograds.ui.plot.axis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zerograds.math.Statistics;
import zerograds.run.landscape.Field;
import zerograds.ui.model.series.LossSeries;
import zerograds.ui.model.series.Points;

/**
 * On which scale losses are shown, wherever they are: logarithmic if all are positive; with 0 on a floor below where
 * some are 0; and where some are negative logarithmic to both sides of 0, if they span decades, otherwise linear.
 */
public final class LossScale {
    /**
     * Where the inner nine tenths of a field's losses span more than this factor, a linear scale would show nothing.
     */
    private static final double DECADES = 200;

    /** Losses of both signs span decades if the largest is so many times the middle one. */
    private static final double WIDE = 30;

    /** More decades are never shown: of colours, and of curves. */
    private static final double MOST_DECADES_OF_COLOURS = 9;

    private static final double MOST_DECADES = 14;

    /** Free above and below curves, as a part of the scale. */
    private static final double MARGIN = 0.05;

    private LossScale() {}

    /**
     * The scale for a field: its ends are robust, what is beyond has the colours of the ends.
     *
     * @param wanted logarithmic or not, if the user chose
     */
    public static AxisScale of(Field field, Optional<Boolean> wanted) {
        double[] finite =
                Arrays.stream(field.values()).filter(Double::isFinite).sorted().toArray();
        double[] positive = Arrays.stream(finite).filter(value -> value > 0).toArray();
        if (positive.length > 0 && wanted.orElseGet(() -> spansDecades(finite, positive))) {
            double upper = Statistics.quantile(0.995, positive);
            double least =
                    Math.max(Statistics.quantile(0.01, positive), upper * Math.pow(10, -MOST_DECADES_OF_COLOURS));
            return logarithmic(finite[0], least, upper, finite);
        }
        double lower = Statistics.quantile(0, finite);
        double upper = Statistics.quantile(0.99, finite);
        return lower < upper ? AxisScale.linear(lower, upper) : flat(finite.length == 0 ? 0 : lower);
    }

    private static boolean spansDecades(double[] finite, double[] positive) {
        if (finite[0] < 0) {
            double[] sizes = sizes(finite);
            return Statistics.quantile(0.97, sizes) > DECADES * Statistics.quantile(0.5, sizes);
        }
        return positive.length > 0.9 * finite.length
                && Statistics.quantile(0.97, positive) > DECADES * Statistics.quantile(0.07, positive);
    }

    private static AxisScale logarithmic(double lowest, double least, double upper, double[] finite) {
        if (lowest < 0) {
            double lower = Statistics.quantile(0.005, finite);
            return AxisScale.symmetric(Math.min(lower, -knee(finite)), Math.max(upper, knee(finite)), knee(finite));
        }
        double from = least < upper ? least : upper / 10;
        return lowest == 0 ? AxisScale.floored(from, upper) : AxisScale.logarithmic(from, upper);
    }

    /** Widened on a linear scale, up to three times, to show what another field says. */
    public static AxisScale including(AxisScale scale, Field other) {
        double[] finite = Arrays.stream(other.values()).filter(Double::isFinite).toArray();
        if (!scale.isLinear() || finite.length == 0) {
            return scale;
        }
        double span = scale.upper() - scale.lower();
        double low = Math.max(Statistics.quantile(0.1, finite), scale.lower() - span);
        double high = Math.min(Statistics.quantile(0.9, finite), scale.upper() + span);
        return AxisScale.linear(Math.min(scale.lower(), low), Math.max(scale.upper(), high));
    }

    private static AxisScale flat(double value) {
        double margin = Math.max(0.5 * Math.abs(value), 1e-9);
        return AxisScale.linear(value - margin, value + margin);
    }

    /** The scale for all finite values of some curves. */
    public static AxisScale of(List<Points> curves, boolean logarithmic) {
        Reach reach = Reach.of(curves);
        return logarithmic ? reach.logarithmic(curves) : reach.linear();
    }

    /** As far as the true loss reaches; the surrogate's widens it, but not so far that the true loss is lost. */
    public static AxisScale of(LossSeries losses, boolean logarithmic) {
        List<Points> truth = List.of(losses.loss(), losses.best());
        List<Points> prediction = List.of(losses.prediction());
        if (!Reach.of(truth).isKnown()) {
            return of(prediction, logarithmic);
        }
        AxisScale scale = of(truth, logarithmic);
        Reach predicted = Reach.of(prediction);
        return predicted.isKnown() ? predicted.widen(scale) : scale;
    }

    /** The scale for some losses, such as those of a sweep; without a margin. */
    public static AxisScale of(double... losses) {
        double[] x = new double[losses.length];
        List<Points> points = List.of(Points.of(x, losses));
        return Reach.of(points).exact(points);
    }

    /** From where on symmetric logarithms count: a power of ten below most of the sizes. */
    private static double knee(double[] finite) {
        double[] sizes = sizes(finite);
        double largest = sizes[sizes.length - 1];
        double small = Math.max(Statistics.quantile(0.1, sizes), 1e-6 * largest);
        return Math.pow(10, Math.floor(Math.log10(small)));
    }

    private static double[] sizes(double[] finite) {
        return Arrays.stream(finite)
                .map(Math::abs)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
    }

    /**
     * How far curves reach.
     *
     * @param least of the positive values
     */
    private record Reach(double lower, double least, double upper) {
        static Reach of(List<Points> curves) {
            double lower = Double.POSITIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            double upper = Double.NEGATIVE_INFINITY;
            for (Points points : curves) {
                for (int i = 0; i < points.size(); i++) {
                    double y = points.y(i);
                    if (Double.isFinite(y)) {
                        lower = Math.min(lower, y);
                        least = y > 0 ? Math.min(least, y) : least;
                        upper = Math.max(upper, y);
                    }
                }
            }
            return new Reach(lower, least, upper);
        }

        boolean isKnown() {
            return lower <= upper;
        }

        AxisScale linear() {
            Span span = Span.padded(lower, upper);
            return AxisScale.linear(span.lower(), span.upper());
        }

        /** With a margin. */
        AxisScale logarithmic(List<Points> curves) {
            AxisScale exact = exact(curves);
            return exact.isLinear() ? exact : exact.padded(MARGIN);
        }

        /** Without a margin, unless it is linear. */
        AxisScale exact(List<Points> curves) {
            if (!isKnown()) {
                return AxisScale.logarithmic(0.1, 1);
            }
            if (lower == 0 && upper == 0) {
                return AxisScale.linear(-0.1, 1);
            }
            if (lower < 0) {
                return negative(curves);
            }
            double from = Math.max(least, upper * Math.pow(10, -MOST_DECADES));
            boolean flat = !(from < upper);
            double low = flat ? from / 2 : from;
            double high = flat ? upper * 2 : upper;
            return lower == 0 ? AxisScale.floored(low, high) : AxisScale.logarithmic(low, high);
        }

        private AxisScale negative(List<Points> curves) {
            double[] finite = curves.stream()
                    .flatMapToDouble(points -> IntStream.range(0, points.size()).mapToDouble(points::y))
                    .filter(Double::isFinite)
                    .toArray();
            double[] sizes = sizes(finite);
            if (sizes.length == 0 || sizes[sizes.length - 1] < WIDE * Statistics.quantile(0.5, sizes)) {
                return linear();
            }
            double knee = knee(finite);
            return AxisScale.symmetric(Math.min(lower, -knee), Math.max(upper, knee), knee);
        }

        /**
         * Widens what the true loss needs by what the surrogate predicts: by a decade downwards and by three upwards at
         * most, on a linear scale by as much as it is high.
         */
        AxisScale widen(AxisScale scale) {
            double height = scale.upper() - scale.lower();
            return switch (scale.kind()) {
                case LINEAR ->
                    scale.within(
                            Math.min(scale.lower(), Math.max(lower, scale.lower() - height)),
                            Math.max(scale.upper(), Math.min(upper, scale.upper() + height)));
                case LOGARITHMIC ->
                    scale.within(
                            Math.min(scale.lower(), Math.max(least, scale.lower() / 10)),
                            Math.max(scale.upper(), Math.min(upper, scale.upper() * 1000)));
                case SYMMETRIC ->
                    scale.within(scale.lower(), Math.max(scale.upper(), Math.min(upper, scale.upper() * 1000)));
            };
        }
    }
}
