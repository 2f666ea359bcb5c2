package zerograds.ui.view.window;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import zerograds.math.Vec;
import zerograds.problem.ForwardException;
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
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.problem.ProblemShelf;

/** Problems for the window's tests, which need no files. */
public final class ExampleProblems implements ProblemShelf.Reader {
    static final Problem VALLEY = problem(
            "rosenbrock",
            "Rosenbrock valley",
            "A curved valley with a flat floor, squared as the paper does it.",
            List.of("analytic", "2-D"),
            2,
            point -> {
                double along = 1 - point.value(0);
                double across = point.value(1) - point.value(0) * point.value(0);
                double loss = along * along + 100 * across * across;
                return loss * loss;
            });

    static final Problem STEPS = problem(
            "plateau-steps",
            "Plateau steps",
            "A staircase: the gradient is zero almost everywhere.",
            List.of("analytic", "discontinuous"),
            4,
            point -> {
                double sum = 0;
                for (int i = 0; i < point.size(); i++) {
                    sum += Math.abs(Math.rint(3 * point.value(i)));
                }
                return sum;
            });

    static final Problem FRAGILE =
            problem("fragile-model", "Fragile model", "Fails wherever x is positive.", List.of("failing"), 2, point -> {
                if (point.value(0) > 1) {
                    throw new IllegalStateException("the mesh has no volume at x = " + point.value(0));
                }
                return point.value(0) * point.value(0);
            });

    @Override
    public List<ProblemCard> all() {
        return List.of(
                ProblemCard.of(VALLEY),
                ProblemCard.of(STEPS),
                ProblemCard.of(FRAGILE),
                ProblemCard.broken("my-lens", "demo-problems/my-lens/problem.yaml, line 12: unknown key 'parametres'"));
    }

    @Override
    public ProblemCard read(String idOrPath) {
        return ProblemCard.broken(idOrPath, "no such file");
    }

    private static Problem problem(
            String id, String title, String summary, List<String> tags, int n, ToDoubleFunction<Point> loss) {
        Interval range = new Interval(-2, 2);
        ParameterSpace space = new ParameterSpace(List.of(
                new Parameter.Real("x", n, Interval.UNBOUNDED, range, Scale.RAW, new Start.Fixed(Vec.of(1.3)), "")));
        return new Problem(
                id,
                title,
                summary,
                tags,
                space,
                () -> (point, seed) -> signal(loss, point),
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)),
                Optional.of(Vec.constant(n, id.equals("rosenbrock") ? 1 : 0)),
                Map.of());
    }

    private static Signal signal(ToDoubleFunction<Point> loss, Point point) throws ForwardException {
        try {
            return Signal.scalar(loss.applyAsDouble(point));
        } catch (IllegalStateException e) {
            throw new ForwardException(e.getMessage());
        }
    }
}
