package zerograds.run.landscape;

import java.util.List;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.problem.ForwardException;

/** Where probes are evaluated: a session of their own, or the run's between two of its iterations. One caller at a time. */
interface ProbeSession extends AutoCloseable {
    /**
     * @throws ForwardException if there is no session, or not any more
     */
    List<Evaluation> evaluate(Batch points) throws ForwardException, InterruptedException;

    @Override
    default void close() {}
}
