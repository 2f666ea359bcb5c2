package zerograds.ui.model.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import zerograds.ui.model.text.Texts;

/**
 * The order of the problems in the list and the gallery: those to start with, the paper's, programs and scripts, and
 * the classics.
 */
public final class Story {
    /** What a chapter is called. */
    public enum Chapter {
        START(Texts.of("story.start")),
        PAPER(Texts.of("story.paper")),
        OWN(Texts.of("story.own")),
        CLASSICS(Texts.of("story.classics"));

        private final String title;

        Chapter(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static final String START = "start";
    private static final String PAPER = "paper";
    private static final String NUMBERED = "-\\d+$";

    private Story() {}

    /** In which chapter a problem stands by its tags. */
    public static Chapter chapter(ProblemCard card) {
        if (card.tags().contains(START)) {
            return Chapter.START;
        }
        if (card.tags().stream().anyMatch(tag -> tag.endsWith(PAPER))) {
            return Chapter.PAPER;
        }
        return card.tags().contains("script") || card.tags().contains("program") ? Chapter.OWN : Chapter.CLASSICS;
    }

    /**
     * The cards by chapter, at the start the small ones first, otherwise in their order; what cannot be read stands
     * last.
     *
     * @param own tells which the user has added
     */
    static List<ProblemCard> told(List<ProblemCard> cards, Predicate<ProblemCard> own) {
        Comparator<ProblemCard> order = Comparator.comparing((ProblemCard card) -> !card.isUsable() && !own.test(card))
                .thenComparing(card -> own.test(card) ? Chapter.OWN : chapter(card))
                .thenComparing(card -> chapter(card) == Chapter.START ? size(card) : 0);
        return cards.stream().sorted(order).toList();
    }

    private static int size(ProblemCard card) {
        return card.problem().map(problem -> problem.dimension()).orElse(0);
    }

    /**
     * The cards in families: those of the same problem in several sizes, whose ids end in different numbers, together.
     *
     * @return each family in the order of its cards
     */
    public static List<List<ProblemCard>> families(List<ProblemCard> cards) {
        Map<String, List<ProblemCard>> families = new LinkedHashMap<>();
        cards.forEach(card -> families.computeIfAbsent(card.id().replaceFirst(NUMBERED, ""), id -> new ArrayList<>())
                .add(card));
        return List.copyOf(families.values());
    }
}
