package zerograds.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.eval.EvaluationMeter;
import zerograds.eval.Evaluator;
import zerograds.eval.ParallelEvaluator;
import zerograds.math.Vec;
import zerograds.optim.Optimizer;
import zerograds.problem.ForwardException;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Journal;
import zerograds.run.log.MemoryLog;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;

/**
 * What a run does on its thread: it opens the model, iterates as {@link Steering} says, and writes the end. The parts it
 * hands out are thread safe, but for the clock's time.
 */
final class Execution implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private final RunPlan plan;
    private final boolean held;
    private final @Nullable Inheritance inheritance;
    private final Journal journal;
    private final RunListener listener;
    private final MemoryLog log;
    private final Steering steering;
    private final Snapshots snapshots = new Snapshots();
    private final EvaluationMeter meter = new EvaluationMeter();
    private final RunClock clock = new RunClock();
    private final CompletableFuture<RunEvent.Finished> finished = new CompletableFuture<>();
    /** Changes of the settings that were made before the process ended, and are still to come. */
    private final Deque<RunEvent.SettingsChanged> repeated = new ArrayDeque<>();

    private @Nullable Prediction last;

    /**
     * @param held whether it prepares nothing before the first iteration is wanted
     * @param inheritance from the run that it goes on from; null if it begins afresh
     */
    Execution(RunPlan plan, boolean held, @Nullable Inheritance inheritance, Journal journal, RunListener listener) {
        this.plan = plan;
        this.held = held;
        this.inheritance = inheritance;
        this.journal = journal;
        this.listener = listener;
        log = new MemoryLog(journal.and(listener));
        steering = new Steering(plan.settings());
    }

    /** Finds where another run is gone on from. */
    @FunctionalInterface
    interface Inheritance {
        /**
         * Takes the beginning of the log into {@code log}.
         *
         * @param evaluator repeats what no snapshot has kept
         */
        Legacy take(MemoryLog log, Evaluator evaluator) throws InterruptedException;
    }

    /**
     * What a run goes on from.
     *
     * @param nanos the running time until then
     * @param isNew whether it is another run than before, whose own settings shall act from here on
     */
    record Legacy(Snapshot snapshot, long nanos, boolean isNew) {}

    MemoryLog log() {
        return log;
    }

    Steering steering() {
        return steering;
    }

    /** Makes these changes of the settings when their iterations come; before the run is begun. */
    void repeat(List<RunEvent.SettingsChanged> changes) {
        repeated.addAll(changes);
    }

    Snapshots snapshots() {
        return snapshots;
    }

    EvaluationMeter meter() {
        return meter;
    }

    RunPhase phase() {
        return clock.phase();
    }

    /** The end, which is never exceptional. */
    CompletableFuture<RunEvent.Finished> finished() {
        return finished;
    }

    @Override
    public void run() {
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
        clock.enter(RunPhase.FINISHED);
        steering.end(last);
        last = null;
        finished.complete(end);
    }

    private void awaitFirstTurn() throws InterruptedException {
        clock.enter(RunPhase.PAUSED);
        steering.awaitFirst();
        clock.enter(RunPhase.STARTING);
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
                Evaluator evaluator =
                        ParallelEvaluator.open(plan.problem(), plan.workers(), plan.seed(), meter, journal)) {
            Loop loop = inheritance == null
                    ? new Loop(plan, optimizer, evaluator, log, listener)
                    : resume(inheritance, optimizer, evaluator);
            return drive(loop, optimizer, evaluator);
        } catch (ForwardException e) {
            return abort("the model could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            return abort("stopped before it began");
        } catch (IllegalArgumentException e) {
            return abort(String.valueOf(e.getMessage()));
        }
    }

    private Loop resume(Inheritance from, Optimizer optimizer, Evaluator evaluator) throws InterruptedException {
        Legacy legacy = from.take(log, evaluator);
        clock.set(legacy.nanos());
        Loop loop = new Loop(plan, optimizer, evaluator, log, legacy.snapshot(), listener);
        if (legacy.isNew()) {
            steering.insist();
        } else {
            steering.adopt(optimizer.settings());
        }
        return loop;
    }

    private RunEvent.Finished drive(Loop loop, Optimizer optimizer, Evaluator evaluator) throws InterruptedException {
        try {
            do {
                remember(loop);
                loop.complaint().ifPresent(steering::pauseBecause);
                if (!awaitTurn(loop, optimizer, evaluator)) {
                    return loop.finish(RunEvent.Outcome.STOPPED, "stopped", clock.elapsed());
                }
            } while (loop.iterate(clock.elapsed()));
            return loop.finish(RunEvent.Outcome.DONE, loop.ending(), clock.elapsed());
        } catch (InterruptedException e) {
            return loop.finish(RunEvent.Outcome.STOPPED, "stopped", clock.elapsed());
        } catch (Loop.HopelessException e) {
            return loop.finish(RunEvent.Outcome.FAILED, String.valueOf(e.getMessage()), clock.elapsed());
        } catch (IllegalArgumentException e) {
            String message = "the settings cannot be used: " + e.getMessage();
            return loop.finish(RunEvent.Outcome.FAILED, message, clock.elapsed());
        } catch (OutOfMemoryError e) {
            return loop.finish(RunEvent.Outcome.FAILED, tooLittleMemory(e), clock.elapsed());
        } finally {
            last = loop.prediction();
        }
    }

    /** Does what is wanted between iterations, until the next one is. False if the run shall end. */
    private boolean awaitTurn(Loop loop, Optimizer optimizer, Evaluator evaluator) throws InterruptedException {
        while (!repeated.isEmpty() && repeated.element().iteration() == loop.iterations()) {
            optimizer.change(repeated.remove().settings());
            steering.adopt(optimizer.settings());
            loop.changed(clock.elapsed());
        }
        while (true) {
            Steering.Turn turn = steering.next(clock);
            if (turn instanceof Steering.Turn.Change change) {
                if (!change.settings().equals(optimizer.settings())) {
                    optimizer.change(change.settings());
                    loop.changed(clock.elapsed());
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
        long began = System.nanoTime();
        boolean due = snapshots.isDue(began);
        boolean wanted = journal.isCheckpointDue();
        if (!due && !wanted) {
            return;
        }
        Snapshot snapshot = loop.snapshot();
        long made = System.nanoTime();
        if (due) {
            snapshots.add(snapshot, began, made);
        }
        if (wanted) {
            journal.checkpoint(
                    new Checkpoint(snapshot.iterations(), log.end(), clock.elapsed(), snapshot.state()), made - began);
        }
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
        log.append(clock.elapsed(), failed);
        return failed;
    }
}
