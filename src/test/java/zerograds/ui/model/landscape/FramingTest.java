package zerograds.ui.model.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.run.landscape.Slice;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;

class FramingTest {
    private final Framing framing = new Framing(TestProblems.scalar(2, TestProblems::sphere));

    private Frame around(Vec theta, double sigma) {
        return framing.fit(Axes.along(theta, 0, 1), theta, List.of(theta), sigma);
    }

    /** Two parameters between 0 and 1. */
    private static Problem boxed() {
        Interval box = new Interval(0, 1);
        Parameter parameter = new Parameter.Real("x", 2, box, box, Scale.RAW, new Start.Fixed(Vec.of(0.5)), "");
        return new Problem(
                "boxed",
                "Boxed",
                "",
                List.of(),
                new ParameterSpace(List.of(parameter)),
                () -> (point, seed) -> Signal.scalar(0),
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)),
                Optional.empty(),
                Map.of());
    }

    @Test
    void holdsThetaAndTwiceItsLocality() {
        for (double x : new double[] {-3.7, -2, 0.123, 1.9, 5}) {
            Vec theta = Vec.of(x, -x / 3);

            assertThat(framing.holds(around(theta, 0.33), theta, 0.33))
                    .as("θ = %s", theta)
                    .isTrue();
        }
    }

    @Test
    void letsGoBeforeTheCircleOfTwoSigmaLeaves() {
        Frame frame = around(Vec.of(1, 1), 0.2);
        double edge = frame.slice().axis(0).upper();

        assertThat(framing.holds(frame, Vec.of(edge - 0.41, 1), 0.2)).isTrue();
        assertThat(framing.holds(frame, Vec.of(edge - 0.39, 1), 0.2)).isFalse();
    }

    @Test
    void goesHardlyBeyondTheBoundsOfCoordinates() {
        Framing bounded = new Framing(boxed());
        Vec theta = Vec.of(0.95, 0.02);
        Axes axes = Axes.along(theta, 0, 1);

        for (double sigma : new double[] {0.01, 0.1, 1}) {
            for (Frame frame : List.of(
                    bounded.fit(axes, theta, List.of(theta), sigma),
                    bounded.around(axes, theta, List.of(5 * sigma, 5 * sigma)))) {
                for (Slice.Axis axis : frame.slice().axes()) {
                    double slack = Math.max(0.05 * axis.length(), 0.4 * sigma);
                    assertThat(axis.lower()).isGreaterThanOrEqualTo(-slack);
                    assertThat(axis.upper()).isLessThanOrEqualTo(1 + slack);
                }
            }
        }
    }

    @Test
    void keepsTheWidthAroundThetaWhereThereIsRoom() {
        Framing bounded = new Framing(boxed());
        Vec theta = Vec.of(0.5, 0.98);
        Slice slice = bounded.around(Axes.along(theta, 0, 1), theta, List.of(0.1, 0.1))
                .slice();

        assertThat(slice.axis(0).lower()).isCloseTo(0.4, within(1e-12));
        assertThat(slice.axis(1).length()).isCloseTo(0.2, within(1e-12));
        assertThat(slice.axis(1).upper()).isCloseTo(1.008, within(1e-12));
    }
}
