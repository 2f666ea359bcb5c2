package zerograds.ui.model;

import java.util.Locale;

/**
 * Whether the surrogate can be trusted at present: a plain reading of the angle between its gradient and another.
 *
 * @param level how good it is
 * @param text a few words
 * @param help where they come from
 */
public record Verdict(Level level, String text, String help) {
    /** The cosine from which on the surrogate is said to fit. */
    public static final double FITS = 0.7;

    /** The cosine from which on it is said to fit roughly. */
    public static final double ROUGH = 0.3;

    /** The cosine below which the two gradients are said to disagree. */
    public static final double DISAGREES = -0.1;

    /** How good a verdict is. */
    public enum Level {
        UNKNOWN,
        GOOD,
        FAIR,
        POOR
    }

    /** What the surrogate's gradient is compared with. */
    enum Basis {
        SAMPLES(
                "the running mean of the samples' own estimate",
                "The samples' estimate is noisy itself, the more so with many parameters and a small batch."),
        DIFFERENCES(
                "the smoothed loss's by finite differences",
                "Where it swings, as when θ oscillates across a valley, the mean may be near 0 though θ gets on.");

        private final String words;
        private final String caution;

        Basis(String words, String caution) {
            this.words = words;
            this.caution = caution;
        }
    }

    /** The verdict on a mean {@code cosine}; NaN if it is not known. */
    static Verdict of(double cosine, Basis basis) {
        if (Double.isNaN(cosine)) {
            return new Verdict(Level.UNKNOWN, "no samples yet", help(basis));
        }
        // Adding 0 turns a negative zero into a positive one.
        double rounded = Math.rint(100 * cosine) / 100 + 0.0;
        String number = String.format(Locale.ROOT, "cosine %.2f · ", rounded).replace('-', '−');
        return new Verdict(level(cosine), number + words(cosine), help(basis));
    }

    /** For a method that has none. */
    static Verdict withoutSurrogate(String method) {
        return new Verdict(
                Level.UNKNOWN,
                "no surrogate",
                method + " has no surrogate: there is no gradient of one to be compared.");
    }

    private static Level level(double cosine) {
        return cosine >= FITS ? Level.GOOD : cosine >= ROUGH ? Level.FAIR : Level.POOR;
    }

    private static String words(double cosine) {
        return switch (level(cosine)) {
            case GOOD -> "surrogate fits";
            case FAIR -> "surrogate fits roughly";
            default -> cosine >= DISAGREES ? "weak agreement" : "gradients disagree";
        };
    }

    private static String help(Basis basis) {
        return "The cosine of the angle between the surrogate's gradient and " + basis.words
                + ": a mean over the latest "
                + Agreement.ITERATIONS + " iterations, or a few more late in a run.\n"
                + ("From " + FITS + ": the surrogate fits. From " + ROUGH + ": it points roughly the same way. From "
                                + DISAGREES + ": they agree weakly. Below: they disagree.\n")
                        .replace('-', '−')
                + basis.caution;
    }
}
