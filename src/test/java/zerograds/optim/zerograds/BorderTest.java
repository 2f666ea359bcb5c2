package zerograds.optim.zerograds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import zerograds.math.RandomStream;
import zerograds.state.State;

class BorderTest {
    private static final int N = 3;

    private interface Region {
        boolean fails(double[] point);
    }

    private static Border border(Region region, int samples) {
        Border border = new Border(N);
        RandomStream random = new RandomStream(1, 1);
        for (int i = 0; i < samples; i++) {
            double[] point = new double[N];
            random.gaussians(i, point, 0, N);
            border.add(point, 0, region.fails(point), true);
            border.fit(new double[N], 1);
        }
        return border;
    }

    @Test
    void findsThePlaneBeyondWhichSamplesFail() {
        Border border = border(x -> 0.6 * x[0] + 0.8 * x[1] > 0.3, 200);
        assertThat(border.isTrusted()).isTrue();
        assertThat(border.normal()[0]).isCloseTo(0.6, within(0.05));
        assertThat(border.normal()[1]).isCloseTo(0.8, within(0.05));
        assertThat(border.distance(new double[] {0.6, 0.8, 0}, 0)).isCloseTo(0.7, within(0.05));
    }

    @Test
    void isNotTrustedWhereFailuresLieAnywhere() {
        RandomStream luck = new RandomStream(2, 2);
        int[] call = new int[1];
        assertThat(border(x -> luck.uniform(call[0]++, 0) < 0.3, 200).isTrusted())
                .isFalse();
    }

    @Test
    void knowsNothingBeforeSomethingFailed() {
        Border border = border(x -> false, 20);
        assertThat(border.isTrusted()).isFalse();
        assertThat(State.of(border)).isEqualTo(State.of(new Border(2)));
    }

    @Test
    void seesWhatIsAnsweredBeyondAGap() {
        Border strip = border(x -> x[0] > 0 && x[0] < 1, 400);
        assertThat(strip.across(0.1)).isBetween(0.1, 1.5);
        assertThat(border(x -> x[0] > 0, 400).across(0.1)).isNaN();
    }
}
