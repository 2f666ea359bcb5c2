package zerograds.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluation.Detail;
import zerograds.eval.Evaluator;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.run.log.RunListener;

/**
 * Evaluates batches for a run, and reports each evaluation with its purpose to the run's listener. Used by one thread.
 */
record ReportingEvaluator(Evaluator evaluator, RunListener listener) {
    /**
     * Evaluates a batch: its first {@code samples} rows are samples, the rows after them are of the kind
     * {@code others}.
     */
    List<Evaluation> evaluate(Batch points, long iteration, Set<Detail> details, int samples, RunListener.Kind others)
            throws InterruptedException {
        List<Evaluation> answers = evaluator.evaluate(points, iteration, details);
        if (listener != RunListener.NONE) {
            List<RunListener.Kind> kinds = new ArrayList<>(Collections.nCopies(samples, RunListener.Kind.SAMPLE));
            kinds.addAll(Collections.nCopies(points.rows() - samples, others));
            listener.evaluated(new RunListener.Evaluated(iteration, kinds, points, answers, evaluator.costs()));
        }
        return answers;
    }

    /** Evaluates a single point. */
    Evaluation evaluate(Vec theta, long iteration, Set<Detail> details, RunListener.Kind kind)
            throws InterruptedException {
        Batch one = new Batch(1, theta.size(), theta.toArray());
        return evaluate(one, iteration, details, 0, kind).get(0);
    }
}
