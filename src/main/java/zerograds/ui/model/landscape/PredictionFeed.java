package zerograds.ui.model.landscape;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zerograds.run.Prediction;
import zerograds.run.RunPlan;
import zerograds.run.landscape.Landscape;
import zerograds.run.landscape.LandscapeProbe;
import zerograds.run.log.RunLog;
import zerograds.ui.model.text.Texts;

/**
 * Passes copies of the run's surrogate on to the landscape probe, each after the last one was drawn and only if the run
 * went on. JavaFX thread only; the copies are made and drawn elsewhere.
 */
public final class PredictionFeed {
    /** A copy of a network for more parameters would cost hundreds of megabytes. */
    public static final int MOST_PARAMETERS = 8192;

    private static final int MANY = 256;
    private static final long REST_NANOS = 40_000_000;
    private static final long LONG_REST_NANOS = 400_000_000;

    private final RunPlan plan;
    private final RunLog log;
    private final Supplier<CompletableFuture<Prediction>> predictions;
    private final LandscapeProbe probe;
    private final int dimension;
    private @Nullable CompletableFuture<Prediction> pending;
    private @Nullable Prediction latest;
    private boolean refused;
    private boolean closed;
    private long askedAt;
    private long askedTime;

    /**
     * @param plan of the run
     * @param log that the predictions belong to
     * @param predictions asks for the present one
     */
    public PredictionFeed(
            RunPlan plan, RunLog log, Supplier<CompletableFuture<Prediction>> predictions, LandscapeProbe probe) {
        this.plan = plan;
        dimension = plan.problem().dimension();
        this.log = log;
        this.predictions = predictions;
        this.probe = probe;
    }

    private boolean isPossible() {
        return dimension <= MOST_PARAMETERS;
    }

    /** Hands on what came, and asks for a newer prediction if it is time. */
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
            pending = predictions.get();
        }
    }

    private void take() {
        CompletableFuture<Prediction> done = pending;
        if (done == null || !done.isDone()) {
            return;
        }
        pending = null;
        refused = done.isCompletedExceptionally();
        if (!refused) {
            Prediction prediction = done.join();
            latest = prediction;
            probe.show(prediction);
        }
    }

    private boolean isDrawn() {
        Prediction given = latest;
        return given == null
                || probe.latest()
                        .flatMap(Landscape::prediction)
                        .filter(given::equals)
                        .isPresent();
    }

    /** Keeps nothing, and asks for nothing more. */
    void close() {
        latest = null;
        pending = null;
        closed = true;
    }

    /** The last prediction that came. */
    Optional<Prediction> latest() {
        return Optional.ofNullable(latest);
    }

    /** Whether the run has not gone on since the last prediction was asked for and drawn. */
    boolean isUpToDate() {
        return !isPossible() || refused || (pending == null && log.end() == askedAt && isDrawn());
    }

    /** Why there is none, for people; empty if there is. */
    String note() {
        if (!isPossible()) {
            return Texts.of("landscape.too-large");
        }
        return plan.method().hasSurrogate()
                ? ""
                : Texts.of("landscape.no-surrogate", plan.method().title());
    }
}
