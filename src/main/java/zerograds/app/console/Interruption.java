package zerograds.app.console;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in order when the program is interrupted (Ctrl-C, SIGTERM): asks it to stop, waits until it is
 * closed, that is, until its results are written, and ends the program with {@link Exit#INTERRUPTED}.
 */
public final class Interruption implements AutoCloseable {
    /** A model that does not react to its interruption must not keep the program alive for ever. */
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Runnable stop;
    private final Thread hook = new Thread(this::end, "interruption");

    /** @param stop makes the command come to its end; called on another thread */
    public Interruption(Runnable stop) {
        this.stop = stop;
    }

    /** What a command does; it may be interrupted. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        /** @return the exit code */
        int run() throws E, IOException, InterruptedException;
    }

    /** Does {@code work} on this thread, which is interrupted if the program is; what it wrote by then counts. */
    public static <E extends Exception> int whenever(Work<E> work) throws E, IOException {
        Thread self = Thread.currentThread();
        try (Interruption interruption = new Interruption(self::interrupt)) {
            interruption.begin();
            return work.run();
        } catch (InterruptedException e) {
            return Exit.INTERRUPTED;
        }
    }

    /** From now on interruptions are handled. */
    public void begin() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end() {
        stop.run();
        try {
            written.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // The signal alone would give 143 after SIGTERM.
        Runtime.getRuntime().halt(Exit.INTERRUPTED);
    }

    /** Everything is written: an interruption has nothing to wait for any more. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            written.countDown();
        }
    }
}
