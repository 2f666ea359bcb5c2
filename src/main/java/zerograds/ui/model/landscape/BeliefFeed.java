package zerograds.ui.model.landscape;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zerograds.optim.zerograds.ZeroGrads;
import zerograds.run.Belief;
import zerograds.run.RunPlan;
import zerograds.run.landscape.Landscape;
import zerograds.run.landscape.LandscapeProbe;
import zerograds.run.log.RunLog;
import zerograds.ui.model.text.Texts;

/**
 * Carries the run's surrogate to the probe: no sooner than the last one was drawn, and only if the run went on. JavaFX
 * thread only; the copies are made and drawn elsewhere.
 */
public final class BeliefFeed {
    /** A copy of a network for more parameters would cost hundreds of megabytes. */
    public static final int MOST_PARAMETERS = 8192;

    private static final int MANY = 256;
    private static final long REST_NANOS = 40_000_000;
    private static final long LONG_REST_NANOS = 400_000_000;

    private final RunPlan plan;
    private final RunLog log;
    private final Supplier<CompletableFuture<Belief>> beliefs;
    private final LandscapeProbe probe;
    private final int dimension;
    private @Nullable CompletableFuture<Belief> pending;
    private @Nullable Belief latest;
    private boolean refused;
    private boolean closed;
    private long askedAt;
    private long askedTime;

    /**
     * @param plan of the run
     * @param log that the beliefs belong to
     * @param beliefs asks for the present one
     */
    public BeliefFeed(RunPlan plan, RunLog log, Supplier<CompletableFuture<Belief>> beliefs, LandscapeProbe probe) {
        this.plan = plan;
        dimension = plan.problem().dimension();
        this.log = log;
        this.beliefs = beliefs;
        this.probe = probe;
    }

    private boolean isPossible() {
        return dimension <= MOST_PARAMETERS;
    }

    /** Hands on what came, and asks for a newer belief if it is time. */
    void pull() {
        if (closed) {
            return;
        }
        take();
        long end = log.end();
        long rest = dimension > MANY ? LONG_REST_NANOS : REST_NANOS;
        boolean due = end != askedAt && System.nanoTime() - askedTime >= rest;
        if (isPossible() && due && pending == null && isDrawn()) {
            askedAt = end;
            askedTime = System.nanoTime();
            pending = beliefs.get();
        }
    }

    private void take() {
        CompletableFuture<Belief> done = pending;
        if (done == null || !done.isDone()) {
            return;
        }
        pending = null;
        refused = done.isCompletedExceptionally();
        if (!refused) {
            Belief belief = done.join();
            latest = belief;
            probe.believe(belief);
        }
    }

    private boolean isDrawn() {
        Belief given = latest;
        return given == null
                || probe.latest()
                        .flatMap(Landscape::belief)
                        .filter(given::equals)
                        .isPresent();
    }

    /** Keeps nothing, and asks for nothing more. */
    void close() {
        latest = null;
        pending = null;
        closed = true;
    }

    /** The last belief that came. */
    Optional<Belief> latest() {
        return Optional.ofNullable(latest);
    }

    /** Whether the run has not gone on since the last belief was asked for and drawn. */
    boolean isUpToDate() {
        return !isPossible() || refused || (pending == null && log.end() == askedAt && isDrawn());
    }

    /** Why there is none, for people; empty if there is. */
    String note() {
        if (!isPossible()) {
            return Texts.of("landscape.too-large");
        }
        return plan.method().equals(ZeroGrads.METHOD)
                ? ""
                : Texts.of("landscape.no-surrogate", plan.method().title());
    }
}
