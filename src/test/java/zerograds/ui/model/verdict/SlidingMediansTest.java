package zerograds.ui.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.math.Statistics;

class SlidingMediansTest {
    private static double median(double[] values, int from, int to) {
        return Statistics.median(Arrays.stream(values, Math.max(0, from), to)
                .filter(Double::isFinite)
                .toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 100})
    void areThoseOfSortedValues(int most) {
        Random random = new Random(most);
        double[] values = new double[300];
        SlidingMedians medians = new SlidingMedians(most);
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7 == 0 ? Double.NaN : i % 11 == 0 ? -0.0 : random.nextInt(9) - 4;
            medians.add(values[i]);
            int size = Math.min(most, i + 1);
            int from = i + 1 - size;
            assertThat(medians.all()).isEqualTo(Double.valueOf(median(values, from, i + 1)));
            assertThat(medians.older()).isEqualTo(Double.valueOf(median(values, from, from + size / 2)));
            assertThat(medians.newer()).isEqualTo(Double.valueOf(median(values, from + size / 2, i + 1)));
        }
    }
}
