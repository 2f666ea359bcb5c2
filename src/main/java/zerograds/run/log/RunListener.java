package zerograds.run.log;

import java.util.List;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluator;
import zerograds.math.Batch;

/**
 * Is called with every event of a run, in order, on the run's thread, which waits meanwhile. It must not throw. A
 * {@link RunLog} may forget; a listener gets every event once.
 */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {};

    /** Tells both, one after the other. */
    default RunListener and(RunListener other) {
        RunListener first = this;
        return new RunListener() {
            @Override
            public void entered(RunLog.Entry entry) {
                first.entered(entry);
                other.entered(entry);
            }

            @Override
            public void evaluated(Evaluated batch) {
                first.evaluated(batch);
                other.evaluated(batch);
            }
        };
    }

    /** Something was entered into the run's log. */
    default void entered(RunLog.Entry entry) {}

    /** A batch was evaluated. */
    default void evaluated(Evaluated batch) {}

    /** Why an evaluation took place. */
    enum Kind {
        /** The optimizer asked for it. */
        SAMPLE,
        /** To watch the loss at θ. */
        WATCHED,
        /** In place of a sample that failed. */
        REDRAW,
        /** Of a stochastic model at the end, to learn a candidate's mean. */
        REPEAT
    }

    /**
     * Evaluations that were asked for at once.
     *
     * @param iteration in which, counted from 0
     * @param kinds of each row
     * @param points scaled coordinates, shape {@code [m, n]}; valid only until the listener returns
     * @param answers one for each row
     * @param costs one for each row; empty if they are not known
     */
    record Evaluated(
            long iteration, List<Kind> kinds, Batch points, List<Evaluation> answers, List<Evaluator.Cost> costs) {}
}
