package zerograds.ui.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {
    private final List<ProblemCard> told = Story.told(
            new DemoProblems(Path.of(System.getProperty("zerograds.home", "."), "demo-problems")).all(),
            card -> card.id().equals("needle"));

    @Test
    void beginsWithWhatIsEasiestToUnderstand() {
        assertThat(told.get(0).id()).isEqualTo("toy-spline");
        assertThat(told.stream().map(Story::chapter).limit(4)).containsOnly(Story.Chapter.START);
    }

    @Test
    void tellsOfThePaperThenOfOnesOwnThenOfTheRest() {
        List<Story.Chapter> chapters = told.stream()
                .filter(card -> !card.id().equals("needle"))
                .map(Story::chapter)
                .toList();
        assertThat(chapters).isSorted().contains(Story.Chapter.values());
        int own = told.stream().map(ProblemCard::id).toList().indexOf("needle");
        assertThat(Story.chapter(told.get(own - 1))).isIn(Story.Chapter.PAPER, Story.Chapter.OWN);
    }

    @Test
    void aProblemInSeveralSizesIsOneFamily() {
        assertThat(Story.families(told)).anySatisfy(family -> assertThat(family)
                .extracting(ProblemCard::id)
                .containsExactly("ackley", "ackley-10", "ackley-100"));
    }
}
