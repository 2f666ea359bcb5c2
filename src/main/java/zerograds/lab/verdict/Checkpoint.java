package zerograds.lab.verdict;

/**
 * The verdict at one iteration of a run beside a reference that was computed from many samples. Immutable; NaN where
 * something is not known.
 *
 * @param spoiling of the settings
 * @param iterations of the whole run
 * @param iteration which, counted from 0
 * @param verdict by its id
 * @param cosine between the surrogate's gradient and the run's own samples' estimate
 * @param ceiling what noise allowed that
 * @param holdOut R² on fresh samples
 * @param reference the cosine of the surrogate's gradient to the reference, of what is fitted
 * @param plain the same beside the reference of the loss as it is, not compressed
 * @param determined what noise allows {@code reference}
 * @param slope the length of the reference
 * @param loss at θ
 * @param firstLoss of the run
 * @param lowest loss at θ that the same method found within a tenth of the budget more and with a tenth of σ
 */
public record Checkpoint(
        String problem,
        String spoiling,
        long seed,
        long iterations,
        long iteration,
        String verdict,
        double cosine,
        double ceiling,
        double holdOut,
        double reference,
        double plain,
        double determined,
        double slope,
        double loss,
        double firstLoss,
        double lowest) {
    /** A gradient with this cosine to the reference points about where it does. */
    static final double ALONG = 0.5;

    private static final double LEAST_DETERMINED = 0.9;
    private static final double LARGE_GAIN = 0.01;

    /** Whether the samples were enough to tell where the reference points. */
    public boolean isDetermined() {
        return determined >= LEAST_DETERMINED && Double.isFinite(reference);
    }

    /** Whether it is known how far the loss can be lowered. */
    public boolean isTried() {
        return Double.isFinite(lowest);
    }

    /** Whether that was by more than 1 % of the loss. */
    public boolean isImproved() {
        return loss - lowest > LARGE_GAIN * Math.abs(loss);
    }
}
