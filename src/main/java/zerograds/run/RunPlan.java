package zerograds.run;

import java.util.LinkedHashMap;
import java.util.Map;
import zerograds.math.Decimal;
import zerograds.optim.Method;
import zerograds.optim.settings.Settings;
import zerograds.optim.zerograds.ZeroGrads;
import zerograds.problem.FailurePolicy;
import zerograds.problem.Problem;

/**
 * Everything a run is a function of, but for the settings changed while it runs.
 *
 * @param problem what is optimised
 * @param method by which optimizer
 * @param preset the name of the preset the settings came from, for the record
 * @param settings at the beginning
 * @param seed of all random numbers
 * @param budget when it ends
 * @param workers sessions of the model at most; does not change the log
 * @param monitor whether the loss at θ itself is evaluated in each iteration; charged apart
 * @param repeats how often a stochastic model is asked again about each candidate at the end; charged apart, 0 for not at all
 */
public record RunPlan(
        Problem problem,
        Method method,
        String preset,
        Settings settings,
        long seed,
        Budget budget,
        int workers,
        boolean monitor,
        int repeats) {
    /** The iterations after which a run of a preset ends, if its problem does not say. */
    private static final long DEFAULT_ITERATIONS = 10_000;

    /** The most workers of a run: each is a thread and a session of the model. */
    public static final int MOST_WORKERS = 1_024;

    /** The most often a candidate is evaluated again: the error of a mean falls with the root of it. */
    public static final int MOST_REPEATS = 1_000_000;

    /** The evaluations after which a run of another method ends. */
    private static final long DEFAULT_EVALUATIONS = 20_000;

    /** So many answers of a stochastic model tell its mean to a fifth of their deviation. */
    private static final int DEFAULT_REPEATS = 30;

    /** The preset that every method has, and a problem is opened with at first. */
    public static final String DEFAULT_PRESET = "default";

    /** The key under which a problem's preset says its iterations. */
    public static final String ITERATIONS = "iterations";

    /** @throws IllegalArgumentException if {@code workers < 1}, or {@code repeats} is negative, 1 or above {@link #MOST_REPEATS} */
    public RunPlan {
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new IllegalArgumentException("workers must be in [1, " + MOST_WORKERS + "], but got " + workers
                    + "; this machine has " + Runtime.getRuntime().availableProcessors() + " processors");
        }
        if (repeats < 0 || repeats == 1 || repeats > MOST_REPEATS) {
            throw new IllegalArgumentException(
                    "repeats must be 0, or in [2, " + MOST_REPEATS + "] for an error to be known, but got " + repeats);
        }
    }

    /**
     * The plan of a problem's preset with ZeroGrads, all processors, monitored.
     *
     * @throws IllegalArgumentException if there is no such preset, or the problem's overrides are not valid
     */
    public static RunPlan of(Problem problem, String preset, long seed) {
        Map<String, String> overrides = new LinkedHashMap<>(overrides(problem, preset));
        String iterations = overrides.remove(ITERATIONS);
        Budget budget = Budget.ofIterations(iterations == null ? DEFAULT_ITERATIONS : Decimal.whole(iterations));
        return of(problem, ZeroGrads.METHOD, preset, overrides, seed, budget);
    }

    /** Of a preset of which a problem says nothing, it wants as many iterations as of its default. */
    private static Map<String, String> overrides(Problem problem, String preset) {
        Map<String, String> said = problem.presets().get(preset);
        String iterations =
                problem.presets().getOrDefault(DEFAULT_PRESET, Map.of()).get(ITERATIONS);
        if (said != null) {
            return said;
        }
        return iterations == null ? Map.of() : Map.of(ITERATIONS, iterations);
    }

    /**
     * The plan of any method's preset, all processors, monitored; what the problem wants otherwise is said of ZeroGrads'
     * presets alone.
     *
     * @throws IllegalArgumentException if there is no such preset
     */
    public static RunPlan of(Problem problem, Method method, String preset, long seed) {
        return isUsual(method)
                ? of(problem, preset, seed)
                : of(problem, method, preset, Map.of(), seed, Budget.ofEvaluations(DEFAULT_EVALUATIONS));
    }

    private static boolean isUsual(Method method) {
        return method.id().equals(ZeroGrads.METHOD.id());
    }

    /** Whether it is of the optimizer that is meant where none is named. */
    public boolean isUsual() {
        return isUsual(method);
    }

    private static RunPlan of(
            Problem problem, Method method, String preset, Map<String, String> overrides, long seed, Budget budget) {
        int workers = Runtime.getRuntime().availableProcessors();
        return new RunPlan(
                problem,
                method,
                preset,
                method.preset(preset, overrides),
                seed,
                budget,
                workers,
                true,
                DEFAULT_REPEATS);
    }

    public RunPlan withSettings(Settings changed) {
        return new RunPlan(problem, method, preset, changed, seed, budget, workers, monitor, repeats);
    }

    public RunPlan withBudget(Budget changed) {
        return new RunPlan(problem, method, preset, settings, seed, changed, workers, monitor, repeats);
    }

    public RunPlan withWorkers(int changed) {
        return new RunPlan(problem, method, preset, settings, seed, budget, changed, monitor, repeats);
    }

    public RunPlan withSeed(long changed) {
        return new RunPlan(problem, method, preset, settings, changed, budget, workers, monitor, repeats);
    }

    public RunPlan withRepeats(int changed) {
        return new RunPlan(problem, method, preset, settings, seed, budget, workers, monitor, changed);
    }

    public RunPlan withProblem(Problem changed) {
        return new RunPlan(changed, method, preset, settings, seed, budget, workers, monitor, repeats);
    }

    /** The same with another answer to failed evaluations. */
    public RunPlan withFailures(FailurePolicy changed) {
        return withProblem(problem.withFailures(changed));
    }
}
