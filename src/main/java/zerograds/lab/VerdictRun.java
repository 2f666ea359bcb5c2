package zerograds.lab;

import java.util.ArrayList;
import java.util.List;
import zerograds.math.RandomStream;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPlan;

/**
 * A short run, at some iterations of which the verdict is compared with what many samples say. Immutable.
 *
 * @param problem of few parameters, so that the log keeps all of θ
 * @param spoiling of its default settings
 * @param seed of the run, and of what is chosen at random here
 */
public record VerdictRun(Problem problem, Spoiling spoiling, long seed) {
    private static final int STREAM = 61;
    private static final double SHORTEST = 200;
    private static final double LONGEST = 2000;

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

    /** One iteration in each third of {@code done}, at random, ascending. */
    List<Long> checkpoints(long done) {
        List<Long> chosen = new ArrayList<>();
        for (int third = 0; third < 3; third++) {
            long at = (long) ((third + random().uniform(1, third)) * done / 3);
            if (at < done && !chosen.contains(at)) {
                chosen.add(at);
            }
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
