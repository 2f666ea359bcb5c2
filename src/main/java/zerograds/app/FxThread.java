package zerograds.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;

/** The thread of JavaFX, seen from another one. */
final class FxThread {
    private FxThread() {}

    /**
     * What {@code work} returns there.
     *
     * @throws ExecutionException if it throws
     */
    static <T> T call(Supplier<T> work) throws InterruptedException, ExecutionException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }

    /** Does {@code work} there, and returns when it is done. */
    static void run(Runnable work) throws InterruptedException, ExecutionException {
        call(() -> {
            work.run();
            return true;
        });
    }
}
