package zerograds.ui.model.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds things by some of their letters: each word that is typed must begin a word of the text, stand in one, or have its
 * letters in the text in this order; the better it fits, the earlier it is listed.
 *
 * @param typed words in any order
 */
public record WordSearch(String typed) {
    private static final int BEGINS_TEXT = 0;
    private static final int BEGINS_WORD = 1;
    private static final int OCCURS = 3;
    private static final int SCATTERED = 10;

    /** Those of {@code all} that fit, the best first, equally good ones in their order. */
    public <T> List<T> of(List<T> all, Function<T, String> text) {
        Map<T, Integer> costs = all.stream()
                .filter(one -> cost(text.apply(one)).isPresent())
                .collect(Collectors.toMap(
                        one -> one, one -> cost(text.apply(one)).getAsInt(), (one, same) -> one));
        return all.stream()
                .filter(costs::containsKey)
                .sorted(Comparator.comparing(costs::get))
                .toList();
    }

    /** How badly {@code text} fits, 0 at best; empty if it does not. */
    OptionalInt cost(String text) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : wanted.split("\\s+", -1)) {
            int cost = cost(word, text.toLowerCase(Locale.ROOT));
            if (cost < 0) {
                return OptionalInt.empty();
            }
            sum += cost;
        }
        return OptionalInt.of(sum);
    }

    private static int cost(String word, String text) {
        if (text.startsWith(word)) {
            return BEGINS_TEXT;
        }
        if (text.contains(" " + word)) {
            return BEGINS_WORD;
        }
        return text.contains(word) ? OCCURS : scattered(word, text);
    }

    private static int scattered(String word, String text) {
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            at = text.indexOf(word.charAt(i), at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return SCATTERED;
    }
}
