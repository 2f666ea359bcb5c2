package zerograds;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import zerograds.math.Vec;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;
import zerograds.space.Scale;
import zerograds.space.Start;
import zerograds.store.library.RunLibrary;

/** Small problems for tests. */
public final class TestProblems {
    private TestProblems() {}

    /** {@code n} coordinates in [−2, 2] that start at 1. */
    /** Where runs of tests are kept. */
    public static RunLibrary library() {
        return RunLibrary.below(Path.of("target", "test-data"));
    }

    public static ParameterSpace space(int n) {
        Interval range = new Interval(-2, 2);
        return new ParameterSpace(List.of(
                new Parameter.Real("x", n, Interval.UNBOUNDED, range, Scale.RAW, new Start.Fixed(Vec.of(1)), "")));
    }

    /** Σ x². */
    public static double sphere(Point point) {
        return Arrays.stream(point.values()).map(x -> x * x).sum();
    }

    /** A problem whose model's scalar is the loss. */
    public static Problem scalar(int n, ToDoubleFunction<Point> loss) {
        return of(n, () -> (point, seed) -> Signal.scalar(loss.applyAsDouble(point)));
    }

    /** A problem whose model fails where {@code x[0] > 1}. */
    public static Problem failingBeyondOne(int n) {
        return of(n, () -> (point, seed) -> {
            if (point.value(0) > 1) {
                throw new ForwardException("x is too large: " + point.value(0));
            }
            return Signal.scalar(sphere(point));
        });
    }

    /** A problem whose model draws a grey image of four pixels, which shall be black. */
    public static Problem drawing() {
        return new Problem(
                "drawing",
                "Drawing",
                "A test problem.",
                List.of(),
                space(4),
                () -> (point, seed) -> image(point.values()),
                Loss.MEAN_SQUARED_ERROR,
                new Target.Given(image(0, 0, 0, 0)),
                Optional.empty(),
                Map.of());
    }

    private static Signal image(double... greys) {
        float[] values = new float[greys.length];
        for (int i = 0; i < greys.length; i++) {
            values[i] = (float) greys[i];
        }
        return Signal.of(values, 2, 2);
    }

    /** A problem around a model. */
    public static Problem of(int n, ForwardModel model) {
        return new Problem(
                "test",
                "Test",
                "A test problem.",
                List.of(),
                space(n),
                model,
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)),
                Optional.of(Vec.constant(n, 0)),
                Map.of());
    }
}
