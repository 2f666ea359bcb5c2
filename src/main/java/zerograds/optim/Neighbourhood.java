package zerograds.optim;

/**
 * Where an optimizer looks at present and what it fits there. Immutable and thread safe.
 *
 * @param locality σ, scaled coordinates; 0 without one
 * @param smoothing the absolute radius s·σ, scaled coordinates
 * @param compression of the losses it fits
 * @param pairs whether consecutive samples are mirrored
 */
public record Neighbourhood(double locality, double smoothing, Compression compression, boolean pairs) {
    /** Of an optimizer that has none. */
    public static final Neighbourhood NONE = new Neighbourhood(0, 0, Compression.NONE, false);
}
