package zerograds.ui.model.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import zerograds.run.Prediction;
import zerograds.ui.model.series.Agreement;

/**
 * Asks a run periodically for the agreement of its gradients, parameter by parameter. JavaFX thread only; nothing here
 * waits.
 */
public final class AgreementFeed {
    private static final long REST_NANOS = 250_000_000;

    private @Nullable RunModel model;
    private @Nullable CompletableFuture<Prediction> pending;
    private List<Agreement> latest = List.of();
    private long asked = -1;
    private long askedTime;

    /** What came last of {@code shown}; asks again if the run went on. Call it once a pulse. */
    public List<Agreement> look(RunModel shown) {
        if (shown != model) {
            model = shown;
            pending = null;
            latest = List.of();
            asked = -1;
        }
        take();
        boolean rested = asked < 0 || System.nanoTime() - askedTime >= REST_NANOS;
        if (pending == null && shown.hasSurrogate() && asked != shown.version() && rested) {
            asked = shown.version();
            askedTime = System.nanoTime();
            pending = shown.prediction().orElse(null);
        }
        return latest;
    }

    /** Whether nothing more will come unless the run goes on. */
    public boolean isSettled() {
        RunModel shown = model;
        return shown == null || (pending == null && (asked == shown.version() || !shown.hasSurrogate()));
    }

    private void take() {
        CompletableFuture<Prediction> done = pending;
        if (done != null && done.isDone()) {
            pending = null;
            Optional<Prediction> prediction =
                    done.isCompletedExceptionally() ? Optional.empty() : Optional.of(done.join());
            latest = prediction.flatMap(Prediction::parts).map(Agreement::of).orElse(List.of());
        }
    }
}
