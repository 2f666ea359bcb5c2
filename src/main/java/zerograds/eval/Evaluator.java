package zerograds.eval;

import java.util.List;
import java.util.Set;
import zerograds.math.Batch;
import zerograds.problem.Signal;

/** Evaluates batches of points. One caller at a time; closing stops what runs. */
public interface Evaluator extends AutoCloseable {
    /**
     * Evaluates every row: answer {@code i} belongs to row {@code i}, whatever the number of workers.
     *
     * @param points scaled coordinates, shape {@code [m, n]}
     * @param iteration with the row's index it seeds stochastic models
     * @param details what the answers shall carry beside the loss
     * @throws InterruptedException if the calling thread was interrupted; the batch is lost
     */
    List<Evaluation> evaluate(Batch points, long iteration, Set<Evaluation.Detail> details) throws InterruptedException;

    /**
     * What one evaluation was given, and how long it took.
     *
     * @param seed for stochastic models
     * @param nanos from question to answer; of several rows that the model answered together, each has an equal part
     */
    record Cost(long seed, long nanos) {}

    /** That of each row of the latest batch; empty if it is not kept. */
    default List<Cost> costs() {
        return List.of();
    }

    /** The resolved target. */
    Signal target();

    @Override
    void close();
}
