package zerograds.ui.model.problem;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which problems of a gallery are shown: those with all words of a search and all of some tags.
 *
 * @param search words
 * @param tags that a card must have
 */
public record CardFilter(String search, Set<String> tags) {
    /** Lets everything through. */
    public static final CardFilter ALL = new CardFilter("", Set.of());

    private static final String DIMENSION = "[\\d,]+-D";
    private static final int FEWEST = 2;

    public CardFilter {
        tags = Set.copyOf(tags);
    }

    /** Those of {@code cards} that it lets through, in their order. */
    public List<ProblemCard> of(List<ProblemCard> cards) {
        return cards.stream()
                .filter(card -> card.matches(search) && card.tags().containsAll(tags))
                .toList();
    }

    /** A card's tags but for its dimension, which is said elsewhere. */
    public static List<String> subjects(ProblemCard card) {
        return card.tags().stream().filter(tag -> !tag.matches(DIMENSION)).toList();
    }

    /** The tags worth filtering by: those of several cards, the most frequent first, equally frequent ones by name. */
    public static List<String> choices(List<ProblemCard> cards) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        cards.forEach(card -> subjects(card).forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(tag -> tag.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
