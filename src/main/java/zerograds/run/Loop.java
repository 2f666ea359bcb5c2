package zerograds.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluation.Detail;
import zerograds.eval.Evaluator;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Candidates;
import zerograds.optim.Explainable;
import zerograds.optim.Optimizer;
import zerograds.optim.Sampling;
import zerograds.optim.Step;
import zerograds.problem.FailurePolicy;
import zerograds.run.log.MemoryLog;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.ThetaTrace;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * One run's iterations: asks, evaluates, tells, and writes the log. A synchronous function of plan and settings; used by
 * one thread.
 */
final class Loop implements Stateful {
    private static final Set<FailurePolicy.Action> STRICT =
            EnumSet.of(FailurePolicy.Action.PAUSE, FailurePolicy.Action.ABORT);

    private final RunPlan plan;
    private final Optimizer optimizer;
    private final ReportingEvaluator evaluator;
    private final MemoryLog log;
    private final ThetaTrace trace;
    private Batch batch;
    private long iterations;
    private final Tally tally;
    private boolean hasFailed;
    private String ending = "the budget is used up";

    /** Begins a run. */
    Loop(RunPlan plan, Optimizer optimizer, Evaluator evaluator, MemoryLog log, RunListener listener) {
        this(plan, optimizer, new ReportingEvaluator(evaluator, listener), log);
        log.append(0, new RunEvent.Started(optimizer.theta(), optimizer.settings(), sampling(), evaluator.target()));
    }

    /**
     * Goes on from a snapshot of a run with the same problem, method and seed; writes nothing about what was before.
     *
     * @param optimizer fresh; it is taken to the snapshot
     */
    Loop(RunPlan plan, Optimizer optimizer, Evaluator evaluator, MemoryLog log, Snapshot from, RunListener listener) {
        this(plan, optimizer, new ReportingEvaluator(evaluator, listener), log);
        from.state().restore(this);
    }

    private Loop(RunPlan plan, Optimizer optimizer, ReportingEvaluator evaluator, MemoryLog log) {
        this.plan = plan;
        this.optimizer = optimizer;
        this.evaluator = evaluator;
        this.log = log;
        tally = new Tally(optimizer.theta());
        trace = new ThetaTrace(plan.problem().dimension());
        batch = Batch.zeros(0, plan.problem().dimension());
    }

    /** The run as it is between the last iteration and the next. */
    Snapshot snapshot() {
        return Snapshot.of(iterations, this);
    }

    @Override
    public void fields(Fields fields) {
        iterations = fields.whole(iterations);
        optimizer.fields(fields);
        tally.fields(fields);
    }

    /** What the surrogate predicts; null without a surrogate. */
    @Nullable
    Prediction prediction() {
        return Prediction.of(optimizer, iterations).orElse(null);
    }

    private Sampling sampling() {
        return optimizer.explainable().map(Explainable::sampling).orElse(Sampling.NONE);
    }

    /** Why the last {@link #iterate} did nothing. */
    String ending() {
        return ending;
    }

    long iterations() {
        return iterations;
    }

    /**
     * Does one iteration, if the budget allows it.
     *
     * @return whether it did
     * @throws HopelessException if the model has not answered for long, or the surrogate's numbers are not finite
     */
    boolean iterate(long nanos) throws InterruptedException, HopelessException {
        Candidates candidates = optimizer.ask(plan.budget().share(iterations, tally.evaluations()));
        int probes = candidates.probes().rows();
        if (!mayGoOn(probes, nanos)) {
            return false;
        }
        Vec theta = optimizer.theta();
        fill(candidates.probes(), theta);
        long failuresBefore = tally.failures().count();
        List<Evaluation> answers =
                evaluator.evaluate(batch, iterations, details(candidates), probes, RunListener.Kind.WATCHED);
        if (plan.monitor()) {
            tally.watch(theta, answers.get(probes), iterations);
            optimizer.watched(answers.get(probes));
        }
        List<Evaluation> probed = resample(candidates, answers.subList(0, probes), nanos);
        tally.countIteration(candidates.probes(), probed, iterations);
        hasFailed = tally.failures().count() > failuresBefore;
        Sampling around = sampling();
        Step step = optimizer.tell(probed);
        record(nanos, candidates, theta, probed, step, around);
        iterations++;
        requireHope(answers);
        return true;
    }

    private boolean mayGoOn(int probes, long nanos) {
        if (tally.monitoredLoss() <= plan.budget().targetLoss()) {
            ending = "the target loss is reached";
            return false;
        }
        if (tally.sinceImproved() >= plan.budget().patience()) {
            ending = "nothing got better for " + tally.sinceImproved() + " evaluations";
            return false;
        }
        return plan.budget().allows(iterations, tally.evaluations(), probes, Duration.ofNanos(nanos));
    }

    private void requireHope(List<Evaluation> answers) throws HopelessException {
        for (Evaluation answer : answers) {
            if (answer instanceof Evaluation.Failure failure && failure.isFinal()) {
                throw new HopelessException(failure.reason());
            }
        }
        FailurePolicy policy = plan.problem().failures();
        if (tally.silentIterations() >= policy.silentIterations()) {
            throw new HopelessException("all evaluations of the last " + tally.silentIterations()
                    + " iterations failed: " + tally.failures().lastReason());
        }
        if (policy.action() == FailurePolicy.Action.ABORT && hasFailed) {
            throw new HopelessException(complaint().orElseThrow());
        }
        if (tally.level().isPresent()) {
            throw new HopelessException("the loss was " + tally.level().getAsDouble() + " at all " + tally.evaluations()
                    + " points: it does not depend on the parameters, or not within the locality σ around the start");
        }
        if (!optimizer.theta().isFinite()) {
            throw new HopelessException("the surrogate diverged: its gradient at iteration " + (iterations - 1)
                    + " is not finite. Lower the rate for φ, or fit log(1 + loss) if the loss is huge");
        }
    }

    /** Why the run should not simply go on, if the problem is strict about failures and there was one just now. */
    Optional<String> complaint() {
        return hasFailed && STRICT.contains(plan.problem().failures().action())
                ? Optional.of("an evaluation failed in iteration " + (iterations - 1) + ": "
                        + tally.failures().lastReason())
                : Optional.empty();
    }

    /** What the optimizer wants to hear, and the picture that people want to see. */
    private Set<Detail> details(Candidates candidates) {
        if (!plan.monitor() || candidates.details().contains(Detail.SIGNAL)) {
            return candidates.details();
        }
        Set<Detail> details = EnumSet.of(Detail.SIGNAL);
        details.addAll(candidates.details());
        return details;
    }

    /** Draws again what failed, if the problem wants that and the budget allows it. */
    private List<Evaluation> resample(Candidates candidates, List<Evaluation> answers, long nanos)
            throws InterruptedException {
        List<Evaluation> present = answers;
        for (int attempt = 1; attempt <= plan.problem().failures().redraws(); attempt++) {
            if (present.stream().allMatch(Evaluation.Success.class::isInstance)) {
                break;
            }
            Batch tried = candidates.probes().copy();
            int[] rows = optimizer.redraw(present, attempt);
            long spent = tally.evaluations() + present.size();
            if (rows.length == 0 || !plan.budget().allows(iterations, spent, rows.length, Duration.ofNanos(nanos))) {
                break;
            }
            List<Evaluation> next = new ArrayList<>(present);
            tally.count(
                    tried.select(rows),
                    Arrays.stream(rows).mapToObj(present::get).toList(),
                    iterations);
            List<Evaluation> fresh = evaluator.evaluate(
                    candidates.probes().select(rows), iterations, candidates.details(), 0, RunListener.Kind.REDRAW);
            for (int i = 0; i < rows.length; i++) {
                next.set(rows[i], fresh.get(i));
            }
            present = next;
        }
        return present;
    }

    private void fill(Batch probes, Vec theta) {
        int rows = probes.rows() + (plan.monitor() ? 1 : 0);
        if (batch.rows() != rows) {
            batch = Batch.zeros(rows, probes.columns());
        }
        System.arraycopy(probes.values(), 0, batch.values(), 0, probes.values().length);
        if (plan.monitor()) {
            theta.copyTo(batch.values(), probes.values().length);
        }
    }

    private void record(
            long nanos, Candidates candidates, Vec theta, List<Evaluation> answers, Step step, Sampling around) {
        Optional<Batch> sites =
                trace.isComplete() ? Optional.of(candidates.sites().copy()) : Optional.empty();
        double[] losses = answers.stream().mapToDouble(Evaluation::lossOrNaN).toArray();
        log.append(
                nanos,
                new RunEvent.Sampled(
                        iterations,
                        sites,
                        Vec.of(losses),
                        tally.monitoredOutput(),
                        tally.failures().last()));
        log.append(
                nanos,
                new RunEvent.Iterated(
                        iterations,
                        tally.evaluations(),
                        tally.failures().count(),
                        tally.monitoredLoss(),
                        tally.bestLoss(),
                        step.prediction(),
                        step.fitLoss(),
                        trace.of(theta),
                        step.gradient().map(trace::of),
                        step.check(),
                        step.holdOut(),
                        around));
    }

    void changed(long nanos) {
        log.append(nanos, new RunEvent.SettingsChanged(iterations, optimizer.settings(), sampling()));
    }

    /** Writes the end of the run; only one that is {@code DONE} is evaluated at its last θ. */
    RunEvent.Finished finish(RunEvent.Outcome outcome, String message, long nanos) throws InterruptedException {
        Conclusion conclusion = new Conclusion(plan, evaluator, tally, iterations);
        RunEvent.Finished finished = outcome == RunEvent.Outcome.DONE
                ? conclusion.regular(message, optimizer.theta())
                : conclusion.early(outcome, message);
        log.append(nanos, finished);
        return finished;
    }

    /** There is no point in going on; the message says why. */
    static final class HopelessException extends Exception {
        private static final long serialVersionUID = 1;

        HopelessException(String message) {
            super(message);
        }
    }
}
