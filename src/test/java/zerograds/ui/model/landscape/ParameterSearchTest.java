package zerograds.ui.model.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zerograds.TestProblems;

class ParameterSearchTest {
    private final ParameterSearch many = new ParameterSearch(TestProblems.space(200_000));

    @Test
    void listsTheFirstOnesBeforeSomethingIsTyped() {
        assertThat(many.find("", 3)).containsExactly(0, 1, 2);
    }

    @Test
    void findsANumberFirst() {
        assertThat(many.find(" 77 ", 3)).containsExactly(77, 177, 277);
    }

    @Test
    void findsAPartOfAName() {
        assertThat(many.find("X[199999", 5)).containsExactly(199_999);
    }

    @Test
    void findsNothingElse() {
        assertThat(many.find("200000000", 5)).isEmpty();
        assertThat(many.find("height", 5)).isEmpty();
    }
}
