package zerograds.optim;

/**
 * Where an optimizer looks at present and what it fits there. Immutable and thread safe.
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
