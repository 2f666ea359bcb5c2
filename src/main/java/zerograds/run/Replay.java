package zerograds.run;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluator;
import zerograds.eval.ParallelEvaluator;
import zerograds.math.Vec;
import zerograds.optim.Explainable;
import zerograds.optim.IterationListener;
import zerograds.optim.Optimizer;
import zerograds.problem.ForwardException;
import zerograds.run.log.MemoryLog;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog;

/**
 * Takes a run back: restores the nearest snapshot before an iteration, and repeats the rest with evaluations of its own,
 * which are charged to nobody. If the model answers as it did then, the result is what the run saw, to the bit. The run may
 * go on meanwhile. Used by one thread.
 */
public final class Replay implements AutoCloseable {
    private final Run run;
    private final Evaluator evaluator;
    private final Optimizer optimizer;
    private @Nullable Replay ancestor;
    private @Nullable Loop loop;
    private MemoryLog repeated = new MemoryLog();

    private Replay(Run run, Evaluator evaluator) {
        this.run = run;
        this.evaluator = evaluator;
        RunPlan plan = run.plan();
        optimizer = plan.method().constructor().create(plan.problem().space(), plan.settings(), plan.seed());
    }

    /**
     * Prepares to take {@code run} back, with sessions of the model of its own.
     *
     * @throws ForwardException if the model cannot be started
     */
    public static Replay of(Run run) throws ForwardException, InterruptedException {
        RunPlan plan = run.plan();
        return new Replay(run, ParallelEvaluator.open(plan.problem(), plan.workers(), plan.seed()));
    }

    /**
     * Where a run goes on.
     *
     * @param sampled in the iteration before; empty at the beginning
     */
    record Resumption(Snapshot snapshot, Optional<RunEvent.Sampled> sampled) {}

    /** The state of {@code run} after so many iterations, found with an evaluator whose closing stays the caller's. */
    static Resumption resumption(Run run, long iterations, Evaluator evaluator) throws InterruptedException {
        Optional<Run.Origin> origin = run.origin();
        // A run's own snapshots begin where it was forked, and what was sampled before lies with its parent.
        if (origin.isPresent() && iterations <= origin.get().iterations()) {
            return resumption(origin.get().parent(), iterations, evaluator);
        }
        Replay replay = new Replay(run, evaluator);
        try {
            Snapshot snapshot =
                    replay.reach(Math.max(0, iterations - 1), iterations).snapshot();
            return new Resumption(snapshot, replay.latest(RunEvent.Sampled.class));
        } finally {
            replay.optimizer.close();
        }
    }

    /**
     * The run right after iteration {@code iteration}, counted from 0.
     *
     * @throws IllegalArgumentException if the run has not done it, or its optimizer is too large to be taken back
     * @throws InterruptedException if the thread was interrupted; it can be asked again
     */
    public Moment at(long iteration) throws InterruptedException {
        Optional<Run.Origin> origin = run.origin();
        if (origin.isPresent() && iteration < origin.get().iterations()) {
            return ancestor(origin.get().parent()).at(iteration);
        }
        long sequence = run.log().sequenceOf(iteration);
        long nanos = run.log().since(sequence, 1).get(0).nanos();
        Loop there = reach(iteration, iteration + 1);
        RunLog.Entry sample = new RunLog.Entry(
                run.log().samplesOf(iteration),
                nanos,
                latest(RunEvent.Sampled.class).orElseThrow());
        RunLog.Entry done = new RunLog.Entry(
                sequence, nanos, latest(RunEvent.Iterated.class).orElseThrow());
        return new Moment(
                iteration,
                new Moment.Beginning(run.log(), sample, done),
                optimizer.settings(),
                Optional.ofNullable(there.prediction()));
    }

    /**
     * Repeats iteration {@code iteration}, counted from 0, and looks on.
     *
     * @throws IllegalArgumentException if the run has not done it, or its optimizer is too large to be taken back
     * @throws InterruptedException if the thread was interrupted; it can be asked again
     */
    public Explanation explain(long iteration) throws InterruptedException {
        Optional<Run.Origin> origin = run.origin();
        if (origin.isPresent() && iteration < origin.get().iterations()) {
            return ancestor(origin.get().parent()).explain(iteration);
        }
        reach(iteration, iteration);
        Vec before = optimizer.theta();
        IterationRecorder listener = new IterationRecorder();
        optimizer.explainable().ifPresent(inside -> inside.watch(listener));
        try {
            reach(iteration, iteration + 1);
        } finally {
            optimizer.explainable().ifPresent(inside -> inside.watch(IterationListener.NONE));
        }
        RunEvent.Sampled sampled = latest(RunEvent.Sampled.class).orElseThrow();
        return new Explanation(
                latest(RunEvent.Iterated.class).orElseThrow(),
                optimizer.settings(),
                before,
                optimizer.theta(),
                listener.sites().or(sampled::sites),
                listener.probes().or(sampled::sites),
                sampled.losses(),
                listener.fit(),
                listener.correction(),
                listener.moves(),
                optimizer.explainable().flatMap(Explainable::gradientParts));
    }

    /** What was repeated last; empty if nothing was. */
    private <T extends RunEvent> Optional<T> latest(Class<T> kind) {
        long done = repeated.iterations();
        List<RunLog.Entry> last =
                done == 0 ? List.of() : repeated.since(repeated.samplesOf(done - 1), Integer.MAX_VALUE);
        return last.stream()
                .map(RunLog.Entry::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private Replay ancestor(Run parent) {
        Replay known = ancestor;
        if (known == null) {
            known = new Replay(parent, evaluator);
            ancestor = known;
        }
        return known;
    }

    /** Goes on from where it is, or from a snapshot not after {@code latest}, until {@code iterations} are done. */
    private Loop reach(long latest, long iterations) throws InterruptedException {
        Loop from = start(latest);
        loop = null; // whatever is thrown from here on leaves it in between
        List<RunEvent.SettingsChanged> changes = run.log().changes();
        try {
            while (from.iterations() < iterations) {
                long next = from.iterations();
                changes.stream()
                        .filter(change -> change.iteration() == next)
                        .forEach(change -> optimizer.change(change.settings()));
                if (!from.iterate(0)) {
                    throw new IllegalArgumentException("the run has not done iteration " + next);
                }
            }
        } catch (Loop.HopelessException e) {
            throw new IllegalArgumentException("the run ended before iteration " + iterations, e);
        }
        loop = from;
        return from;
    }

    private Loop start(long latest) {
        Loop present = loop;
        Optional<Snapshot> nearest = run.snapshots().before(latest);
        long here = present == null || present.iterations() > latest ? -1 : present.iterations();
        if (present != null && here >= nearest.map(Snapshot::iterations).orElse(0L)) {
            return present;
        }
        repeated = new MemoryLog();
        Snapshot snapshot = nearest.orElseThrow(() -> new IllegalArgumentException(
                "this run cannot be taken back: its optimizer's state is too large to be kept"));
        return new Loop(run.plan(), optimizer, evaluator, repeated, snapshot, RunListener.NONE);
    }

    @Override
    public void close() {
        Replay older = ancestor;
        if (older != null) {
            older.optimizer.close();
        }
        optimizer.close();
        evaluator.close();
    }
}
