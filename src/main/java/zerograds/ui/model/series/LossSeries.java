package zerograds.ui.model.series;

import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

/** Losses over evaluations. JavaFX thread only. */
public final class LossSeries implements Fold {
    private final BoundedSeries loss = new BoundedSeries();
    private final BoundedSeries prediction = new BoundedSeries();
    private final BoundedSeries best = new BoundedSeries();
    private final BoundedSeries failures = new BoundedSeries();
    private long failuresSoFar;

    @Override
    public void accept(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Iterated iterated) {
            double x = iterated.evaluations();
            loss.add(x, iterated.loss());
            prediction.add(x, iterated.prediction());
            best.add(x, iterated.bestLoss());
            long fresh = iterated.failures() - failuresSoFar;
            if (fresh > 0) {
                failures.add(x, (double) fresh);
            }
            failuresSoFar = iterated.failures();
        } else if (entry.event() instanceof RunEvent.Finished end && end.iterations() > 0) {
            loss.add((double) end.evaluations(), end.loss());
            best.add((double) end.evaluations(), end.bestLoss());
        }
    }

    /** The true loss at θ; a gap where it failed or was not evaluated. */
    public Points loss() {
        return loss;
    }

    /** The loss that the surrogate expected at θ; may be negative. */
    public Points prediction() {
        return prediction;
    }

    /** The least true loss at θ so far. */
    public Points best() {
        return best;
    }

    /** The iterations with failures, and how many there were in each. */
    public Points failures() {
        return failures;
    }

    /** All failures so far. */
    public long failureCount() {
        return failuresSoFar;
    }
}
