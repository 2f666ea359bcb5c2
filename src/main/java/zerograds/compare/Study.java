package zerograds.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPlan;

/**
 * What is compared: every contender, with every seed, on one problem, within the same number of evaluations. Immutable.
 *
 * @param problem what is optimised
 * @param contenders at least one, all different; the first is the one that others are tested against
 * @param seeds at least one, all different
 * @param evaluations that each run may spend; those that monitor the loss at θ are not charged
 */
public record Study(Problem problem, List<Contender> contenders, List<Long> seeds, long evaluations) {
    /** @throws IllegalArgumentException if there is nothing to compare, or something twice */
    public Study {
        contenders = List.copyOf(contenders);
        seeds = List.copyOf(seeds);
        refuseRepetition("optimizer", contenders.stream().map(Contender::label).toList());
        refuseRepetition("seed", seeds);
        if (evaluations < 1) {
            throw new IllegalArgumentException("evaluations must be at least 1, but got " + evaluations);
        }
    }

    private static void refuseRepetition(String what, List<?> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("a study needs at least one " + what);
        }
        Set<Object> seen = new HashSet<>();
        for (Object item : list) {
            if (!seen.add(item)) {
                throw new IllegalArgumentException("the " + what + " " + item + " is there twice");
            }
        }
    }

    /** One run of a study. */
    public record Entry(Contender contender, long seed, RunPlan plan) {}

    /**
     * Makes sure, before anything runs, that every contender can take this problem.
     *
     * @throws IllegalArgumentException naming the contender and saying what it would need
     */
    public void check() {
        for (Contender contender : contenders) {
            RunPlan plan = plan(contender, seeds.get(0));
            try {
                plan.method().requirement().check(problem.space(), plan.settings());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(contender.label() + ": " + e.getMessage(), e);
            }
        }
    }

    /** All runs, seed by seed, so that an unfinished study has seen every contender. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (long seed : seeds) {
            for (Contender contender : contenders) {
                entries.add(new Entry(contender, seed, plan(contender, seed)));
            }
        }
        return entries;
    }

    /** One run. */
    public RunPlan plan(Contender contender, long seed) {
        RunPlan plan = RunPlan.of(problem, contender.method(), contender.preset(), seed);
        return plan.withSettings(plan.settings().with(contender.overrides()))
                .withBudget(Budget.ofEvaluations(evaluations))
                .withWorkers(1)
                .withRepeats(0);
    }
}
