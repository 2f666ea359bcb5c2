package zerograds.ui.plot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.LabelColumn;
import zerograds.ui.plot.axis.Ticks;
import zerograds.ui.plot.colour.Palette;

/** What charts are made of, without a screen. */
class ChartPartsTest {
    @Test
    void writesNumbersAsPeopleReadThem() {
        assertThat(NumberText.tick(1500, 500)).isEqualTo("1.5k");
        assertThat(NumberText.tick(-0.5, 0.5)).isEqualTo("−0.5");
        assertThat(NumberText.value(4.5e-7, 2)).isEqualTo("4.5·10⁻⁷");
        assertThat(NumberText.value(Double.NaN)).isEqualTo("unknown");
        assertThat(NumberText.tidy(0.001, 4)).isEqualTo("0.001");
        assertThat(NumberText.brief(2_000_000)).isEqualTo("2M");
        assertThat(NumberText.value(3e60, 3)).isEqualTo("3.0·10⁶⁰");
    }

    @Test
    void labelsNoTwoTicksAlikeHoweverNearTheyAre() {
        for (double from : new double[] {0.2288, 12.5, 1234, 5_678_000}) {
            for (double span : new double[] {1e-2, 1e-4, 1e-5}) {
                assertThat(Ticks.linear(from, from * (1 + span), 6).labelled().stream()
                                .map(Ticks.Tick::label))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void eightParametersHaveColoursThatCanBeToldApartFromEachOtherAndFromThePaper(Theme theme) {
        List<Color> colours =
                IntStream.range(0, 8).mapToObj(k -> Palette.theta(theme, k)).collect(Collectors.toList());
        colours.add(Palette.background(theme));

        for (Color one : colours) {
            for (Color other : colours) {
                double apart = Math.hypot(
                        Math.hypot(one.getRed() - other.getRed(), one.getGreen() - other.getGreen()),
                        one.getBlue() - other.getBlue());
                assertThat(one.equals(other) || apart > 0.25).isTrue();
            }
        }
    }

    @Test
    void labelsDecadesAndNoMoreThanThereIsRoomFor() {
        assertThat(Ticks.decades(0.001, 10, 8).labelled().stream().map(Ticks.Tick::label))
                .containsExactly("0.001", "0.01", "0.1", "1", "10");
        assertThat(Ticks.decades(1e-30, 1, 5).labelled()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void movesLabelsApartWithinTheirColumn() {
        double[] centres = LabelColumn.spread(new double[] {99, 98, 100}, 14, 0, 100);

        Arrays.sort(centres);
        assertThat(centres[1] - centres[0]).isGreaterThanOrEqualTo(14);
        assertThat(centres[2] - centres[1]).isGreaterThanOrEqualTo(14);
        assertThat(centres[2]).isLessThanOrEqualTo(93);
    }

    @Test
    void drawsAtMostTwoPointsPerPixelColumn() {
        double[] x = new double[100_000];
        double[] y = new double[100_000];
        Arrays.setAll(x, i -> i / 1000.0);
        Arrays.setAll(y, i -> i == 51_234 ? 77 : Math.sin(i));
        Decimation.Mapping pixels = new Decimation.Mapping() {
            @Override
            public double x(double value) {
                return value;
            }

            @Override
            public double y(double value) {
                return value;
            }
        };

        Decimation.Line line = Decimation.of(Points.of(x, y), pixels);

        assertThat(line.drawn()).isLessThanOrEqualTo(200);
        assertThat(line.path().getBounds2D().getMaxY()).isEqualTo(77);
    }
}
