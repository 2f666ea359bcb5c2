package zerograds.ui.plot;

import java.util.Arrays;
import java.util.Optional;
import zerograds.math.Statistics;
import zerograds.run.Field;

/**
 * From losses to colours or heights: between two robust ends, linear or, where the losses span decades, logarithmic.
 */
record LossScale(double lower, double upper, boolean logarithmic) {
    /** Where the inner nine tenths of the losses span more than this factor, a linear scale would show nothing. */
    private static final double DECADES = 200;

    private static final double MOST_DECADES = 1e9;

    /**
     * The scale for a field.
     *
     * @param wanted logarithmic or not, if somebody said so
     */
    static LossScale of(Field field, Optional<Boolean> wanted) {
        double[] finite =
                Arrays.stream(field.values()).filter(Double::isFinite).sorted().toArray();
        double[] positive = Arrays.stream(finite).filter(value -> value > 0).toArray();
        boolean decades = positive.length > 0.9 * finite.length
                && Statistics.quantile(0.97, positive) > DECADES * Statistics.quantile(0.07, positive);
        if (positive.length > 0 && wanted.orElse(decades)) {
            double upper = Statistics.quantile(0.995, positive);
            double lower = Math.max(Statistics.quantile(0.01, positive), upper / MOST_DECADES);
            return new LossScale(lower < upper ? lower : upper / 10, upper, true);
        }
        double lower = Statistics.quantile(0, finite);
        double upper = Statistics.quantile(0.99, finite);
        return lower < upper ? new LossScale(lower, upper, false) : flat(finite.length == 0 ? 0 : lower);
    }

    /** Widened on a linear scale, up to three times, to show what another field says. */
    LossScale including(Field other) {
        double[] finite = Arrays.stream(other.values()).filter(Double::isFinite).toArray();
        if (logarithmic || finite.length == 0) {
            return this;
        }
        double span = upper - lower;
        double low = Math.max(Statistics.quantile(0.1, finite), lower - span);
        double high = Math.min(Statistics.quantile(0.9, finite), upper + span);
        return new LossScale(Math.min(lower, low), Math.max(upper, high), false);
    }

    private static LossScale flat(double value) {
        double margin = Math.max(0.5 * Math.abs(value), 1e-9);
        return new LossScale(value - margin, value + margin, false);
    }

    /** 0 at the lower end, 1 at the upper; NaN for NaN. */
    double share(double loss) {
        if (!logarithmic) {
            return (loss - lower) / (upper - lower);
        }
        double least = Math.log(lower) - Math.log(upper / lower);
        return ((loss > 0 || Double.isNaN(loss) ? Math.max(least, Math.log(loss)) : least) - Math.log(lower))
                / Math.log(upper / lower);
    }

    /** The loss at a share. */
    double loss(double share) {
        return range().value(share);
    }

    PlotArea.Range range() {
        return new PlotArea.Range(lower, upper, logarithmic, 1);
    }
}
