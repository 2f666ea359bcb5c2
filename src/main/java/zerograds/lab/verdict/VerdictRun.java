package zerograds.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import zerograds.math.RandomStream;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.run.log.ThetaTrace;

/**
 * A short run, at some iterations of which the verdict is compared with what many samples say. Immutable.
 *
 * @param problem of few parameters, so that the log keeps all of θ
 * @param spoiling of its default settings
 * @param seed of the run, and of what is chosen at random here
 */
public record VerdictRun(Problem problem, Spoiling spoiling, long seed) {
    /** Demos of few parameters that are quick to evaluate; others are left out to bound the time. */
    public static final List<String> DEMOS = List.of(
            "rosenbrock",
            "plateau-steps",
            "schwefel",
            "ackley",
            "rastrigin",
            "griewank",
            "toy-spline",
            "stairs",
            "sphere",
            "needle",
            "deceptive",
            "ackley-10",
            "rastrigin-10",
            "schwefel-10",
            "griewank-10",
            "rastrigin-100",
            "rocket");

    /** Those of them that are done with a floor of {@value #FLOOR}, too. */
    public static final List<String> RAISED =
            List.of("sphere", "ackley", "rastrigin", "griewank", "schwefel-10", "ackley-10", "rastrigin-10");

    private static final double FLOOR = 10;

    private static final int STREAM = 61;
    private static final double SHORTEST = 200;
    private static final double LONGEST = 2000;

    /** @throws IllegalArgumentException if the problem has too many parameters */
    public VerdictRun {
        if (!new ThetaTrace(problem.dimension()).isComplete()) {
            throw new IllegalArgumentException("verdicts can be measured with " + ThetaTrace.MOST
                    + " parameters at most, but " + problem.id() + " has " + problem.dimension());
        }
    }

    /**
     * So many runs: the problems in turn; in every third round with good settings, otherwise with a spoiling each.
     *
     * @param seeds in turn
     * @throws IllegalArgumentException if {@code count < 1}, or a problem has too many parameters
     */
    public static List<VerdictRun> of(List<Problem> problems, List<Long> seeds, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("runs must be at least 1, but got " + count);
        }
        List<VerdictRun> runs = new ArrayList<>();
        int spoilings = Spoiling.ALL.size() - 1;
        for (int i = 0; i < count; i++) {
            int round = i / problems.size();
            int spoiling = round % 3 == 0 ? 0 : 1 + (7 * round + i) % spoilings;
            Problem problem = problems.get(i % problems.size());
            runs.add(new VerdictRun(problem, Spoiling.ALL.get(spoiling), seeds.get(i % seeds.size())));
        }
        return runs;
    }

    /**
     * The same problem with a greater loss: its minimum is not 0, as that of most people's is not, and nothing knows how low
     * it can be.
     *
     * @throws IllegalArgumentException if its loss is not the model's number
     */
    public static Problem raised(Problem problem) {
        return Raised.of(problem, FLOOR);
    }

    /** Iterations, between 200 and 2,000: uniform in the logarithm. */
    long iterations() {
        return Math.round(SHORTEST * Math.pow(LONGEST / SHORTEST, random().uniform(0, 0)));
    }

    /** The run, on one thread. */
    RunPlan plan() {
        RunPlan plan = RunPlan.of(problem, RunPlan.DEFAULT_PRESET, seed);
        return plan.withSettings(spoiling.of(plan.settings()))
                .withBudget(Budget.ofIterations(iterations()))
                .withWorkers(1);
    }

    /** One iteration in each third of {@code done}, at random, and the last; ascending. */
    List<Long> checkpoints(long done) {
        List<Long> chosen = new ArrayList<>();
        for (int third = 0; third < 3; third++) {
            long at = (long) ((third + random().uniform(1, third)) * done / 3);
            if (at < done && !chosen.contains(at)) {
                chosen.add(at);
            }
        }
        if (done > 0 && !chosen.contains(done - 1)) {
            chosen.add(done - 1);
        }
        return chosen;
    }

    private RandomStream random() {
        return new RandomStream(
                seed * 1_000_003
                        + problem.id().hashCode() * 31L
                        + spoiling.name().hashCode(),
                STREAM);
    }
}
