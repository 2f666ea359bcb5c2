package zerograds.ui.model.verdict;

import java.util.function.Function;
import java.util.function.Predicate;
import zerograds.ui.model.text.Texts;

/**
 * One way to read the {@link Evidence}: docs/verdicts.md says why each is as it is. Immutable.
 *
 * @param id the same in every language
 * @param words what it says, in a few words
 * @param condition when it begins to hold
 * @param lasts when it holds once it is shown; not stricter than {@code condition}
 * @param level how good that is
 * @param test the condition in words
 * @param advice what to change, by the settings' names
 * @param figure the number that stands beside the words
 */
record Rule(
        String id,
        String words,
        Predicate<Evidence> condition,
        Predicate<Evidence> lasts,
        Verdict.Level level,
        String test,
        String advice,
        Function<Evidence, String> figure) {
    /** A rule that ends where it began. */
    Rule(
            String id,
            String words,
            Predicate<Evidence> condition,
            Verdict.Level level,
            String test,
            String advice,
            Function<Evidence, String> figure) {
        this(id, words, condition, condition, level, test, advice, figure);
    }

    boolean isGood() {
        return level == Verdict.Level.GOOD;
    }

    Verdict verdict(Evidence evidence) {
        return verdict(evidence, figure.apply(evidence));
    }

    /** With another number beside the words. */
    Verdict verdict(Evidence evidence, String number) {
        return new Verdict(
                id, level, words, number, advice, Texts.of("verdict.help", advice, test, EvidenceText.of(evidence)));
    }
}
