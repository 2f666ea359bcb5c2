package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
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

class FrozenParameterTest {
    static Stream<String> methods() {
        return Methods.ALL.stream().map(Method::id);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void isNeverMovedByAnyMethodAndSpoilsNone(String method) throws Exception {
        Queue<Double> seen = new ConcurrentLinkedQueue<>();
        Problem free = problem(List.of(real("a"), real("b")), seen);
        Problem held = problem(List.of(real("a"), frozen("höhe [mm]", 3), real("b"), frozen("z", 0)), seen);
        double without = best(free, method);
        double with = best(held, method);
        assertThat(with).isEqualTo(without);
        assertThat(seen).isNotEmpty().containsOnly(3.0);
    }

    private static double best(Problem problem, String method) throws Exception {
        RunPlan plan = RunPlan.of(problem, Methods.of(method), "default", 7).withBudget(Budget.ofEvaluations(60));
        try (Run run = Run.open(plan)) {
            run.play();
            return run.awaitFinished().bestLoss();
        }
    }

    private static Parameter real(String name) {
        Interval range = new Interval(-2, 2);
        return new Parameter.Real(
                name, 1, range, range, new Scale(Scale.Kind.LINEAR, 2), new Start.Fixed(Vec.of(1)), "");
    }

    private static Parameter frozen(String name, double at) {
        Interval only = new Interval(at, at);
        Parameter single = new Parameter.Real(name, 1, only, only, Scale.RAW, new Start.Fixed(Vec.of(at)), "");
        return new Parameter.Frozen(single, Vec.of(at));
    }

    /** Σ x² of the free ones; the model notes the values of what is frozen first. */
    private static Problem problem(List<Parameter> parameters, Queue<Double> seen) {
        ForwardModel model = () -> new ForwardModel.Session() {
            @Override
            public Signal run(Point point, long seed) {
                if (point.size() > 2) {
                    seen.add(point.real("höhe [mm]"));
                }
                return Signal.scalar(Math.pow(point.real("a"), 2) + Math.pow(point.real("b"), 2));
            }

            @Override
            public Optional<Vec> pullBack(Point point, Signal sensitivity) {
                double[] slopes = point.values();
                for (int i = 0; i < slopes.length; i++) {
                    slopes[i] *= 2 * sensitivity.value(0);
                }
                return Optional.of(Vec.of(slopes));
            }
        };
        Problem scalar = TestProblems.of(1, model);
        return new Problem(
                scalar.id(),
                scalar.title(),
                scalar.summary(),
                List.of(),
                new ParameterSpace(parameters),
                model,
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)),
                Optional.empty(),
                Map.of());
    }
}
