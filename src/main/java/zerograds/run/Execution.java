package zerograds.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.eval.EvaluationMeter;
import zerograds.eval.Evaluator;
import zerograds.eval.ParallelEvaluator;
import zerograds.optim.Optimizer;
import zerograds.problem.ForwardException;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Journal;
import zerograds.run.journal.Past;
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
    private final @Nullable Past past;
    private final Legacy.@Nullable Source inheritance;
    private final Journal journal;
    private final RunListener listener;
    private final OwnAnswers answers;
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
     * @param past of the run itself, in another process; null if it has none
     * @param held whether it prepares nothing before the first iteration is wanted
     * @param inheritance from the run that it goes on from; null if it begins afresh
     */
    Execution(
            RunPlan plan,
            boolean held,
            @Nullable Past past,
            Legacy.@Nullable Source inheritance,
            Journal journal,
            RunListener listener) {
        this.plan = plan;
        this.past = past;
        this.held = held;
        this.inheritance = inheritance;
        this.journal = journal;
        this.listener = listener;
        answers = new OwnAnswers(journal);
        log = new MemoryLog(journal.and(listener));
        steering = new Steering(plan.settings());
    }

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
            Legacy own = past == null || past.checkpoints().isEmpty() ? null : remembered(past);
            if (held) {
                awaitFirstTurn();
            }
            end = work(own);
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

    /** Takes back what the journal knows. */
    private Legacy remembered(Past known) {
        Legacy own = Legacy.of(known, log, listener);
        clock.set(own.nanos());
        return own;
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

    private RunEvent.Finished work(@Nullable Legacy own) {
        try {
            plan.method().requirement().check(plan.problem().space(), plan.settings());
        } catch (IllegalArgumentException e) {
            return abort(String.valueOf(e.getMessage()));
        }
        try (Optimizer optimizer =
                        plan.method().constructor().create(plan.problem().space(), plan.settings(), plan.seed());
                Evaluator evaluator =
                        ParallelEvaluator.open(plan.problem(), plan.workers(), plan.seed(), meter, answers)) {
            Legacy legacy = inheritance == null ? own : inheritance.take(log, evaluator);
            Loop loop = legacy == null
                    ? new Loop(plan, optimizer, evaluator, log, listener)
                    : resume(legacy, optimizer, evaluator);
            answers.own(true);
            return drive(loop, optimizer, evaluator);
        } catch (ForwardException e) {
            return abort("the model could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            return abort("stopped before it began");
        } catch (IllegalArgumentException e) {
            return abort(String.valueOf(e.getMessage()));
        }
    }

    private Loop resume(Legacy legacy, Optimizer optimizer, Evaluator evaluator) {
        clock.set(legacy.nanos());
        Loop loop = new Loop(plan, optimizer, evaluator, log, legacy.snapshot(), listener);
        if (legacy.isNew()) {
            journal.inherit(legacy.past(log));
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
                if (!goesOn(loop, optimizer, evaluator)) {
                    checkpoint(loop);
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

    /** The same; a run that is interrupted while it waits ends as well. */
    private boolean goesOn(Loop loop, Optimizer optimizer, Evaluator evaluator) {
        try {
            return awaitTurn(loop, optimizer, evaluator);
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** So that a run that is stopped while it is paused goes on from exactly there. */
    private void checkpoint(Loop loop) {
        if (journal != Journal.NONE) {
            Snapshot snapshot = loop.snapshot();
            journal.checkpoint(new Checkpoint(snapshot.iterations(), log.end(), clock.elapsed(), snapshot.state()), 0);
        }
    }

    private void answer(Steering.Turn.Probe probe, Evaluator evaluator) throws InterruptedException {
        answers.own(false);
        try {
            probe.answer().complete(evaluator.evaluate(probe.points(), 0, Set.of()));
        } catch (InterruptedException | RuntimeException e) {
            probe.answer().completeExceptionally(e);
            throw e;
        } finally {
            answers.own(true);
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
        RunEvent.Outcome outcome = steering.isStopping() ? RunEvent.Outcome.STOPPED : RunEvent.Outcome.FAILED;
        RunEvent.Finished failed = Conclusion.before(plan, outcome, message);
        log.append(clock.elapsed(), failed);
        return failed;
    }
}
