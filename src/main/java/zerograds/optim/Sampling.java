package zerograds.optim;

/**
 * The distribution of an optimizer's present samples, and the transform of their losses that is fitted. Immutable and
 * thread safe.
 *
 * @param locality σ, scaled coordinates; 0 without one
 * @param smoothing the absolute radius s·σ, scaled coordinates
 * @param transform of the losses it fits
 * @param pairs whether consecutive samples are mirrored
 */
public record Sampling(double locality, double smoothing, TargetTransform transform, boolean pairs) {
    /** Of an optimizer that has none. */
    public static final Sampling NONE = new Sampling(0, 0, TargetTransform.NONE, false);
}
