package zerograds.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedTest {
    @Test
    void keepsHeadAndTailOfALongMessage() {
        String text = Bounded.text("begin " + "x".repeat(300_000) + " end");
        assertThat(text)
                .startsWith("begin x")
                .endsWith("x end")
                .contains(" ... ")
                .hasSizeLessThanOrEqualTo(2000);
        assertThat(Bounded.text(text)).isEqualTo(text);
        assertThat(Bounded.text("short")).isEqualTo("short");
    }

    @Test
    void cutsNoCharacterIntoHalves() {
        for (int before = 0; before < 2; before++) {
            String text = Bounded.text("a".repeat(before) + "🌡".repeat(5000));
            assertThat(text.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        }
    }

    @Test
    void boundsWhatAModelSays() {
        assertThat(new ForwardException("x".repeat(300_000)).getMessage()).hasSizeLessThanOrEqualTo(2000);
    }
}
