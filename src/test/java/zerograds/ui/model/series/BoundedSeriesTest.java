package zerograds.ui.model.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedSeriesTest {
    private final BoundedSeries series = new BoundedSeries();

    @Test
    void keepsEveryPointOfAShortCurve() {
        series.add(1, 5);
        series.add(2, 3);

        assertThat(series.size()).isEqualTo(2);
        assertThat(series.y(1)).isEqualTo(3);
        assertThat(series.last()).isEqualTo(3);
    }

    @Test
    void staysBoundedAndKeepsExtremesHoweverLongItGrows() {
        for (int i = 0; i < 2_000_000; i++) {
            series.add(i, i == 123_457 ? -7 : i == 1_777_777 ? 9 : Math.sin(i));
        }

        assertThat(series.size()).isLessThanOrEqualTo(2 * BoundedSeries.BUCKETS);
        assertThat(ys().min()).hasValue(-7);
        assertThat(ys().max()).hasValue(9);
        assertThat(IntStream.range(1, series.size())).allMatch(i -> series.x(i - 1) <= series.x(i));
    }

    @Test
    void keepsGapsApartFromValues() {
        series.add(1, 2);
        series.add(2, Double.NaN);
        series.add(3, Double.POSITIVE_INFINITY);

        assertThat(series.y(1)).isNaN();
        assertThat(series.y(2)).isNaN();
        assertThat(series.last()).isEqualTo(2);
    }

    @Test
    void prefersValuesToGapsWhenItMerges() {
        for (int i = 0; i < 100_000; i++) {
            series.add(i, i % 2 == 0 ? Double.NaN : 1);
        }

        assertThat(ys().filter(Double::isNaN).count()).isLessThanOrEqualTo(series.size() / 2);
        assertThat(ys().filter(y -> y == 1).count()).isPositive();
    }

    @Test
    void findsTheNearestPoint() {
        series.add(0, 1);
        series.add(10, 2);
        series.add(20, 3);

        assertThat(series.nearest(14)).isEqualTo(1);
        assertThat(series.nearest(16)).isEqualTo(2);
        assertThat(series.nearest(-5)).isZero();
        assertThat(new BoundedSeries().nearest(3)).isEqualTo(-1);
    }

    private java.util.stream.DoubleStream ys() {
        return IntStream.range(0, series.size()).mapToDouble(series::y);
    }
}
