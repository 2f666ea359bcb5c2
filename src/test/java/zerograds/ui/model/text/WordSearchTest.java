package zerograds.ui.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WordSearchTest {
    private static final List<String> ALL =
            List.of("Preset paper", "Reset", "Run or pause", "Back one iteration", "Fork here");

    private static List<String> find(String typed) {
        return new WordSearch(typed).of(ALL, Function.identity());
    }

    @Test
    void findsEverythingAsLongAsNothingIsTyped() {
        assertThat(find("  ")).containsExactlyElementsOf(ALL);
    }

    @Test
    void listsTheBestFitFirst() {
        assertThat(find("reset")).containsExactly("Reset", "Preset paper");
    }

    @Test
    void takesWordsInAnyOrder() {
        assertThat(find("iter back")).containsExactly("Back one iteration");
    }

    @Test
    void findsScatteredLettersInTheirOrderOnly() {
        assertThat(find("fkhr")).containsExactly("Fork here");
        assertThat(find("hrfk")).isEmpty();
    }

    @Test
    void wantsEveryWord() {
        assertThat(find("p pause")).containsExactly("Run or pause");
    }
}
