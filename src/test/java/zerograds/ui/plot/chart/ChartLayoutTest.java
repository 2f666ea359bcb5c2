package zerograds.ui.plot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.ui.plot.axis.Ticks;
import zerograds.ui.plot.parameters.PictureLayout;

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

    @Test
    void setsSquarePicturesTwoByTwoInASquare() {
        PictureLayout layout = layout(250, 250);

        assertThat(layout.places().get(0).getMinY())
                .isEqualTo(layout.places().get(1).getMinY());
        assertThat(layout.places().get(2).getMinX())
                .isEqualTo(layout.places().get(0).getMinX());
        assertThat(layout.places().get(2).getWidth()).isGreaterThan(90);
    }

    @Test
    void setsPicturesInARowOrInAColumnWhereThatMakesThemLarger() {
        assertThat(layout(800, 160).places().stream().map(Rectangle2D::getMinY).distinct())
                .hasSize(1);
        assertThat(layout(160, 800).places().stream().map(Rectangle2D::getMinX).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"250, 200", "284, 196", "420, 180", "180, 420", "1200, 700"})
    void keepsEveryPictureInsideAndApart(double width, double height) {
        Rectangle2D room = new Rectangle2D(0, 0, width, height);
        List<Rectangle2D> places = layout(width, height).places();

        assertThat(places).allMatch(room::contains);
        assertThat(places.get(0).intersects(places.get(1))).isFalse();
        assertThat(places.get(1).intersects(places.get(2))).isFalse();
        assertThat(places.get(0).intersects(places.get(2))).isFalse();
    }

    @Test
    void makesTheOutputLargerWhereThatHardlyCostsTheOthers() {
        List<Rectangle2D> places = layout(284, 196).places();

        assertThat(places.get(0).getWidth()).isGreaterThan(110);
        assertThat(places.get(1).getWidth()).isGreaterThan(60);
    }

    private static PictureLayout layout(double width, double height) {
        return PictureLayout.of(3, 60, new PictureLayout.Size(128, 128), new PictureLayout.Size(width, height));
    }
}
