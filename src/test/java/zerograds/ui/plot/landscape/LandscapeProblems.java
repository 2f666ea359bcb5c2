package zerograds.ui.plot.landscape;

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

/** Problems whose landscape looks like something. */
final class LandscapeProblems {
    private LandscapeProblems() {}

    record Function(ToDoubleFunction<Point> value) implements ForwardModel {
        @Override
        public Session open() {
            return (point, seed) -> Signal.scalar(value.applyAsDouble(point));
        }
    }

    static Parameter real(String name, int size, double lower, double upper, double... start) {
        return new Parameter.Real(
                name,
                size,
                Interval.UNBOUNDED,
                new Interval(lower, upper),
                Scale.RAW,
                new Start.Fixed(Vec.of(start)),
                "");
    }

    static Problem problem(String id, ToDoubleFunction<Point> loss, Optional<Vec> solution, Parameter... parameters) {
        return new Problem(
                id,
                id,
                "",
                List.of(),
                new ParameterSpace(List.of(parameters)),
                new Function(loss),
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)),
                solution,
                Map.of());
    }

    /** Two valleys with a jump between them. */
    static Problem valleys() {
        return problem(
                "valleys",
                point -> {
                    double x = point.value(0);
                    double step = x > 4.5 ? 6 : 0;
                    return 0.9 * Math.pow(x - 4, 2) + step + 3 * Math.sin(2.5 * x) + (x < 1 ? 4 : 0) + 3;
                },
                Optional.of(Vec.of(4.2)),
                real("x", 1, -2, 8, 0.4));
    }

    static Problem rosenbrock() {
        return problem(
                "rosenbrock",
                point -> {
                    double x = point.value(0);
                    double y = point.value(1);
                    return Math.pow(1 - x, 2) + 100 * Math.pow(y - x * x, 2);
                },
                Optional.of(Vec.of(1, 1)),
                real("x", 1, -4, 4, -1.3),
                real("y", 1, -4, 4, 1.9));
    }

    static Problem terraces() {
        return problem(
                "terraces",
                point -> {
                    double sum = 0;
                    for (double value : point.values()) {
                        sum += Math.rint(4 * value * value) / 4;
                    }
                    return sum;
                },
                Optional.empty(),
                real("height", 10, -2, 2, 1.5, -1.2, 0.8, 1.1, -0.9, 1.4, -1.6, 0.7, 1.3, -1.0));
    }

    static Problem single(Problem problem) {
        ForwardModel model = new ForwardModel() {
            @Override
            public Session open() throws ForwardException, InterruptedException {
                return problem.model().open();
            }

            @Override
            public int maxSessions() {
                return 1;
            }
        };
        return new Problem(
                "single",
                "single",
                "",
                List.of(),
                problem.space(),
                model,
                problem.loss(),
                problem.target(),
                problem.solution(),
                Map.of());
    }
}
