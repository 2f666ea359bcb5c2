package zerograds.optim.zerograds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zerograds.math.Vec;

class HeadwayTest {
    private static final double UNKNOWN = 0;

    /** Tells it losses, each at a place of its own; says where it went back to last. */
    private static double wentBackTo(Headway headway, double explained, double share, double... losses) {
        double back = Double.NaN;
        for (int i = 0; i < losses.length; i++) {
            Vec place = headway.goBack(losses[i], new double[] {i}, 4, explained, share);
            back = place == null ? back : place.get(0);
        }
        return back;
    }

    @Test
    void goesBackToTheBestPlaceWhenTheLossKeepsRisingAboveTheStarts() {
        Headway headway = new Headway(1_000);
        assertThat(wentBackTo(headway, UNKNOWN, 0.2, 100, 99, 110, 120, 130, 140, 150))
                .isEqualTo(1);
        assertThat(headway.pace()).isEqualTo(0.25);
    }

    @Test
    void toleratesAHillThatTheSurrogateKnows() {
        Headway headway = new Headway(1_000);
        assertThat(wentBackTo(headway, 0.8, 0.2, 100, 99, 110, 120, 130, 140, 150))
                .isNaN();
        assertThat(headway.pace()).isEqualTo(1);
    }

    @Test
    void keepsOutWhereThereAreEnoughSamples() {
        Headway headway = new Headway(4);
        assertThat(wentBackTo(headway, UNKNOWN, 0.2, 100, 99, 110, 120, 130, 140, 150))
                .isNaN();
    }

    @Test
    void toleratesScatter() {
        Headway headway = new Headway(1_000);
        double[] losses = new double[60];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = 100 + (i % 4 < 2 ? 5 : -5) + 3 * Math.sin(i);
        }
        assertThat(wentBackTo(headway, UNKNOWN, 0.2, losses)).isNaN();
    }

    @Test
    void doesNotEndWorseThanItBegan() {
        Headway headway = new Headway(1_000);
        assertThat(wentBackTo(headway, UNKNOWN, 0.95, 100, 100.5)).isEqualTo(0);
        assertThat(headway.pace()).isZero();
    }
}
