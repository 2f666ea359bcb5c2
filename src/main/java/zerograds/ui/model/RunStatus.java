package zerograds.ui.model;

import java.time.Duration;
import java.util.Optional;
import zerograds.run.Budget;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;

/** Counts and rates of a run, for the status bar. */
public final class RunStatus implements Fold {
    private final Budget budget;
    private long iterations;
    private long evaluations;
    private long failures;
    private double loss = Double.NaN;
    private double bestLoss = Double.NaN;
    private long nanos;
    private Optional<String> failure = Optional.empty();
    private Optional<RunEvent.Finished> finished = Optional.empty();

    RunStatus(Budget budget) {
        this.budget = budget;
    }

    @Override
    public void accept(RunLog.Entry entry) {
        nanos = entry.nanos();
        if (entry.event() instanceof RunEvent.Iterated iterated) {
            iterations = iterated.iteration() + 1;
            evaluations = iterated.evaluations();
            failures = iterated.failures();
            loss = iterated.loss();
            bestLoss = iterated.bestLoss();
        } else if (entry.event() instanceof RunEvent.Sampled sampled) {
            failure = sampled.failure();
        } else if (entry.event() instanceof RunEvent.Finished end) {
            finished = Optional.of(end);
            loss = end.loss();
            bestLoss = end.bestLoss();
        }
    }

    public long iterations() {
        return iterations;
    }

    public long evaluations() {
        return evaluations;
    }

    public long failures() {
        return failures;
    }

    /** The loss at θ; NaN if unknown. */
    public double loss() {
        return loss;
    }

    public double bestLoss() {
        return bestLoss;
    }

    /** Running time, pauses not counted. */
    public Duration elapsed() {
        return Duration.ofNanos(nanos);
    }

    /** Evaluations per second since the start; 0 before the first. */
    public double evaluationsPerSecond() {
        return nanos > 0 ? evaluations * 1e9 / nanos : 0;
    }

    /** The share of the budget that is used up, in [0, 1]. */
    public double progress() {
        return budget.progress(iterations, evaluations, elapsed());
    }

    /** The running time left at the present rate; empty when it cannot be told. */
    public Optional<Duration> remaining() {
        double share = progress();
        if (finished.isPresent() || !(share > 1e-9)) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) (nanos * (1 - share) / share)));
    }

    /** The reason of the latest failure. */
    public Optional<String> failure() {
        return failure;
    }

    public Optional<RunEvent.Finished> finished() {
        return finished;
    }
}
