package zerograds.compare.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zerograds.compare.Contender;
import zerograds.compare.Study;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;

/**
 * One optimizer with every combination of the values of one or two settings, each with every seed, within the same number
 * of evaluations. Immutable.
 *
 * @param problem what is optimised
 * @param base the optimizer, with the settings that do not vary
 * @param axes one or two, of different settings
 * @param seeds at least one, all different
 * @param evaluations that each run may spend; those that monitor the loss at θ are not charged
 */
public record Sweep(Problem problem, Contender base, List<SweepAxis> axes, List<Long> seeds, long evaluations) {
    private static final int MOST_CELLS = 400;

    /**
     * @throws IllegalArgumentException if there is nothing to vary, more than two settings, the same twice, too many
     *     cells, or if an optimizer cannot be made with some of the values, which are named
     */
    public Sweep {
        axes = List.copyOf(axes);
        seeds = List.copyOf(seeds);
        if (axes.isEmpty() || axes.size() > 2) {
            throw new IllegalArgumentException("a sweep varies one or two settings, but got " + axes.size());
        }
        String first = axes.get(0).setting().key();
        if (axes.size() == 2 && first.equals(axes.get(1).setting().key())) {
            throw new IllegalArgumentException("a sweep varies two different settings, but got " + first + " twice");
        }
        List<Contender> contenders = contenders(base, axes);
        if (contenders.size() > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "a sweep has at most " + MOST_CELLS + " combinations, but got " + contenders.size());
        }
        Study study = new Study(problem, contenders, seeds, evaluations);
        for (int i = 0; i < contenders.size(); i++) {
            refuseImpossible(study.plan(contenders.get(i), seeds.get(0)), axes, i);
        }
    }

    private static void refuseImpossible(RunPlan plan, List<SweepAxis> axes, int cell) {
        try {
            plan.method().requirement().check(plan.problem().space(), plan.settings());
        } catch (IllegalArgumentException e) {
            List<String> values = values(axes, cell);
            String named = IntStream.range(0, axes.size())
                    .mapToObj(k -> axes.get(k).setting().key() + "=" + values.get(k))
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("with " + named + ": " + e.getMessage(), e);
        }
    }

    private static List<Contender> contenders(Contender base, List<SweepAxis> axes) {
        List<Contender> all = new ArrayList<>();
        int cells = axes.stream().mapToInt(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
        for (int i = 0; i < cells; i++) {
            Map<String, String> settings = new LinkedHashMap<>(base.overrides());
            List<String> values = values(axes, i);
            for (int k = 0; k < axes.size(); k++) {
                settings.put(axes.get(k).setting().key(), values.get(k));
            }
            all.add(new Contender(base.method(), base.preset(), settings));
        }
        return all;
    }

    private static List<String> values(List<SweepAxis> axes, int cell) {
        int columns = axes.get(0).values().size();
        String first = axes.get(0).values().get(cell % columns);
        return axes.size() == 1
                ? List.of(first)
                : List.of(first, axes.get(1).values().get(cell / columns));
    }

    /** The values of the axes in a cell; cells are counted along the first axis, then along the second. */
    List<String> values(int cell) {
        return values(axes, cell);
    }

    /** How many values the first axis has. */
    public int columns() {
        return axes.get(0).values().size();
    }

    /** How many values the second axis has; 1 if there is none. */
    public int rows() {
        return axes.size() == 1 ? 1 : axes.get(1).values().size();
    }

    /** How many runs it takes. */
    public int runs() {
        return columns() * rows() * seeds.size();
    }

    /** What is run: a contender for each cell, in their order. */
    public Study study() {
        return new Study(problem, contenders(base, axes), seeds, evaluations);
    }

    /** A run of one of the cells with its first seed and all processors, which repeats what the sweep did. */
    public RunPlan plan(SweepCell cell) {
        return study().plan(cell.contender(), seeds.get(0))
                .withWorkers(Runtime.getRuntime().availableProcessors());
    }
}
