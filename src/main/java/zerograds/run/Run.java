package zerograds.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.eval.EvaluationMeter;
import zerograds.eval.Evaluator;
import zerograds.math.Batch;
import zerograds.optim.settings.Settings;
import zerograds.problem.ForwardException;
import zerograds.run.journal.Journal;
import zerograds.run.journal.Past;
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
    /** What the snapshots, and what the log of a run may take that was set aside. */
    private static final long RESTING_BYTES = 16L << 20;

    private static final long RESTING_LOG_BYTES = 64L << 20;

    /** Of more parameters a surrogate takes tens of megabytes. */
    private static final int MANY = 512;

    private final RunPlan plan;
    private final @Nullable Origin origin;
    private final Journal journal;
    private final Execution execution;
    private final Steering steering;
    private final Thread thread;

    private Run(
            RunPlan plan,
            boolean held,
            @Nullable Past past,
            @Nullable Origin origin,
            Journal journal,
            RunListener listener) {
        this.plan = plan;
        this.origin = origin;
        this.journal = journal;
        execution = new Execution(plan, held, past, origin == null ? null : origin::inherit, journal, listener);
        steering = execution.steering();
        thread = new Thread(execution, "run-" + plan.problem().id());
        thread.setDaemon(true);
    }

    /** Begins to prepare a run of {@code plan}; it waits for {@link #play} or {@link #step}. */
    public static Run open(RunPlan plan) {
        return open(plan, RunListener.NONE);
    }

    /** The same, which tells {@code listener} everything. */
    public static Run open(RunPlan plan, RunListener listener) {
        return open(plan, Journal.NONE, listener);
    }

    /** The same, which is written into {@code journal}, whose closing stays the caller's. */
    public static Run open(RunPlan plan, Journal journal, RunListener listener) {
        return begin(new Run(plan, false, null, null, journal, listener));
    }

    /**
     * Begins to prepare a run that was written into a journal, to go on as it would have gone on.
     *
     * @param plan the same as it was; its budget may be larger
     * @param past from that journal; without checkpoints the run begins again
     * @param journal goes on after {@code past}; its closing stays the caller's
     * @param listener is told of the past, too, but for its evaluations
     */
    public static Run resume(RunPlan plan, Past past, Journal journal, RunListener listener) {
        return resume(plan, false, past, journal, listener);
    }

    /** The same, which prepares nothing, not even the model, before the first {@link #play} or {@link #step}. */
    public static Run holdResumed(RunPlan plan, Past past, Journal journal) {
        return resume(plan, true, past, journal, RunListener.NONE);
    }

    private static Run resume(RunPlan plan, boolean held, Past past, Journal journal, RunListener listener) {
        Run run = new Run(plan, held, past, null, journal, listener);
        past.checkpoints().forEach(checkpoint -> run.snapshots().add(Snapshot.of(checkpoint)));
        run.execution.repeat(past.changes());
        return begin(run);
    }

    /** A run of {@code plan} that prepares nothing, not even the model, before the first {@link #play} or {@link #step}. */
    public static Run hold(RunPlan plan) {
        return hold(plan, Journal.NONE);
    }

    /** The same, which is written into {@code journal}. */
    public static Run hold(RunPlan plan, Journal journal) {
        return begin(new Run(plan, true, null, null, journal, RunListener.NONE));
    }

    /**
     * Begins to prepare a run that goes on from another, as it was after so many iterations: its log begins with the
     * other's. It has the settings, the budget and the workers of {@code plan}.
     *
     * @param parent may go on meanwhile, or have ended
     * @throws IllegalArgumentException if {@code plan} is of another problem, optimizer or seed
     */
    public static Run fork(Run parent, long iterations, RunPlan plan) {
        return fork(parent, iterations, plan, Journal.NONE);
    }

    /** The same, which is written into {@code journal}, what it has from {@code parent} included. */
    public static Run fork(Run parent, long iterations, RunPlan plan, Journal journal) {
        RunPlan before = parent.plan;
        if (!plan.problem().equals(before.problem())
                || !plan.method().equals(before.method())
                || plan.seed() != before.seed()) {
            throw new IllegalArgumentException("a fork has the problem, the optimizer and the seed of its parent");
        }
        Origin origin = new Origin(parent, iterations);
        return begin(new Run(plan, false, null, origin, journal, RunListener.NONE));
    }

    /**
     * Where a run was forked.
     *
     * @param parent from which
     * @param iterations that the parent had done
     */
    public record Origin(Run parent, long iterations) {
        private Legacy inherit(MemoryLog log, Evaluator evaluator) throws InterruptedException {
            Replay.Resumption there = Replay.resumption(parent, iterations, evaluator);
            long nanos = log.takeUntil(parent.execution.log(), iterations, there.sampled());
            return new Legacy(there.snapshot(), nanos, true);
        }
    }

    /** Where this run was forked, if it was. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    /** The run that began afresh, from which this one comes by forks; itself if it is none. */
    public Run root() {
        return origin == null ? this : origin.parent().root();
    }

    Snapshots snapshots() {
        return execution.snapshots();
    }

    /**
     * Forgets most of its snapshots, so that going back to an iteration takes longer, rows of a long log, and a large
     * surrogate.
     */
    public void thin() {
        snapshots().thinTo(RESTING_BYTES);
        Thread afterwards = new Thread(this::thinLog, "rest-" + plan.problem().id());
        afterwards.setDaemon(true);
        afterwards.start();
        if (plan.problem().dimension() > MANY) {
            steering.forget();
        }
    }

    /** A log that somebody still writes is not thinned. */
    private void thinLog() {
        execution.finished().join();
        execution.log().thinTo(RESTING_LOG_BYTES);
    }

    private static Run begin(Run run) {
        run.thread.start();
        return run;
    }

    public RunPlan plan() {
        return plan;
    }

    /** Where it is written. */
    public Journal journal() {
        return journal;
    }

    public RunLog log() {
        return execution.log();
    }

    public RunPhase phase() {
        return execution.phase();
    }

    /** How far the evaluations of the present iteration are, and how long one takes. */
    public EvaluationMeter.Reading evaluations() {
        return execution.meter().read();
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
        if (!execution.finished().isDone()) {
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
            return execution.finished().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a run is never exceptional", e);
        }
    }

    /** The end, if it came. */
    public Optional<RunEvent.Finished> finished() {
        return Optional.ofNullable(execution.finished().getNow(null));
    }

    @Override
    public void close() {
        stop();
    }
}
