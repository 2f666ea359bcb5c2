package zerograds.ui.plot.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Slice;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.ui.model.series.LossSeries;
import zerograds.ui.model.series.Points;

class LossScaleTest {
    private static final Slice LINE = new Slice(Vec.of(0), List.of(Slice.Axis.ofCoordinate(0, 1, 0, 1)));

    private static List<Points> curve(double... losses) {
        double[] x = new double[losses.length];
        Arrays.setAll(x, i -> i);
        return List.of(Points.of(x, losses));
    }

    private static AxisScale scale(double... losses) {
        return LossScale.of(curve(losses), true);
    }

    static Stream<AxisScale> scales() {
        return Stream.of(
                scale(100, 3, 0.01),
                scale(100, 3, 0.01, 0),
                scale(5000, 3, -0.1, -2, -3),
                scale(-20, -30, -50),
                LossScale.of(curve(5, 2), false));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void findsANumberAgainByItsShare(AxisScale scale) {
        double before = Double.NEGATIVE_INFINITY;
        for (double share = 0; share <= 1; share += 1.0 / 64) {
            double value = scale.value(share);
            assertThat(value).isGreaterThan(before);
            assertThat(scale.share(value)).isCloseTo(share, within(1e-9));
            before = value;
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void hasItsTicksWithinItsEndsAndApart(AxisScale scale) {
        double[] shares = scale.ticks(6).labelled().stream()
                .mapToDouble(tick -> scale.share(tick.value()))
                .sorted()
                .toArray();

        assertThat(shares.length).isBetween(2, 9);
        assertThat(Arrays.stream(shares)).allMatch(share -> share > -1e-6 && share < 1 + 1e-6);
        for (int i = 1; i < shares.length; i++) {
            assertThat(shares[i] - shares[i - 1]).isGreaterThan(0.08);
        }
    }

    @Test
    void positiveLossesHaveALogarithmicScale() {
        AxisScale scale = scale(100, 3, 0.01);

        assertThat(scale.kind()).isEqualTo(AxisScale.Kind.LOGARITHMIC);
        assertThat(scale.shows(0)).isFalse();
    }

    @Test
    void aLossOf0StandsOnAFloorBelowTheOthers() {
        AxisScale scale = scale(100, 3, 0.01, 0);

        assertThat(scale.hasFloor()).isTrue();
        assertThat(scale.share(0)).isBetween(0.02, 0.06);
        assertThat(scale.share(0.01)).isBetween(0.07, 0.15);
        assertThat(scale.share(1) - scale.share(0.1)).isCloseTo(scale.share(10) - scale.share(1), within(1e-9));
        assertThat(labels(scale)).contains("0", "0.1", "1", "10", "100");
    }

    @Test
    void aRunThatIsSolvedFromItsStartShowsIts0() {
        assertThat(scale(0, 0).share(0)).isBetween(0.02, 0.2);
    }

    @Test
    void lossesOfBothSignsThatSpanDecadesAreLogarithmicToBothSides() {
        AxisScale scale = scale(5000, 3, -0.1, -2, -3, -40);

        assertThat(scale.kind()).isEqualTo(AxisScale.Kind.SYMMETRIC);
        assertThat(labels(scale)).contains("−10", "0", "10", "1k");
        assertThat(scale.share(-40)).isBetween(0.0, 0.1);
    }

    @Test
    void negativeLossesInANarrowRangeHaveALinearScale() {
        AxisScale scale = scale(20, -30, -50, -54.9);

        assertThat(scale.isLinear()).isTrue();
        assertThat(scale.share(-54.9)).isBetween(0.0, 0.1);
    }

    @Test
    void aSurrogateThatBlewUpWidensTheScaleByThreeDecades() {
        AxisScale scale = LossScale.of(losses(new double[] {10, 5, 1}, new double[] {1e292, 1e269, 1e280}), true);

        assertThat(scale.lower()).isBetween(0.5, 1.0);
        assertThat(scale.upper()).isBetween(1e4, 2e4);
    }

    @Test
    void aSurrogateNearTheTruthIsShownWhole() {
        AxisScale scale = LossScale.of(losses(new double[] {10, 5, 1}, new double[] {20, 8, 0.5}), true);

        assertThat(scale.lower()).isBetween(0.3, 0.5);
        assertThat(scale.upper()).isBetween(20.0, 30.0);
    }

    @Test
    void onALinearScaleItWidensItByTheTruthsOwnHeight() {
        AxisScale scale = LossScale.of(losses(new double[] {10, 5, 0}, new double[] {1e292, -1e292, 3}), false);

        assertThat(scale.lower()).isCloseTo(-11.5, within(1e-9));
        assertThat(scale.upper()).isCloseTo(21.5, within(1e-9));
    }

    @Test
    void aMapWithZerosHasAColourForThem() {
        AxisScale scale = LossScale.of(field(1e4, 1e3, 100, 10, 1, 0.1, 0.01, 1, 5, 7, 0), Optional.of(true));

        assertThat(scale.hasFloor()).isTrue();
        assertThat(scale.share(0)).isBetween(0.0, 0.06);
    }

    @Test
    void aMapOfNegativeLossesKeepsThemApartOnALogarithmicScaleToo() {
        AxisScale scale = LossScale.of(field(1e4, 1e3, 10, 1, -1, -10, -100), Optional.of(true));

        assertThat(scale.share(-100)).isCloseTo(0, within(0.05));
        assertThat(scale.share(-1) - scale.share(-10)).isGreaterThan(0.05);
    }

    private static Field field(double... losses) {
        return new Field(LINE, losses.length - 1, losses);
    }

    private static List<String> labels(AxisScale scale) {
        return scale.ticks(9).labelled().stream().map(Ticks.Tick::label).toList();
    }

    private static LossSeries losses(double[] loss, double[] prediction) {
        LossSeries series = new LossSeries();
        for (int i = 0; i < loss.length; i++) {
            RunEvent.Iterated event = new RunEvent.Iterated(
                    i,
                    4L * i,
                    0,
                    loss[i],
                    loss[i],
                    prediction[i],
                    0,
                    Vec.of(0),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Sampling.NONE);
            series.accept(new RunLog.Entry(i, i, event));
        }
        return series;
    }
}
