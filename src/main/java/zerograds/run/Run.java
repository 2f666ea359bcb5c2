package zerograds.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.eval.Evaluation;
import zerograds.eval.EvaluationMeter;
import zerograds.eval.Evaluator;
import zerograds.eval.ParallelEvaluator;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Optimizer;
import zerograds.optim.settings.Settings;
import zerograds.problem.ForwardException;
import zerograds.run.log.MemoryLog;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog;

/**
 * A run that can be played, paused, stepped, steered and stopped. It has a thread of its own and is paused at first.
 *
 * <p>Thread safe; no method but {@link #awaitFinished} waits.
 */
public final class Run implements AutoCloseable {
    /** What a run is doing. */
    public enum Phase {
        /** Opening the model and loading the numerics. */
        STARTING,
        RUNNING,
        PAUSED,
        FINISHED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    /** What the snapshots, and what the log of a run may take that was set aside. */
    private static final long RESTING_BYTES = 16L << 20;

    private static final long RESTING_LOG_BYTES = 64L << 20;

    /** Of more parameters a surrogate takes tens of megabytes. */
    private static final int MANY = 512;

    private final RunPlan plan;
    private final boolean held;
    private final @Nullable Origin origin;
    private final Snapshots snapshots = new Snapshots();
    private final RunListener listener;
    private final MemoryLog log;
    private final CompletableFuture<RunEvent.Finished> finished = new CompletableFuture<>();
    private final Thread thread;
    private final Steering steering;
    private final EvaluationMeter meter = new EvaluationMeter();
    private volatile Phase phase = Phase.STARTING;
    private volatile @Nullable Prediction last;
    private long runningNanos;
    private long resumedAt;

    private Run(RunPlan plan, boolean held, @Nullable Origin origin, RunListener listener) {
        this.plan = plan;
        this.listener = listener;
        log = new MemoryLog(listener);
        this.held = held;
        this.origin = origin;
        steering = new Steering(plan.settings());
        thread = new Thread(this::live, "run-" + plan.problem().id());
        thread.setDaemon(true);
    }

    /** Begins to prepare a run of {@code plan}; it waits for {@link #play} or {@link #step}. */
    public static Run open(RunPlan plan) {
        return open(plan, RunListener.NONE);
    }

    /** The same, which tells {@code listener} everything. */
    public static Run open(RunPlan plan, RunListener listener) {
        return begin(new Run(plan, false, null, listener));
    }

    /** A run of {@code plan} that prepares nothing, not even the model, before the first {@link #play} or {@link #step}. */
    public static Run hold(RunPlan plan) {
        return begin(new Run(plan, true, null, RunListener.NONE));
    }

    /**
     * Begins to prepare a run that goes on from another, as it was after so many iterations: its log begins with the
     * other's. It has the settings, the budget and the workers of {@code plan}.
     *
     * @param parent may go on meanwhile, or have ended
     * @throws IllegalArgumentException if {@code plan} is of another problem, optimizer or seed
     */
    public static Run fork(Run parent, long iterations, RunPlan plan) {
        RunPlan before = parent.plan;
        if (!plan.problem().equals(before.problem())
                || !plan.method().equals(before.method())
                || plan.seed() != before.seed()) {
            throw new IllegalArgumentException("a fork has the problem, the optimizer and the seed of its parent");
        }
        return begin(new Run(plan, false, new Origin(parent, iterations), RunListener.NONE));
    }

    /**
     * Where a run was forked.
     *
     * @param parent from which
     * @param iterations that the parent had done
     */
    public record Origin(Run parent, long iterations) {}

    /** Where this run was forked, if it was. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    Snapshots snapshots() {
        return snapshots;
    }

    /**
     * Forgets most of its snapshots, so that going back to an iteration takes longer, rows of a long log, and a large
     * surrogate.
     */
    public void thin() {
        snapshots.thinTo(RESTING_BYTES);
        Thread afterwards = new Thread(this::thinLog, "rest-" + plan.problem().id());
        afterwards.setDaemon(true);
        afterwards.start();
        if (plan.problem().dimension() > MANY) {
            last = null;
            steering.forget();
        }
    }

    /** A log that somebody still writes is not thinned. */
    private void thinLog() {
        finished.join();
        log.thinTo(RESTING_LOG_BYTES);
    }

    private static Run begin(Run run) {
        run.thread.start();
        return run;
    }

    public RunPlan plan() {
        return plan;
    }

    public RunLog log() {
        return log;
    }

    public Phase phase() {
        return phase;
    }

    /** How far the evaluations of the present iteration are, and how long one takes. */
    public EvaluationMeter.Reading evaluations() {
        return meter.read();
    }

    /** The settings of the next iteration. */
    public Settings settings() {
        return steering.settings();
    }

    /** Iterates until it is paused, stopped, or the budget is used up. */
    public void play() {
        steering.play();
    }

    /** Pauses after the present iteration. */
    public void pause() {
        steering.pause();
    }

    /** Why the run paused by itself; empty if it did not, or goes on since. */
    public Optional<String> complaint() {
        return steering.complaint();
    }

    /** Does one iteration, then pauses. */
    public void step() {
        steering.step();
    }

    /**
     * Plays at most so many iterations a second, for people to follow; the log is the same at any pace.
     *
     * @param iterationsPerSecond positive; infinite for as many as the machine can
     * @throws IllegalArgumentException if it is not positive
     */
    public void pace(double iterationsPerSecond) {
        steering.pace(iterationsPerSecond);
    }

    /** Changes the settings from the next iteration on. */
    public void change(Settings changed) {
        steering.change(changed);
    }

    /** Ends the run; an evaluation in progress is interrupted. What was computed is kept. */
    public void stop() {
        steering.stop();
        if (!finished.isDone()) {
            thread.interrupt();
        }
    }

    /**
     * What the surrogate predicts, as soon as the present iteration and the steps asked for are done.
     *
     * <p>Fails with {@link IllegalStateException} if the run ended before it began, or has no surrogate.
     */
    public CompletableFuture<Prediction> prediction() {
        return steering.prediction();
    }

    /**
     * Evaluates points that are none of its own on its own sessions, between two iterations. Nothing of it is logged or
     * charged.
     *
     * @throws ForwardException if the run ends before
     */
    public List<Evaluation> probe(Batch points) throws ForwardException, InterruptedException {
        try {
            return steering.probe(points).get();
        } catch (ExecutionException e) {
            throw new ForwardException("the run has ended, and with it its session", e);
        }
    }

    /** Waits for the end. */
    public RunEvent.Finished awaitFinished() throws InterruptedException {
        try {
            return finished.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a run is never exceptional", e);
        }
    }

    /** The end, if it came. */
    public Optional<RunEvent.Finished> finished() {
        return Optional.ofNullable(finished.getNow(null));
    }

    private void live() {
        RunEvent.Finished end;
        try {
            if (held) {
                awaitFirstTurn();
            }
            end = work();
        } catch (InterruptedException e) {
            end = abort("stopped before it began");
        } catch (RuntimeException | Error e) {
            LOG.error("the run of {} broke", plan.problem().id(), e);
            end = abort(e instanceof OutOfMemoryError ? tooLittleMemory(e) : "the run broke: " + e);
        }
        enterEnd();
        finished.complete(end);
    }

    private void awaitFirstTurn() throws InterruptedException {
        enter(Phase.PAUSED);
        steering.awaitFirst();
        enter(Phase.STARTING);
    }

    private static String tooLittleMemory(Throwable e) {
        return "there is not enough memory for this method with these settings: " + e.getMessage()
                + ". This process may use " + (Runtime.getRuntime().maxMemory() >> 20) + " MB (-Xmx)";
    }

    private RunEvent.Finished work() {
        try {
            plan.method().requirement().check(plan.problem().space(), plan.settings());
        } catch (IllegalArgumentException e) {
            return abort(String.valueOf(e.getMessage()));
        }
        try (Optimizer optimizer =
                        plan.method().constructor().create(plan.problem().space(), plan.settings(), plan.seed());
                Evaluator evaluator = ParallelEvaluator.open(plan.problem(), plan.workers(), plan.seed(), meter)) {
            Loop loop = origin == null
                    ? new Loop(plan, optimizer, evaluator, log, listener)
                    : resume(origin, optimizer, evaluator);
            return drive(loop, optimizer, evaluator);
        } catch (ForwardException e) {
            return abort("the model could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            return abort("stopped before it began");
        } catch (IllegalArgumentException e) {
            return abort(String.valueOf(e.getMessage()));
        }
    }

    private Loop resume(Origin from, Optimizer optimizer, Evaluator evaluator) throws InterruptedException {
        Replay.Resumption resumption = Replay.resumption(from.parent, from.iterations, evaluator);
        runningNanos = log.takeUntil(from.parent.log, from.iterations, resumption.sampled());
        Loop loop = new Loop(plan, optimizer, evaluator, log, resumption.snapshot(), listener);
        steering.insist();
        return loop;
    }

    private RunEvent.Finished drive(Loop loop, Optimizer optimizer, Evaluator evaluator) throws InterruptedException {
        try {
            do {
                remember(loop);
                loop.complaint().ifPresent(steering::pauseBecause);
                if (!awaitTurn(loop, optimizer, evaluator)) {
                    return loop.finish(RunEvent.Outcome.STOPPED, "stopped", elapsed());
                }
            } while (loop.iterate(elapsed()));
            return loop.finish(RunEvent.Outcome.DONE, loop.ending(), elapsed());
        } catch (InterruptedException e) {
            return loop.finish(RunEvent.Outcome.STOPPED, "stopped", elapsed());
        } catch (Loop.HopelessException e) {
            return loop.finish(RunEvent.Outcome.FAILED, String.valueOf(e.getMessage()), elapsed());
        } catch (IllegalArgumentException e) {
            String message = "the settings cannot be used: " + e.getMessage();
            return loop.finish(RunEvent.Outcome.FAILED, message, elapsed());
        } catch (OutOfMemoryError e) {
            return loop.finish(RunEvent.Outcome.FAILED, tooLittleMemory(e), elapsed());
        } finally {
            last = loop.prediction();
        }
    }

    /** Does what is wanted between iterations, until the next one is. False if the run shall end. */
    private boolean awaitTurn(Loop loop, Optimizer optimizer, Evaluator evaluator) throws InterruptedException {
        while (true) {
            Steering.Turn turn = steering.next(this::enter);
            if (turn instanceof Steering.Turn.Change change) {
                if (!change.settings().equals(optimizer.settings())) {
                    optimizer.change(change.settings());
                    loop.changed(elapsed());
                }
            } else if (turn instanceof Steering.Turn.Answer answer) {
                answer.with(loop.prediction());
            } else if (turn instanceof Steering.Turn.Probe probe) {
                answer(probe, evaluator);
            } else {
                return turn instanceof Steering.Turn.Iterate;
            }
        }
    }

    private static void answer(Steering.Turn.Probe probe, Evaluator evaluator) throws InterruptedException {
        try {
            probe.answer().complete(evaluator.evaluate(probe.points(), 0, Set.of()));
        } catch (InterruptedException | RuntimeException e) {
            probe.answer().completeExceptionally(e);
            throw e;
        }
    }

    private void remember(Loop loop) {
        long now = System.nanoTime();
        if (snapshots.isDue(now)) {
            snapshots.add(loop.snapshot(), now, System.nanoTime());
        }
    }

    /** Time stands still unless the run is running. */
    private void enter(Phase next) {
        if (next == phase) {
            return;
        }
        if (next == Phase.RUNNING) {
            resumedAt = System.nanoTime();
        } else if (phase == Phase.RUNNING) {
            runningNanos += System.nanoTime() - resumedAt;
        }
        phase = next;
    }

    private long elapsed() {
        return phase == Phase.RUNNING ? runningNanos + System.nanoTime() - resumedAt : runningNanos;
    }

    private RunEvent.Finished abort(String message) {
        Vec start = plan.problem().space().start(plan.seed());
        RunEvent.Outcome outcome = steering.isStopping() ? RunEvent.Outcome.STOPPED : RunEvent.Outcome.FAILED;
        RunEvent.Finished failed = new RunEvent.Finished(
                outcome,
                message,
                start,
                Double.NaN,
                Optional.empty(),
                start,
                Double.NaN,
                0,
                0,
                0,
                RunEvent.Failures.NONE,
                Optional.empty(),
                Optional.empty());
        log.append(elapsed(), failed);
        return failed;
    }

    private void enterEnd() {
        enter(Phase.FINISHED);
        steering.end(last);
    }

    @Override
    public void close() {
        stop();
    }
}
