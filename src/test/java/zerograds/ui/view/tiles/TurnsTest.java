package zerograds.ui.view.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final long MILLI = 1_000_000;

    private long now;
    private final List<String> drawn = new ArrayList<>();
    private final Turns turns = new Turns(() -> now);

    private Runnable part(String name, long millis) {
        return () -> {
            drawn.add(name);
            now += millis * MILLI;
        };
    }

    @Test
    void quickPartsAreAllDrawnAtEveryPulse() {
        List<Runnable> parts = List.of(part("a", 0), part("b", 0), part("c", 0));
        turns.take(parts);
        turns.take(parts);
        assertThat(drawn).containsExactly("b", "c", "a", "b", "c", "a");
    }

    @Test
    void slowPartsTakeTurnsAndNoneIsForgotten() {
        List<Runnable> parts = List.of(part("a", 6), part("b", 6), part("c", 6));
        for (int pulse = 0; pulse < 400; pulse++) {
            turns.take(parts);
            now += MILLI;
        }
        assertThat(drawn.subList(0, 6)).containsExactly("b", "c", "a", "b", "c", "a");
    }

    @Test
    void drawingTakesAnEighthOfTheTimeAtMost() {
        List<Runnable> parts = List.of(part("a", 6), part("b", 6), part("c", 6));
        for (int pulse = 0; pulse < 1000; pulse++) {
            turns.take(parts);
            now += MILLI;
        }
        assertThat(drawn.size() * 6L * MILLI).isLessThanOrEqualTo(now / 8 + 6 * MILLI);
    }

    @Test
    void afterOneLongDrawingTheOthersNeedNotWaitLong() {
        List<Runnable> parts = List.of(part("a", 500), part("b", 500), part("c", 500));
        turns.take(parts);
        now += 201 * MILLI;
        turns.take(parts);
        assertThat(drawn).containsExactly("b", "c");
    }

    @Test
    void aPartThatIsHiddenMeanwhileIsNotMissed() {
        turns.take(List.of(part("a", 0), part("b", 0), part("c", 0)));
        turns.take(List.of(part("a", 0)));
        assertThat(drawn).endsWith("a");
    }
}
