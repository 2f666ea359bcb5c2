package zerograds.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.run.Slice;

class FramingTest {
    private final Framing framing = new Framing(TestProblems.scalar(2, TestProblems::sphere));

    private Slice around(Vec theta, double sigma) {
        return framing.plane(0, 1, theta, List.of(theta), sigma);
    }

    @Test
    void holdsThetaAndTwiceItsLocality() {
        for (double x : new double[] {-3.7, -2, 0.123, 1.9, 5}) {
            Vec theta = Vec.of(x, -x / 3);
            Slice slice = around(theta, 0.33);

            assertThat(framing.holds(slice, theta, 0.33)).as("θ = %s", theta).isTrue();
        }
    }

    @Test
    void letsGoBeforeTheCircleOfTwoSigmaLeaves() {
        Slice slice = around(Vec.of(1, 1), 0.2);
        double edge = slice.axis(0).upper();

        assertThat(framing.holds(slice, Vec.of(edge - 0.41, 1), 0.2)).isTrue();
        assertThat(framing.holds(slice, Vec.of(edge - 0.39, 1), 0.2)).isFalse();
    }
}
