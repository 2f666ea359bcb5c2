package zerograds.ui.model.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.run.RunPlan;

/**
 * An immutable undo history of the choices for a run. What was done stays in the run's log: undoing is
 * one more change there.
 *
 * @param past the steps that can be undone, the latest last, each with the plan it led away from
 * @param present what is chosen now
 * @param future the steps that can be redone, the next last, each with the plan it leads to
 * @param open whether the latest step goes on, such as a slider that is being dragged
 */
public record History(List<Step> past, RunPlan present, List<Step> future, boolean open) {
    /** More steps than these are forgotten, the oldest first. */
    private static final int LENGTH = 200;

    /** A change of {@code name} from or to {@code plan}. */
    public record Step(Change name, RunPlan plan) {}

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** A history in which nothing was changed yet. */
    public static History of(RunPlan plan) {
        return new History(List.of(), plan, List.of(), false);
    }

    /**
     * The history after {@code chosen}; another problem begins a new one. Changes of one setting are a step while it is
     * open.
     */
    public History then(RunPlan chosen) {
        if (!chosen.problem().equals(present.problem())) {
            return of(chosen);
        }
        Optional<Change> change = Change.between(present, chosen);
        if (change.isEmpty()) {
            return new History(past, chosen, future, open);
        }
        boolean same = open && !past.isEmpty() && last(past).name().equals(change.get());
        return new History(same ? past : with(past, change.get(), present), chosen, List.of(), true);
    }

    /** The same, whose next change is a step of its own. */
    public History sealed() {
        return new History(past, present, future, false);
    }

    /** What {@link #undo} takes back. */
    public Optional<Change> undone() {
        return past.isEmpty() ? Optional.empty() : Optional.of(last(past).name());
    }

    /** What {@link #redo} does again. */
    public Optional<Change> redone() {
        return future.isEmpty() ? Optional.empty() : Optional.of(last(future).name());
    }

    /** The history before its latest step; the same if there is none. */
    public History undo() {
        return past.isEmpty()
                ? this
                : new History(
                        withoutLast(past),
                        last(past).plan(),
                        with(future, last(past).name(), present),
                        false);
    }

    /** The history with the step that was undone last; the same if there is none. */
    public History redo() {
        return future.isEmpty()
                ? this
                : new History(
                        with(past, last(future).name(), present), last(future).plan(), withoutLast(future), false);
    }

    private static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }

    private static List<Step> withoutLast(List<Step> steps) {
        return steps.subList(0, steps.size() - 1);
    }

    private static List<Step> with(List<Step> steps, Change name, RunPlan plan) {
        List<Step> more = new ArrayList<>(steps.subList(Math.max(0, steps.size() - LENGTH + 1), steps.size()));
        more.add(new Step(name, plan));
        return more;
    }
}
