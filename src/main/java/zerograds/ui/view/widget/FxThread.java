package zerograds.ui.view.widget;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Starts JavaFX without a display, and runs code on its thread from another one. */
public final class FxThread {
    private FxThread() {}

    /**
     * Starts JavaFX without a display, drawn by software on a screen of so many pixels; once in a process. Returns when
     * it has started; it ends with {@link Platform#exit}.
     */
    public static void startWithoutDisplay(int width, int height) {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", width + "x" + height);
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.lcdtext", "false");
        System.setProperty("java.awt.headless", "true");
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            started.complete(true);
        });
        started.join();
    }

    /** What {@code work} will return there, or throw. */
    public static <T> CompletableFuture<T> submit(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /**
     * What {@code work} returns there.
     *
     * @throws ExecutionException if it throws
     */
    public static <T> T call(Supplier<T> work) throws InterruptedException, ExecutionException {
        return submit(work).get();
    }

    /** Does {@code work} there, and returns when it is done. */
    public static void run(Runnable work) throws InterruptedException, ExecutionException {
        call(() -> {
            work.run();
            return true;
        });
    }
}
