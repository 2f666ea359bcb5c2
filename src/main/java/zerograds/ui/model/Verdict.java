package zerograds.ui.model;

import java.util.Locale;

/**
 * Whether the surrogate can be trusted at present: a plain reading of the angle between its gradient and the samples'.
 *
 * @param level how good it is
 * @param text a few words
 * @param help where they come from
 */
public record Verdict(Level level, String text, String help) {
    /** The cosine from which on the surrogate is said to fit. */
    public static final double FITS = 0.7;

    /** The cosine below which the two gradients are said to disagree. */
    public static final double ROUGH = 0.3;

    /** How good a verdict is. */
    public enum Level {
        UNKNOWN,
        GOOD,
        FAIR,
        POOR
    }

    private static final String HELP =
            "The cosine of the angle between the surrogate's gradient and the running mean of"
                    + " the samples' own estimate, averaged over the latest iterations.\n"
                    + "From " + FITS + ": the surrogate fits. From " + ROUGH
                    + ": it points roughly the same way. Below: they"
                    + " agree weakly, and below 0 not at all.\nThe samples' estimate is noisy itself, the more so with many parameters and a small batch.";

    /** The verdict on a mean {@code cosine}; NaN if it is not known. */
    static Verdict of(double cosine) {
        if (Double.isNaN(cosine)) {
            return new Verdict(Level.UNKNOWN, "no samples yet", HELP);
        }
        String number = String.format(Locale.ROOT, "cosine %.2f · ", cosine).replace('-', '−');
        if (cosine >= FITS) {
            return new Verdict(Level.GOOD, number + "surrogate fits", HELP);
        }
        return cosine >= ROUGH
                ? new Verdict(Level.FAIR, number + "surrogate fits roughly", HELP)
                : new Verdict(Level.POOR, number + (cosine > 0 ? "weak agreement" : "gradients disagree"), HELP);
    }
}
