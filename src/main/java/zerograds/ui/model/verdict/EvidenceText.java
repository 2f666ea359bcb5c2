package zerograds.ui.model.verdict;

import java.util.Locale;
import zerograds.ui.model.text.Texts;

/** {@link Evidence} as people read it. */
final class EvidenceText {
    private EvidenceText() {}

    /** All numbers, a line each. */
    static String of(Evidence evidence) {
        return String.join(
                "\n",
                Texts.of("evidence.window", evidence.iterations()),
                Texts.of("evidence.cosine.of", cosine(evidence), number(evidence.ceiling()), number(evidence.worst())),
                Texts.of("evidence.length", number(evidence.normRatio()), number(evidence.clarity())),
                Texts.of("evidence.fresh", holdOut(evidence), number(evidence.recent())),
                Texts.of(
                        "evidence.progress", percent(evidence.gain()), number(evidence.path()), number(evidence.net())),
                Texts.of("evidence.spread", percent(evidence.spread()), percent(evidence.height())),
                Texts.of("evidence.scatter", percent(evidence.scatter()), percent(evidence.excess())),
                Texts.of("evidence.failed", percent(evidence.failureShare())));
    }

    static String cosine(Evidence evidence) {
        return Texts.of("evidence.cosine", number(evidence.cosine()));
    }

    static String holdOut(Evidence evidence) {
        return evidence.holdOut() < 0 ? Texts.of("evidence.worse") : "R² " + number(evidence.holdOut());
    }

    static String both(Evidence evidence) {
        return cosine(evidence) + ", " + holdOut(evidence);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String percent(double share) {
        return Double.isFinite(share)
                ? sign(String.format(Locale.ROOT, "%.0f %%", 100 * share + 0.0))
                : Texts.of("evidence.unknown");
    }

    static String number(double value) {
        // adding 0 turns a negative zero into a positive one
        double rounded = Math.rint(100 * value) / 100 + 0.0;
        return Double.isFinite(value) ? sign(String.format(Locale.ROOT, "%.2f", rounded)) : Texts.of("number.unknown");
    }

    private static String sign(String text) {
        return text.replace('-', '−');
    }
}
