package zerograds.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How charts and pictures share their room, without a screen. */
class ChartLayoutTest {
    @Test
    void leavesOutALabelThatStandsOutAtTheRight() {
        Ticks ticks = Ticks.along(0, 1_000_000, 100, text -> 80);

        assertThat(ticks.labelled().stream().map(Ticks.Tick::label)).containsExactly("0", "500k");
    }

    @Test
    void thinsLabelsUntilNoneOverlaps() {
        assertThat(labels(116)).containsExactly("0", "2k", "4k");
        assertThat(labels(30)).containsExactly("0");
    }

    private static List<String> labels(double length) {
        return Ticks.along(0, 4800, length, text -> 7 * text.length()).labelled().stream()
                .map(Ticks.Tick::label)
                .toList();
    }

    @Test
    void alwaysNamesTheAxisAndMovesTheLegendBelowWhereItMust() {
        List<Double> titles = List.of(120.0, 30.0);

        assertThat(Heading.of(titles, 100, 240)).isEqualTo(new Heading(0, 1));
        assertThat(Heading.of(titles, 190, 240)).isEqualTo(new Heading(1, 1));
        assertThat(Heading.of(titles, 220, 240)).isEqualTo(new Heading(0, 2));
        assertThat(Heading.of(titles, 0, 10)).isEqualTo(new Heading(1, 1));
    }
}
