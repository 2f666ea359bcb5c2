package zerograds.ui.plot.axis;

import java.util.List;
import zerograds.ui.model.series.Points;

/** The part of an axis that is shown. */
public record Span(double lower, double upper) {
    /** All finite values of some curves and a little more; [0, 1] if there are none. */
    public static Span of(List<Points> curves) {
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
}
