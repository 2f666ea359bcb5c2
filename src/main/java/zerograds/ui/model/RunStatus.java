package zerograds.ui.model;

import java.time.Duration;
import java.util.Optional;
import zerograds.math.Vec;
import zerograds.problem.ParameterError;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;
import zerograds.run.RunPlan;

/** Counts, rates and the state of a run, for the status bar. */
public final class RunStatus implements Fold {
    /** The rate is that of the latest seconds. */
    private static final long RATE_NANOS = 2_000_000_000L;

    private final RunPlan plan;
    private long iterations;
    private long evaluations;
    private long failures;
    private double loss = Double.NaN;
    private double bestLoss = Double.NaN;
    private double rate;
    private long rateNanos;
    private long rateEvaluations;
    private long nanos;
    private Optional<Vec> theta = Optional.empty();
    private Optional<RunEvent.Failed> failure = Optional.empty();
    private Optional<RunEvent.Finished> finished = Optional.empty();

    public RunStatus(RunPlan plan) {
        this.plan = plan;
    }

    @Override
    public void accept(RunLog.Entry entry) {
        nanos = entry.nanos();
        if (entry.event() instanceof RunEvent.Iterated iterated) {
            accept(iterated);
        } else if (entry.event() instanceof RunEvent.Started started) {
            theta = Optional.of(started.theta());
        } else if (entry.event() instanceof RunEvent.Sampled sampled) {
            failure = sampled.failure();
        } else if (entry.event() instanceof RunEvent.Finished end) {
            finished = Optional.of(end);
            theta = Optional.of(end.theta());
            loss = end.loss();
            bestLoss = end.bestLoss();
        }
    }

    private void accept(RunEvent.Iterated iterated) {
        iterations = iterated.iteration() + 1;
        evaluations = iterated.evaluations();
        failures = iterated.failures();
        loss = iterated.loss();
        bestLoss = iterated.bestLoss();
        theta = Optional.of(iterated.theta());
        if (nanos - rateNanos >= RATE_NANOS) {
            rate = (evaluations - rateEvaluations) * 1e9 / (nanos - rateNanos);
            rateNanos = nanos;
            rateEvaluations = evaluations;
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

    /** How far θ is from the solution; empty if none is known, or θ is too long to be kept. */
    public Optional<ParameterError> error() {
        return theta.filter(kept -> kept.size() == plan.problem().dimension())
                .flatMap(kept -> plan.problem().error(plan.problem().space().decode(kept)));
    }

    /** Running time, pauses not counted. */
    public Duration elapsed() {
        return Duration.ofNanos(nanos);
    }

    /** Evaluations per second of late; 0 before the first. */
    public double evaluationsPerSecond() {
        return rate > 0 || nanos == 0 ? rate : evaluations * 1e9 / nanos;
    }

    /** The share of the budget that is used up, in [0, 1]. */
    public double progress() {
        return plan.budget().progress(iterations, evaluations, elapsed());
    }

    /** The running time left at the mean rate; empty when it cannot be told. */
    public Optional<Duration> remaining() {
        double share = progress();
        if (finished.isPresent() || !(share > 1e-9)) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) (nanos * (1 - share) / share)));
    }

    /** The latest failure. */
    public Optional<RunEvent.Failed> failure() {
        return failure;
    }

    /** Where the latest evaluation failed: natural values by name, one a line; empty if none did. */
    public String failurePoint() {
        return failure.map(failed -> PointText.of(
                        plan.problem().space(), plan.problem().space().decode(failed.theta())))
                .orElse("");
    }

    public Optional<RunEvent.Finished> finished() {
        return finished;
    }
}
