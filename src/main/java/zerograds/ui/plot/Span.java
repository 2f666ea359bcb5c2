package zerograds.ui.plot;

import java.util.List;
import zerograds.ui.model.LossSeries;
import zerograds.ui.model.Points;

/** The part of an axis that is shown. */
record Span(double lower, double upper) {
    /** More decades are never shown. */
    private static final double MOST_DECADES = 14;

    /** All finite values of some curves and a little more; [0, 1] if there are none. */
    static Span of(List<Points> curves) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (Points points : curves) {
            for (int i = 0; i < points.size(); i++) {
                double y = points.y(i);
                lower = y < lower ? y : lower;
                upper = y > upper ? y : upper;
            }
        }
        return padded(lower, upper);
    }

    static Span padded(double lower, double upper) {
        if (!(lower <= upper)) {
            return new Span(0, 1);
        }
        double margin = upper > lower ? 0.05 * (upper - lower) : Math.max(0.5 * Math.abs(lower), 1e-6);
        return new Span(lower - margin, upper + margin);
    }

    /** All positive values of some curves on a logarithmic axis; [0.1, 1] if there are none. */
    static Span positive(List<Points> curves) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = 0;
        for (Points points : curves) {
            for (int i = 0; i < points.size(); i++) {
                double y = points.y(i);
                lower = y > 0 && y < lower ? y : lower;
                upper = y > upper ? y : upper;
            }
        }
        return decades(lower, upper);
    }

    /** As far as the true loss reaches; the surrogate's widens it upwards by three decades at most, downwards by one. */
    static Span positive(LossSeries losses) {
        Span truth = positive(List.of(losses.loss()));
        Span belief = positive(List.of(losses.belief()));
        if (!Double.isFinite(losses.loss().last())) {
            return positive(List.of(losses.loss(), losses.belief()));
        }
        boolean believed = Double.isFinite(losses.belief().last());
        return believed
                ? new Span(
                        Math.min(truth.lower(), Math.max(belief.lower(), truth.lower() / 10)),
                        Math.max(truth.upper(), Math.min(belief.upper(), truth.upper() * 1000)))
                : truth;
    }

    /** As far as the true loss reaches on a linear axis; the surrogate's widens it by as much at most. */
    static Span of(LossSeries losses) {
        Span truth = of(List.of(losses.loss()));
        Span both = of(List.of(losses.loss(), losses.belief()));
        double height = truth.upper - truth.lower;
        return new Span(Math.max(both.lower, truth.lower - height), Math.min(both.upper, truth.upper + height));
    }

    private static Span decades(double lower, double upper) {
        if (!(lower <= upper)) {
            return new Span(0.1, 1);
        }
        double floor = Math.max(lower, upper * Math.pow(10, -MOST_DECADES));
        double margin = Math.pow(Math.max(upper / floor, 1.5), 0.05);
        return new Span(floor / margin, upper * margin);
    }
}
