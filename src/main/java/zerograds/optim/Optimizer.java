package zerograds.optim;

import java.util.List;
import java.util.Optional;
import zerograds.eval.Evaluation;
import zerograds.math.Vec;
import zerograds.optim.settings.Settings;
import zerograds.state.Stateful;

/**
 * An optimizer that asks for losses and is told them; it never sees a model.
 *
 * <p>{@code ask} and {@code tell} alternate. The same space, settings, seed and answers give the same steps. Its fields are
 * all that it needs to go on from between two iterations; it goes on after it was asked for them. Not thread safe.
 */
public interface Optimizer extends Stateful, AutoCloseable {
    /**
     * What to evaluate next. Settings changed since the last call act from here on.
     *
     * @param progress the share of the budget that is used up, in [0, 1], for schedules; 0 if there is no end
     */
    Candidates ask(double progress);

    /**
     * Draws other candidates in place of those of the last {@code ask} that have no answer, and of their mirror images:
     * the candidates change in these rows.
     *
     * @param answers to the last {@code ask} as they are now
     * @param attempt counts from 1; each draws others
     * @return the rows that changed, ascending; empty if this optimizer does not draw again
     */
    default int[] redraw(List<Evaluation> answers, int attempt) {
        return new int[0];
    }

    /**
     * Tells what the model answered at θ itself, between {@code ask} and {@code tell}; not called if the run does not
     * monitor θ.
     */
    default void watched(Evaluation here) {}

    /**
     * Takes the answers to the last {@code ask}, failures included, and moves θ.
     *
     * @param answers one for each candidate, in order
     * @throws IllegalArgumentException if there is not one answer for each candidate
     * @throws IllegalStateException without a preceding {@code ask}
     */
    Step tell(List<Evaluation> answers);

    /** The present parameters, scaled coordinates, shape {@code [n]}. */
    Vec theta();

    /** The settings at the next {@code ask}. */
    Settings settings();

    /**
     * Changes the settings from the next {@code ask} on.
     *
     * @throws IllegalArgumentException if they are of another schema
     */
    void change(Settings settings);

    /** What can be seen inside; empty if there is no surrogate. */
    default Optional<Explainable> explainable() {
        return Optional.empty();
    }

    @Override
    default void close() {}
}
