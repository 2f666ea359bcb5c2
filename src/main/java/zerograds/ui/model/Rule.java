package zerograds.ui.model;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One way to read the {@link Evidence}: docs/verdicts.md says why each is as it is. Immutable.
 *
 * @param words what it says, in a few words
 * @param condition when
 * @param level how good that is
 * @param test the condition in words
 * @param advice what to change, by the settings' names
 * @param figure the number that stands beside the words
 */
record Rule(
        String words,
        Predicate<Evidence> condition,
        Verdict.Level level,
        String test,
        String advice,
        Function<Evidence, String> figure) {

    Verdict verdict(Evidence evidence) {
        String number = figure.apply(evidence);
        String text = number.isEmpty() ? words : words + " · " + number;
        return new Verdict(level, text, advice, Texts.of("verdict.help", advice, test, EvidenceText.of(evidence)));
    }
}
