package zerograds.ui.model.series;

import java.time.Duration;
import java.util.Optional;
import zerograds.eval.EvaluationMeter;
import zerograds.math.Vec;
import zerograds.problem.ParameterError;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.space.Point;
import zerograds.ui.model.text.BudgetKind;
import zerograds.ui.model.text.PointText;

/** Counts, rates and the state of a run, for the status bar. */
public final class RunStatus implements Fold {
    /** The rate is that of the latest seconds. */
    private static final long RATE_NANOS = 2_000_000_000L;

    /** An iteration that takes longer is worth an estimate before it is over. */
    private static final double SLOW_SECONDS = 0.05;

    private final RunPlan plan;
    private long iterations;
    private long evaluations;
    private long failures;
    private double loss = Double.NaN;
    private double bestLoss = Double.NaN;
    private long bestIteration = -1;
    private Optional<Vec> bestTheta = Optional.empty();
    private double rate;
    private long rateNanos;
    private long rateEvaluations;
    private EvaluationMeter.Reading reading = EvaluationMeter.Reading.NONE;

    /** When the latest iteration began, and what had been evaluated by then. */
    private long nanos;

    private long evaluationsBefore;
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
        evaluationsBefore = evaluations;
        evaluations = iterated.evaluations();
        failures = iterated.failures();
        loss = iterated.loss();
        if (iterated.loss() == iterated.bestLoss() && !(bestLoss <= iterated.bestLoss())) {
            bestIteration = iterated.iteration();
            bestTheta = Optional.of(iterated.theta());
        }
        bestLoss = iterated.bestLoss();
        theta = Optional.of(iterated.theta());
        if (nanos - rateNanos >= RATE_NANOS) {
            rate = (evaluationsBefore - rateEvaluations) * 1e9 / (nanos - rateNanos);
            rateNanos = nanos;
            rateEvaluations = evaluationsBefore;
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

    /** Whether the model answered nothing yet of what it was asked, at θ neither. */
    public boolean isUnanswered() {
        return failures > 0 && failures >= evaluations + (plan.monitor() ? iterations : 0);
    }

    /** The loss at θ; NaN if unknown. */
    public double loss() {
        return loss;
    }

    public double bestLoss() {
        return bestLoss;
    }

    /** The iteration that found the best loss at its θ, counted from 0; −1 if none did. */
    public long bestIteration() {
        return bestIteration;
    }

    /** The parameters with the best loss; empty if there are none yet, or they are too many to be logged. */
    public Optional<Point> best() {
        return bestTheta
                .filter(kept -> kept.size() == plan.problem().dimension())
                .map(plan.problem().space()::decode);
    }

    /** The same as text: natural values by name, one a line. */
    public String bestPoint() {
        return best().map(point -> PointText.all(plan.problem().space(), point)).orElse("");
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

    /** Takes in how far the evaluations are that the log does not know of yet. */
    public void watch(EvaluationMeter.Reading now) {
        reading = now;
    }

    /** How far the evaluations of the present iteration are. */
    public EvaluationMeter.Reading evaluating() {
        return reading;
    }

    /**
     * Evaluations per second of late; as long as none was timed, what the present ones promise; 0 if nothing is known.
     */
    public double evaluationsPerSecond() {
        if (rate > 0) {
            return rate;
        }
        if (evaluationsBefore > 0 && nanos > 0) {
            return evaluationsBefore * 1e9 / nanos;
        }
        // A quick model tells its rate in a moment, pace and optimizer included.
        return reading.batchSeconds() > SLOW_SECONDS ? reading.rows() / reading.batchSeconds() : 0;
    }

    /** The share of the budget that is used up, in [0, 1]. */
    public double progress() {
        return plan.budget().progress(iterations, evaluations, elapsed());
    }

    /** The running time left at the present rate; empty if it is not known. */
    public Optional<Duration> remaining() {
        return finished.isPresent() ? Optional.empty() : duration(plan.budget(), 1 - progress());
    }

    /** The running time that a budget lasts at the present rate; empty if it is not known. */
    public Optional<Duration> duration(Budget budget) {
        return duration(budget, 1);
    }

    private Optional<Duration> duration(Budget budget, double share) {
        double perIteration = iterations > 0 ? (double) evaluations / iterations : reading.rows();
        double seconds = perIteration / evaluationsPerSecond();
        if (BudgetKind.of(budget) == BudgetKind.UNLIMITED || !(seconds > 0) || !Double.isFinite(seconds)) {
            return Optional.empty();
        }
        Duration one = Duration.ofNanos(Math.max(1, Math.round(seconds * 1e9)));
        double used = (double) one.toNanos() / budget.time().toNanos();
        used = Math.max(used, Math.max(1.0 / budget.iterations(), perIteration / budget.evaluations()));
        return Optional.of(Duration.ofMillis(Math.round(1e3 * seconds * share / used)));
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
