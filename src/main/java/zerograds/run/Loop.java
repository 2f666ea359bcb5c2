package zerograds.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import zerograds.optim.Optimizer;
import zerograds.optim.Sampling;
import zerograds.optim.Step;
import zerograds.problem.FailurePolicy;
import zerograds.problem.Signal;
import zerograds.run.log.MemoryLog;
import zerograds.run.log.Recommendation;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.ThetaTrace;

/**
 * One run's iterations: asks, evaluates, tells, and writes the log. A synchronous function of plan and settings; used by
 * one thread.
 */
final class Loop {
    private static final Set<FailurePolicy.Action> STRICT =
            EnumSet.of(FailurePolicy.Action.PAUSE, FailurePolicy.Action.ABORT);

    /** Sums in another order differ by less, in parts of the loss. */
    private static final double ROUNDING = 1e-6;

    private final RunPlan plan;
    private final Optimizer optimizer;
    private final Evaluator evaluator;
    private final MemoryLog log;
    private final RunListener listener;
    private final ThetaTrace trace;
    private Batch batch;
    private long iterations;
    private long evaluations;
    private long watched;
    private long improved;
    private RunEvent.Failures failures;
    private int silentIterations;
    private boolean hasFailed;
    private final Plateau plateau;
    private String ending = "the budget is used up";
    private Optional<String> hint = Optional.empty();
    private double monitoredLoss;
    private Optional<Signal> monitoredOutput;
    private Snapshot.Answered answered;
    private Vec best;
    private double bestLoss;

    /** Begins a run. */
    Loop(RunPlan plan, Optimizer optimizer, Evaluator evaluator, MemoryLog log, RunListener listener) {
        this(plan, optimizer, evaluator, log, listener, 0, Snapshot.Tally.atStart(optimizer.theta()));
        log.append(
                0,
                new RunEvent.Started(answered.theta(), optimizer.settings(), optimizer.sampling(), evaluator.target()));
    }

    /**
     * Goes on from a snapshot of a run with the same problem, method and seed; writes nothing about what was before.
     *
     * @param optimizer fresh; it is taken to the snapshot
     */
    Loop(RunPlan plan, Optimizer optimizer, Evaluator evaluator, MemoryLog log, Snapshot from, RunListener listener) {
        this(plan, optimizer, evaluator, log, listener, from.iterations(), from.tally());
        optimizer.restore(from.optimizer());
    }

    private Loop(
            RunPlan plan,
            Optimizer optimizer,
            Evaluator evaluator,
            MemoryLog log,
            RunListener listener,
            long iterations,
            Snapshot.Tally tally) {
        this.plan = plan;
        this.optimizer = optimizer;
        this.evaluator = evaluator;
        this.log = log;
        this.listener = listener;
        this.iterations = iterations;
        trace = new ThetaTrace(plan.problem().dimension());
        batch = Batch.zeros(0, plan.problem().dimension());
        evaluations = tally.evaluations();
        watched = tally.watched();
        improved = tally.improved();
        failures = tally.failures();
        silentIterations = tally.silent();
        plateau = tally.plateau().copy();
        monitoredLoss = tally.monitoredLoss();
        monitoredOutput = Optional.empty();
        answered = tally.answered();
        best = tally.best();
        bestLoss = tally.bestLoss();
    }

    /** The run as it is between the last iteration and the next. */
    Snapshot snapshot() {
        Snapshot.Tally tally = new Snapshot.Tally(
                evaluations,
                watched,
                improved,
                failures,
                silentIterations,
                plateau.copy(),
                monitoredLoss,
                answered,
                best,
                bestLoss);
        return new Snapshot(iterations, optimizer.save(), tally);
    }

    /** What the surrogate predicts; null without a surrogate. */
    @Nullable
    Prediction prediction() {
        return optimizer
                .prediction()
                .map(model -> new Prediction(
                        iterations,
                        optimizer.theta(),
                        optimizer.settings(),
                        optimizer.sampling(),
                        model,
                        optimizer.gradientParts()))
                .orElse(null);
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
        Candidates candidates = optimizer.ask(plan.budget().share(iterations, evaluations));
        int probes = candidates.probes().rows();
        if (monitoredLoss <= plan.budget().targetLoss()) {
            ending = "the target loss is reached";
            return false;
        }
        if (evaluations - improved >= plan.budget().patience()) {
            ending = "nothing got better for " + (evaluations - improved) + " evaluations";
            return false;
        }
        if (!plan.budget().allows(iterations, evaluations, probes, Duration.ofNanos(nanos))) {
            return false;
        }
        Vec theta = optimizer.theta();
        fill(candidates.probes(), theta);
        long failuresBefore = failures.count();
        List<Evaluation> answers = evaluate(batch, iterations, details(candidates), probes, RunListener.Kind.WATCHED);
        if (plan.monitor()) {
            monitor(theta, answers.get(probes));
            optimizer.watched(answers.get(probes));
        }
        List<Evaluation> probed = resample(candidates, answers.subList(0, probes), nanos);
        count(candidates.probes(), probed);
        hasFailed = failures.count() > failuresBefore;
        Sampling around = optimizer.sampling();
        Step step = optimizer.tell(probed);
        record(nanos, candidates, theta, probed, step, around);
        iterations++;
        FailurePolicy policy = plan.problem().failures();
        if (silentIterations >= policy.silentIterations()) {
            throw new HopelessException(
                    "all evaluations of the last " + silentIterations + " iterations failed: " + failures.lastReason());
        }
        if (policy.action() == FailurePolicy.Action.ABORT && hasFailed) {
            throw new HopelessException(complaint().orElseThrow());
        }
        if (plateau.isEverywhere()) {
            throw new HopelessException("the loss was " + plateau.level() + " at all " + evaluations
                    + " points: it does not depend on the parameters, or not within the locality σ around the start");
        }
        if (!isFinite(optimizer.theta())) {
            throw new HopelessException("the surrogate diverged: its gradient at iteration " + (iterations - 1)
                    + " is not finite. Lower the rate for φ, or fit log(1 + loss) if the loss is huge");
        }
        return true;
    }

    /** Why the run should not simply go on, if the problem is strict about failures and there was one just now. */
    Optional<String> complaint() {
        return hasFailed && STRICT.contains(plan.problem().failures().action())
                ? Optional.of("an evaluation failed in iteration " + (iterations - 1) + ": " + failures.lastReason())
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
            long spent = evaluations + present.size();
            if (rows.length == 0 || !plan.budget().allows(iterations, spent, rows.length, Duration.ofNanos(nanos))) {
                break;
            }
            List<Evaluation> next = new ArrayList<>(present);
            tally(tried.select(rows), Arrays.stream(rows).mapToObj(present::get).toList());
            List<Evaluation> fresh = evaluate(
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

    /** Evaluates a batch of samples, but for its last rows. */
    private List<Evaluation> evaluate(
            Batch points, long iteration, Set<Detail> details, int samples, RunListener.Kind rest)
            throws InterruptedException {
        List<Evaluation> answers = evaluator.evaluate(points, iteration, details);
        if (listener != RunListener.NONE) {
            List<RunListener.Kind> kinds = new ArrayList<>(Collections.nCopies(samples, RunListener.Kind.SAMPLE));
            kinds.addAll(Collections.nCopies(points.rows() - samples, rest));
            listener.evaluated(new RunListener.Evaluated(iteration, kinds, points, answers, evaluator.costs()));
        }
        return answers;
    }

    private void monitor(Vec theta, Evaluation answer) {
        watched++;
        monitoredLoss = answer.lossOrNaN();
        monitoredOutput = Optional.empty();
        if (answer instanceof Evaluation.Success success) {
            monitoredOutput = success.signal();
            answered = new Snapshot.Answered(theta, monitoredLoss, monitoredOutput);
            if (!(bestLoss <= monitoredLoss)) {
                bestLoss = monitoredLoss;
                best = theta;
                improved = evaluations;
            }
        } else if (answer instanceof Evaluation.Failure failure) {
            failures = failures.and(new RunEvent.Failed(iterations, failure.reason(), theta));
        }
    }

    private void count(Batch probes, List<Evaluation> answers) {
        int failed = tally(probes, answers);
        silentIterations = failed == answers.size() ? silentIterations + 1 : 0;
    }

    /** How many of them failed. */
    private int tally(Batch probes, List<Evaluation> answers) {
        int failed = 0;
        for (int row = 0; row < answers.size(); row++) {
            plateau.add(answers.get(row).lossOrNaN());
            if (answers.get(row) instanceof Evaluation.Failure failure) {
                failed++;
                failures = failures.and(new RunEvent.Failed(iterations, failure.reason(), probes.row(row)));
            }
        }
        evaluations += answers.size();
        return failed;
    }

    private void record(
            long nanos, Candidates candidates, Vec theta, List<Evaluation> answers, Step step, Sampling around) {
        Optional<Batch> sites =
                trace.isComplete() ? Optional.of(candidates.sites().copy()) : Optional.empty();
        double[] losses = answers.stream().mapToDouble(Evaluation::lossOrNaN).toArray();
        log.append(nanos, new RunEvent.Sampled(iterations, sites, Vec.of(losses), monitoredOutput, failures.last()));
        log.append(
                nanos,
                new RunEvent.Iterated(
                        iterations,
                        evaluations,
                        failures.count(),
                        monitoredLoss,
                        bestLoss,
                        step.prediction(),
                        step.fitLoss(),
                        trace.of(theta),
                        step.gradient().map(trace::of),
                        step.check(),
                        step.holdOut(),
                        around));
    }

    private static boolean isFinite(Vec theta) {
        for (int i = 0; i < theta.size(); i++) {
            if (!Double.isFinite(theta.get(i))) {
                return false;
            }
        }
        return true;
    }

    void changed(long nanos) {
        log.append(nanos, new RunEvent.SettingsChanged(iterations, optimizer.settings(), optimizer.sampling()));
    }

    /** Writes the end of the run; evaluates the loss where it got to, unless somebody is in a hurry. It ends where the model answered last. */
    RunEvent.Finished finish(RunEvent.Outcome outcome, String message, long nanos) throws InterruptedException {
        if (outcome == RunEvent.Outcome.DONE) {
            Vec theta = optimizer.theta();
            Batch last = new Batch(1, theta.size(), theta.toArray());
            monitor(
                    theta,
                    evaluate(last, iterations, Set.of(Detail.SIGNAL), 0, RunListener.Kind.WATCHED)
                            .get(0));
        }
        if (outcome == RunEvent.Outcome.DONE && Double.isNaN(answered.loss())) {
            return end(RunEvent.Outcome.FAILED, unanswered(), Optional.empty(), nanos);
        }
        if (outcome == RunEvent.Outcome.DONE && isToBeDoubted()) {
            hint = doubt();
        }
        String said = outcome == RunEvent.Outcome.DONE && Double.isNaN(monitoredLoss)
                ? message + "; the model failed at the last θ, so the result is of the θ at which it answered last: "
                        + failures.lastReason()
                : message;
        return outcome == RunEvent.Outcome.DONE && plan.problem().stochastic() && plan.repeats() > 0
                ? recommend(said, nanos)
                : end(outcome, said, Optional.empty(), nanos);
    }

    /** Whether the model is said to be deterministic, and that is somebody's word. */
    private boolean isToBeDoubted() {
        return plan.repeats() > 0
                && !plan.problem().stochastic()
                && plan.problem().model().isForeign()
                && !Double.isNaN(monitoredLoss);
    }

    /** Asks about the last θ once more: a model whose answer is another draws random numbers, and its best loss is luck. */
    private Optional<String> doubt() throws InterruptedException {
        Batch again = new Batch(1, answered.theta().size(), answered.theta().toArray());
        double loss = evaluate(again, iterations + 1, Set.of(), 0, RunListener.Kind.REPEAT)
                .get(0)
                .lossOrNaN();
        return Math.abs(loss - monitoredLoss) > ROUNDING * Math.max(Math.abs(loss), Math.abs(monitoredLoss))
                ? Optional.of("the loss at the same θ was " + monitoredLoss + ", then " + loss
                        + ": if the model draws random numbers, say 'stochastic: true' in the problem")
                : Optional.empty();
    }

    /** Why a run has no result although it came to its end: nothing is known of any θ. */
    private String unanswered() {
        long asked = evaluations + watched;
        return failures.count() == asked
                ? "all " + asked + " evaluations failed: " + failures.lastReason()
                : "the model never answered at θ: " + failures.count() + " of " + asked
                        + " evaluations failed, and so did all " + watched + " at θ: " + failures.lastReason();
    }

    /** Ends a run of a stochastic model: its candidates are evaluated again, as far as nobody is in a hurry. */
    private RunEvent.Finished recommend(String message, long nanos) {
        Repeats repeats = new Repeats(answered.theta(), best);
        RunEvent.Outcome outcome = RunEvent.Outcome.DONE;
        try {
            repeats.run(
                    plan.repeats(),
                    (points, round) -> evaluate(points, iterations + 1 + round, Set.of(), 0, RunListener.Kind.REPEAT));
        } catch (InterruptedException e) {
            outcome = RunEvent.Outcome.STOPPED;
        }
        Optional<Recommendation> known = repeats.hasBegun() ? Optional.of(repeats.outcome()) : Optional.empty();
        return end(outcome, outcome == RunEvent.Outcome.DONE ? message : "stopped", known, nanos);
    }

    private RunEvent.Finished end(
            RunEvent.Outcome outcome, String message, Optional<Recommendation> recommendation, long nanos) {
        RunEvent.Finished finished = new RunEvent.Finished(
                outcome,
                message,
                answered.theta(),
                answered.loss(),
                answered.output(),
                best,
                bestLoss,
                iterations,
                evaluations,
                watched,
                failures,
                recommendation,
                hint);
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
