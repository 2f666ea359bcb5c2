package zerograds.ui.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardFilterTest {
    private static final Path DEMOS = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");

    private static ProblemCard card(String id, String summary, String... tags) {
        return new ProblemCard(id, id, summary, List.of(tags), Optional.empty(), Optional.empty());
    }

    private static final ProblemCard LED = card("led", "A wall. On or off.", "image", "336-D");
    private static final ProblemCard BOWL = card("bowl", "Smooth.", "scalar", "2-D");
    private static final ProblemCard EDGE = card("edge", "Pixels flip.", "image", "rasteriser");
    private static final List<ProblemCard> ALL = List.of(LED, BOWL, EDGE);

    @Test
    void letsThroughWhatHasAllWordsAndAllTags() {
        assertThat(CardFilter.ALL.of(ALL)).isEqualTo(ALL);
        assertThat(new CardFilter("pixels", Set.of()).of(ALL)).containsExactly(EDGE);
        assertThat(new CardFilter("", Set.of("image")).of(ALL)).containsExactly(LED, EDGE);
        assertThat(new CardFilter("wall", Set.of("image", "rasteriser")).of(ALL))
                .isEmpty();
    }

    @Test
    void offersTheTagsOfSeveralCardsButNoDimensions() {
        assertThat(CardFilter.choices(List.of(LED, BOWL, EDGE, card("x", "", "2-D", "scalar", "image"))))
                .containsExactly("image", "scalar");
        assertThat(CardFilter.subjects(LED)).containsExactly("image");
    }

    @Test
    void saysTheFirstSentenceWhereTheFileDoesNotSayWhatCannotBeDifferentiated() {
        assertThat(LED.nondifferentiable()).isEqualTo("A wall.");
    }

    @Test
    void everyDemoHasAPictureAndSaysWhatCannotBeDifferentiated() {
        List<ProblemCard> cards = new DemoProblems(DEMOS).all();
        assertThat(cards).hasSizeGreaterThan(40).allSatisfy(card -> {
            assertThat(card.thumbnail()).as(card.id()).isPresent();
            assertThat(card.problem().orElseThrow().nondifferentiable().orElseThrow())
                    .as(card.id())
                    .hasSizeBetween(40, 115)
                    .endsWith(".");
        });
    }
}
