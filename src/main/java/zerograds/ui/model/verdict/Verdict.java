package zerograds.ui.model.verdict;

import zerograds.ui.model.text.Texts;

/**
 * Whether the surrogate can be trusted at present, and what could be done.
 *
 * @param id of the rule that spoke, the same in every language
 * @param level how good it is
 * @param words what it says, in a few words
 * @param figure the number that stands beside the words; empty if there is none
 * @param advice a sentence: what to change, by the settings' names; what it means where there is nothing to change
 * @param help the rule that spoke, and its numbers
 */
public record Verdict(String id, Level level, String words, String figure, String advice, String help) {
    /** How good a verdict is. */
    public enum Level {
        UNKNOWN,
        GOOD,
        FAIR,
        POOR
    }

    /** The words with their figure. */
    public String text() {
        return figure.isEmpty() ? words : words + " · " + figure;
    }

    /** For a method that has none. */
    public static Verdict withoutSurrogate(String method) {
        String text = Texts.of("verdict.without", method);
        return new Verdict("without", Level.UNKNOWN, Texts.of("verdict.without.short"), "", text, text);
    }
}
