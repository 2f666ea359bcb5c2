package zerograds.ui.model;

import java.util.Locale;

/** {@link Evidence} as people read it. */
final class EvidenceText {
    private EvidenceText() {}

    /** All numbers, a line each. */
    static String of(Evidence evidence) {
        return String.join(
                "\n",
                "Of the latest " + evidence.iterations() + " iterations:",
                cosine(evidence) + " to " + evidence.basis().words() + ", where noise allows "
                        + number(evidence.ceiling()),
                "length: " + number(evidence.normRatio()) + " × that of the samples' estimate, which is "
                        + number(evidence.clarity()) + " × its standard error",
                holdOut(evidence) + " on fresh samples before the fit",
                "loss at θ fell by " + percent(evidence.gain()) + "; θ went " + number(evidence.path()) + " σ and got "
                        + number(evidence.net()) + " σ far",
                percent(evidence.failureShare()) + " of the evaluations failed");
    }

    static String cosine(Evidence evidence) {
        return "cosine " + number(evidence.cosine());
    }

    static String holdOut(Evidence evidence) {
        return "R² " + number(evidence.holdOut());
    }

    static String both(Evidence evidence) {
        return cosine(evidence) + ", " + holdOut(evidence);
    }

    static String percent(double share) {
        return Double.isFinite(share)
                ? sign(String.format(Locale.ROOT, "%.0f %%", 100 * share + 0.0))
                : "an unknown part";
    }

    static String number(double value) {
        // adding 0 turns a negative zero into a positive one
        double rounded = Math.rint(100 * value) / 100 + 0.0;
        return Double.isFinite(value) ? sign(String.format(Locale.ROOT, "%.2f", rounded)) : "unknown";
    }

    private static String sign(String text) {
        return text.replace('-', '−');
    }
}
