package zerograds.optim.zerograds;

import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * Keeps a descent from ending worse than it began while it has fewer samples than parameters, which cannot support long
 * steps: where the loss at θ has risen above the start's for some iterations, by more than it scatters, and the
 * surrogate predicts little of fresh samples, the steps follow noise. θ then goes back to the best place, and the steps
 * become shorter.
 *
 * <p>Not thread safe.
 */
final class Headway implements Stateful {
    private static final int PATIENCE = 5;
    private static final double SIGNIFICANT = 3;

    /** The share of the budget from which on the first rise counts: the end shall not be worse than the start. */
    private static final double LATE = 0.9;

    /** R² on fresh samples above which the surrogate knows where it leads. */
    private static final double KNOWING = 0.5;

    private static final double SHORTEN = 0.25;
    private static final double LENGTHEN = 1.1;
    private static final double SHORTEST = 1e-3;
    private static final double SCATTER_RATE = 0.05;

    private final int n;
    private long samples;
    private double first = Double.NaN;
    private double last = Double.NaN;
    private double scatter;
    private double excess;
    private int worse;
    private double pace = 1;
    private double bestLoss = Double.POSITIVE_INFINITY;
    private @Nullable Vec best;

    Headway(int dimension) {
        n = dimension;
    }

    @Override
    public void fields(Fields fields) {
        samples = fields.whole(samples);
        first = fields.number(first);
        last = fields.number(last);
        scatter = fields.number(scatter);
        excess = fields.number(excess);
        worse = fields.count(worse);
        pace = fields.number(pace);
        bestLoss = fields.number(bestLoss);
        best = fields.nullable(best, Vec::of, fields::vec);
    }

    /** The factor of the rate for θ. */
    double pace() {
        return pace;
    }

    /**
     * Takes in the loss at a place.
     *
     * @param fresh how many samples came with it
     * @param explained R² of the surrogate on fresh samples; NaN if not known
     * @param share of the budget that is used up
     * @return where to go back to; null if θ may stay
     */
    @Nullable
    Vec goBack(double loss, double[] place, int fresh, double explained, double share) {
        samples += fresh;
        if (samples >= n) {
            best = null;
            pace = Math.min(1, LENGTHEN * Math.max(SHORTEST, pace));
            return null;
        }
        if (Double.isNaN(first)) {
            first = loss;
        } else {
            scatter += SCATTER_RATE * (0.5 * (loss - last) * (loss - last) - scatter);
        }
        last = loss;
        if (loss < bestLoss) {
            bestLoss = loss;
            best = Vec.of(place);
        }
        if (!(loss > first) || explained > KNOWING) {
            worse = 0;
            excess = 0;
            return null;
        }
        worse++;
        excess += loss - first;
        boolean late = share >= LATE;
        boolean clear = worse >= PATIENCE && excess / worse > SIGNIFICANT * Math.sqrt(scatter * (1 + 1.0 / worse));
        if (!late && !clear) {
            return null;
        }
        worse = 0;
        excess = 0;
        pace *= late ? 0 : SHORTEN;
        return best;
    }
}
