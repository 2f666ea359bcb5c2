package zerograds.run;

import static zerograds.run.FailingImages.images;
import static zerograds.run.Vectors.STREAM;
import static zerograds.run.Vectors.across;
import static zerograds.run.Vectors.direction;
import static zerograds.run.Vectors.dot;
import static zerograds.run.Vectors.point;
import static zerograds.run.Vectors.square;
import static zerograds.run.Vectors.startOf;
import static zerograds.run.Vectors.targetOf;
import static zerograds.run.Vectors.toward;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import zerograds.math.RandomStream;
import zerograds.math.Statistics;
import zerograds.math.Vec;
import zerograds.optim.baseline.Methods;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.run.log.RunEvent;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;

/** Problems whose models fail in parts of the space, another geometry for each seed, and how far a run gets there. */
public final class FailingRegions {
    static final long EVALUATIONS = 2_000;

    private FailingRegions() {}

    /**
     * A problem with what it should end at.
     *
     * @param optimum θ of the least loss outside what fails
     */
    record Trial(Problem problem, double[] optimum) {
        double distance(Vec theta) {
            double sum = 0;
            for (int j = 0; j < optimum.length; j++) {
                sum += (theta.get(j) - optimum[j]) * (theta.get(j) - optimum[j]);
            }
            return Math.sqrt(sum);
        }
    }

    /** Quadratics in [−2, 2]ⁿ, by name, that start at −1 and have their optimum on the edge of what fails. */
    static Map<String, LongFunction<Trial>> numbers() {
        Map<String, LongFunction<Trial>> all = new LinkedHashMap<>();
        all.put("nothing", seed -> quadratic(point(3, seed, 1), -1, x -> false));
        all.put("nothing, 10 parameters", seed -> quadratic(point(10, seed, 1), -1, x -> false));
        all.put("edge", seed -> quadratic(new double[] {0.3, 0.5, 0.5}, -1, x -> x[0] > 0.3));
        all.put("rotated", seed -> halfSpace(3, seed, 0));
        all.put("pulled", seed -> halfSpace(3, seed, 0.7));
        all.put("beside", FailingRegions::beside);
        all.put("5-D", seed -> halfSpace(5, seed, 0));
        all.put("10-D", seed -> halfSpace(10, seed, 0));
        all.put("10-D pulled", seed -> halfSpace(10, seed, 0.7));
        all.put("ball", FailingRegions::ball);
        all.put("corridor", FailingRegions::corridor);
        all.put("tube", FailingRegions::tube);
        all.put("10 % of calls", seed -> random(seed, 0.1));
        all.put("30 % of calls", seed -> random(seed, 0.3));
        return all;
    }

    private static Trial halfSpace(int n, long seed, double pull) {
        double[] normal = direction(n, seed, 0);
        double[] optimum = point(n, seed, 1);
        double side = 0;
        for (int j = 0; j < n; j++) {
            side += normal[j] * (-1 - optimum[j]);
        }
        if (side > 0) {
            normal = Arrays.stream(normal).map(x -> -x).toArray();
        }
        double edge = dot(normal, optimum);
        double[] centre = new double[n];
        for (int j = 0; j < n; j++) {
            centre[j] = optimum[j] + pull * normal[j];
        }
        double[] out = normal;
        Problem problem = number(n, -1, (x, call) -> dot(out, x) > edge + 1e-9 ? Double.NaN : square(x, centre));
        return new Trial(problem, optimum);
    }

    /** A start 0.02 from what fails. */
    private static Trial beside(long seed) {
        double[] optimum = point(3, seed, 1);
        optimum[0] = -0.98;
        return quadratic(optimum, -1, x -> x[0] > -0.98);
    }

    /** Fails outside a ball around the start; the loss falls beyond. */
    private static Trial ball(long seed) {
        double[] out = direction(3, seed, 0);
        out = Arrays.stream(out).map(Math::abs).toArray();
        double[] centre = new double[3];
        double[] optimum = new double[3];
        for (int j = 0; j < 3; j++) {
            optimum[j] = -1 + 1.5 * out[j];
            centre[j] = -1 + 2.2 * out[j];
        }
        // not straight ahead: the start lies aside of the ball's centre
        double[] middle = {-0.9, -1.2, -0.8};
        for (int j = 0; j < 3; j++) {
            optimum[j] = middle[j] + 1.5 * out[j];
            centre[j] = middle[j] + 2.2 * out[j];
        }
        Problem problem = number(3, -1, (x, call) -> square(x, middle) > 2.25 + 1e-9 ? Double.NaN : square(x, centre));
        return new Trial(problem, optimum);
    }

    /** Fails but between two parallel planes 0.5 apart. */
    private static Trial corridor(long seed) {
        double[] optimum = Arrays.stream(point(3, seed, 1)).map(Math::abs).toArray();
        double[] along = new double[3];
        for (int j = 0; j < 3; j++) {
            along[j] = optimum[j] + 1;
        }
        double[] normal = across(along, direction(3, seed, 0));
        Problem problem = number(
                3,
                -1,
                (x, call) -> Math.abs(dot(normal, x) - dot(normal, optimum)) > 0.25 ? Double.NaN : square(x, optimum));
        return new Trial(problem, optimum);
    }

    /** Fails outside a tube of radius 0.25 from the start to the optimum. */
    private static Trial tube(long seed) {
        double[] optimum = Arrays.stream(point(3, seed, 1)).map(Math::abs).toArray();
        double[] axis = new double[3];
        for (int j = 0; j < 3; j++) {
            axis[j] = optimum[j] + 1;
        }
        double length = Math.sqrt(dot(axis, axis));
        Problem problem = number(3, -1, (x, call) -> {
            double[] from = {x[0] + 1, x[1] + 1, x[2] + 1};
            double way = dot(from, axis) / length;
            return dot(from, from) - way * way > 0.0625 ? Double.NaN : square(x, optimum);
        });
        return new Trial(problem, optimum);
    }

    private static Trial random(long seed, double share) {
        double[] optimum = point(3, seed, 1);
        RandomStream luck = new RandomStream(seed, STREAM);
        return new Trial(
                number(3, -1, (x, call) -> luck.uniform(call, 0) < share ? Double.NaN : square(x, optimum)), optimum);
    }

    private static Trial quadratic(double[] optimum, double start, Predicate<double[]> fails) {
        return new Trial(
                number(optimum.length, start, (x, call) -> fails.test(x) ? Double.NaN : square(x, optimum)), optimum);
    }

    static Predicate<double[]> strips(int n, long seed, int count) {
        double width = 0.075;
        double[] from = startOf(n);
        double[] to = targetOf(n, seed);
        return x -> {
            for (int k = 0; k < count; k++) {
                double[] normal = toward(direction(n, seed, 20 + k), from, to);
                double share = (k + 1.0) / (count + 1);
                double middle = 0;
                for (int j = 0; j < n; j++) {
                    middle += normal[j] * (from[j] + share * (to[j] - from[j]));
                }
                if (Math.abs(dot(normal, x) - middle) < width / 2) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Balls of diameter 0.075 that line up between start and target. */
    static Predicate<double[]> balls(int n, long seed) {
        double[] from = startOf(n);
        double[] to = targetOf(n, seed);
        return x -> {
            for (int k = 1; k < 10; k++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    double gap = x[j] - from[j] - k / 10.0 * (to[j] - from[j]);
                    sum += gap * gap;
                }
                if (sum < 0.0375 * 0.0375) {
                    return true;
                }
            }
            return false;
        };
    }

    private interface Call {
        /** NaN where it fails. */
        double loss(double[] x, long seed);
    }

    private static Problem number(int n, double start, Call call) {
        ForwardModel model = () -> (point, seed) -> {
            double loss = call.loss(point.values(), seed);
            if (Double.isNaN(loss)) {
                throw new ForwardException("no mesh");
            }
            return Signal.scalar(loss);
        };
        Vec from = Vec.constant(n, start);
        return problem(new Interval(-2, 2), from, model, Loss.VALUE, Signal.scalar(0));
    }

    static Problem image(int n, ForwardModel model, Signal target) {
        return problem(new Interval(0, 1), Vec.of(startOf(n)), model, Loss.MEAN_SQUARED_ERROR, target);
    }

    private static Problem problem(Interval bounds, Vec start, ForwardModel model, Loss loss, Signal target) {
        ParameterSpace space = new ParameterSpace(
                List.of(new Parameter.Real("x", start.size(), bounds, bounds, Scale.RAW, new Start.Fixed(start), "")));
        return new Problem(
                "failing",
                "Failing",
                "Fails in parts of its space.",
                List.of(),
                space,
                model,
                loss,
                new Target.Given(target),
                Optional.empty(),
                Map.of());
    }

    /** How a run ends. */
    static RunEvent.Finished finish(Problem problem, String method, String preset, long seed)
            throws InterruptedException {
        RunPlan plan = RunPlan.of(problem, Methods.of(method), preset, seed)
                .withBudget(Budget.ofEvaluations(EVALUATIONS))
                .withWorkers(1);
        try (Run run = Run.open(plan)) {
            run.play();
            return run.awaitFinished();
        }
    }

    /** Prints a table: method, first and last seed, and parts of the cases' names. */
    public static void main(String[] args) throws InterruptedException {
        String[] method = args[0].split("/");
        long[] seeds = LongStream.rangeClosed(Long.parseLong(args[1]), Long.parseLong(args[2]))
                .toArray();
        for (boolean isImage : new boolean[] {false, true}) {
            for (Map.Entry<String, LongFunction<Trial>> entry : (isImage ? images() : numbers()).entrySet()) {
                if (args.length > 3 && Arrays.stream(args).skip(3).noneMatch(entry.getKey()::contains)) {
                    continue;
                }
                double[] ends = new double[seeds.length];
                int failed = 0;
                for (int i = 0; i < seeds.length; i++) {
                    Trial trial = entry.getValue().apply(seeds[i]);
                    RunEvent.Finished end =
                            finish(trial.problem(), method[0], method.length > 1 ? method[1] : "default", seeds[i]);
                    ends[i] = isImage ? end.loss() : trial.distance(end.theta());
                    failed += end.outcome() == RunEvent.Outcome.DONE && Double.isFinite(end.loss()) ? 0 : 1;
                }
                double[] sorted = Arrays.stream(ends).sorted().toArray();
                System.out.printf(
                        "%-22s median %.3g  best %.3g worst %.3g  ended badly %d  %s%n",
                        entry.getKey(),
                        Statistics.median(ends),
                        sorted[0],
                        sorted[sorted.length - 1],
                        failed,
                        seeds.length > 5 ? "" : Arrays.toString(ends));
            }
        }
    }
}
