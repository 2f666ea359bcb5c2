package zerograds.surrogate.jacobian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchingParametersTest {
    private static List<String> entries(TouchingParameters partners, int outputs) {
        List<String> entries = new ArrayList<>();
        partners.forEach(0, outputs, (p, j, slope) -> entries.add(p + " " + j + " " + slope));
        return entries;
    }

    @Test
    void keepsEachParameterOnce() {
        TouchingParameters partners = new TouchingParameters(2);
        partners.offer(1, 9, 2);
        partners.offer(1, 9, 5);
        partners.offer(0, 9, 1);
        assertThat(entries(partners, 2)).containsExactly("0 9 1.0", "1 9 2.0");
    }

    @Test
    void aFullListGivesUpItsWeakestForAStrongerOne() {
        TouchingParameters partners = new TouchingParameters(1);
        for (int j = 0; j < 16; j++) {
            partners.offer(0, j, j == 4 ? -0.5f : 2);
        }
        partners.offer(0, 100, 0.1f);
        partners.offer(0, 101, -1);
        assertThat(entries(partners, 1))
                .hasSize(16)
                .contains("0 101 -1.0")
                .noneMatch(entry -> entry.startsWith("0 4 "));
    }

    @Test
    void dropsWhatIsNotKept() {
        TouchingParameters partners = new TouchingParameters(1);
        partners.offer(0, 3, 1);
        partners.offer(0, 4, 2);
        partners.offer(0, 5, 3);
        partners.keep(0, 1, (p, j, slope) -> j != 4);
        partners.update((p, j, slope) -> slope + p + j);
        assertThat(entries(partners, 1)).containsExactly("0 3 4.0", "0 5 8.0");
    }
}
