package zerograds.ui.plot.tile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import zerograds.math.Vec;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;

/** Small problems to be plotted. */
final class Examples {
    private Examples() {}

    /** Three numbers, a terraced bowl, a number as the answer. */
    static Problem terraces() {
        return problem(
                "terraces",
                names("width", "height", "turn"),
                (point, seed) -> {
                    double sum = 0.001;
                    for (double value : point.values()) {
                        double step = Math.rint(4 * value) / 4;
                        sum += step * step;
                    }
                    return Signal.scalar(sum);
                },
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)));
    }

    /** Forty grey values of a picture, each either black or white. */
    static Problem picture() {
        ForwardModel.Session session = (point, seed) -> {
            float[] pixels = new float[16 * 24];
            for (int i = 0; i < pixels.length; i++) {
                int row = i / 24;
                int column = i % 24;
                double value = point.value((row / 4) * 6 + column / 4);
                pixels[i] = value > 0 ? 1 : (float) (0.1 + 0.02 * column);
            }
            return Signal.of(pixels, 16, 24);
        };
        Parameter cells = real("cell", 24);
        double[] wanted =
                IntStream.range(0, 24).mapToDouble(i -> i % 3 == 0 ? 1 : -1).toArray();
        return new Problem(
                "picture",
                "Picture",
                "Cells that are black or white.",
                List.of(),
                new ParameterSpace(List.of(cells)),
                () -> session,
                Loss.MEAN_SQUARED_ERROR,
                new Target.Known(Vec.of(wanted)),
                Optional.of(Vec.of(wanted)),
                Map.of());
    }

    /** A picture of 24 × 24 grey values, each a parameter: more than a log keeps. */
    static Problem texels() {
        double[] wanted = IntStream.range(0, 576)
                .mapToDouble(i -> i / 24 < 12 ? 0.9 : 0.2)
                .toArray();
        ForwardModel.Session session = (point, seed) -> {
            float[] pixels = new float[576];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) point.value(i);
            }
            return Signal.of(pixels, 24, 24);
        };
        Interval unit = new Interval(0, 1);
        Parameter texels = new Parameter.Real("texels", 576, unit, unit, Scale.RAW, new Start.Uniform(unit), "");
        return new Problem(
                "texels",
                "Texels",
                "Every pixel is a parameter.",
                List.of(),
                new ParameterSpace(List.of(texels)),
                () -> session,
                Loss.MEAN_SQUARED_ERROR,
                new Target.Known(Vec.of(wanted)),
                Optional.of(Vec.of(wanted)),
                Map.of());
    }

    /** A curve of sixty numbers, and a model that fails now and then. */
    static Problem signal() {
        return problem(
                "signal",
                names("phase", "speed"),
                (point, seed) -> {
                    if (point.real("phase") > 1.2) {
                        throw new zerograds.problem.ForwardException("the phase is too large");
                    }
                    float[] values = new float[60];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = (float)
                                Math.signum(Math.sin(0.2 * i * (1 + point.real("speed")) + point.real("phase")));
                    }
                    return Signal.of(values, 60);
                },
                Loss.MEAN_SQUARED_ERROR,
                new Target.Known(Vec.of(0.2, 0.5)));
    }

    /** Two numbers on wide steps: the loss is 0 on a whole step. */
    static Problem solved() {
        return problem(
                "solved",
                names("x", "y"),
                (point, seed) -> {
                    double x = Math.rint(point.value(0));
                    double y = Math.rint(point.value(1));
                    return Signal.scalar(x * x + 10 * y * y);
                },
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)));
    }

    /** Two numbers, a bowl whose depth is −54.94. */
    static Problem negative() {
        return problem(
                "negative",
                names("x", "y"),
                (point, seed) -> {
                    double x = point.value(0);
                    double y = point.value(1);
                    return Signal.scalar(1000 * Math.pow(x * x + y * y, 2) - 54.94);
                },
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)));
    }

    /** Eight numbers with names of different lengths. */
    static Problem eight() {
        return problem(
                "eight",
                names("width", "height", "turn", "bend-radius", "gap", "lower-edge", "shift", "tilt"),
                (point, seed) -> {
                    double sum = 0;
                    for (double value : point.values()) {
                        sum += value * value;
                    }
                    return Signal.scalar(sum);
                },
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)));
    }

    static RunPlan plan(Problem problem, long iterations) {
        return RunPlan.of(problem, "default", 1)
                .withBudget(Budget.ofIterations(iterations))
                .withWorkers(1);
    }

    private static List<Parameter> names(String... names) {
        return List.of(names).stream().<Parameter>map(name -> real(name, 1)).toList();
    }

    private static Parameter real(String name, int size) {
        Interval range = new Interval(-2, 2);
        return new Parameter.Real(
                name, size, Interval.UNBOUNDED, range, Scale.RAW, new Start.Uniform(new Interval(0.7, 1.8)), "mm");
    }

    private static Problem problem(
            String id, List<Parameter> parameters, ForwardModel.Session session, Loss loss, Target target) {
        int n = parameters.size();
        double[] known = n == 2 ? new double[] {0.2, 0.5} : new double[n];
        return new Problem(
                id,
                id,
                "An example.",
                List.of(),
                new ParameterSpace(parameters),
                () -> session,
                loss,
                target,
                Optional.of(Vec.of(known)),
                Map.of());
    }
}
