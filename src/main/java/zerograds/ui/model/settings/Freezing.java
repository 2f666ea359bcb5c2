package zerograds.ui.model.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zerograds.run.RunPlan;
import zerograds.space.Parameter;
import zerograds.ui.model.workbench.Workbench;

/**
 * Which parameters of the problem are held where they start. JavaFX thread only.
 *
 * @param workbench whose next run it is about
 */
public record Freezing(Workbench workbench) {
    private static final int MOST = 100;

    /**
     * A parameter.
     *
     * @param constant whether it could not move anyway
     */
    public record Line(String name, boolean frozen, boolean constant) {}

    /** The parameters; none if there are more than a hundred, or only one, which must move. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Parameter parameter : parameters()) {
            lines.add(new Line(
                    parameter.name(),
                    parameter instanceof Parameter.Frozen,
                    parameter.unfrozen().range().isSingle()));
        }
        return lines.size() < 2 || lines.size() > MOST ? List.of() : lines;
    }

    private List<Parameter> parameters() {
        return workbench
                .choices()
                .next()
                .map(RunPlan::problem)
                .map(problem -> problem.space().parameters())
                .orElse(List.of());
    }

    /** Whether it may be frozen: one parameter at least must move. */
    public boolean mayFreeze(String name) {
        return lines().stream().anyMatch(line -> !line.frozen() && !line.name().equals(name));
    }

    /** Freezes a parameter, or lets it move again. */
    public void set(String name, boolean frozen) {
        Set<String> names = lines().stream()
                .filter(Line::frozen)
                .map(Line::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean changes = frozen ? mayFreeze(name) && names.add(name) : names.remove(name);
        if (changes) {
            workbench.choices().freeze(names);
        }
    }
}
