package zerograds.optim.baseline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/**
 * Turns a library's optimizer, which calls the function it minimises, inside out: its loop runs on a daemon thread of its
 * own, hands over the points it wants to know, and waits for their losses. Used by one thread.
 *
 * <p>The loop must be a function of the losses alone: then a loop that is given the losses another one was told does the
 * same steps, which is how its state is saved.
 */
final class LibraryLoop implements AutoCloseable {
    /** The library's loop; returns when the library has converged. */
    @FunctionalInterface
    interface Body {
        void run(Oracle oracle);
    }

    /** What the library calls. */
    @FunctionalInterface
    interface Oracle {
        /** The losses at {@code points}, shape {@code [m, n]}. */
        double[] losses(double[][] points);
    }

    private final List<double[]> replay;
    private final SynchronousQueue<Optional<double[][]>> wanted = new SynchronousQueue<>();
    private final SynchronousQueue<double[]> answers = new SynchronousQueue<>();
    private final Thread thread;
    private int replayed;
    private volatile @Nullable Throwable failure;
    private Optional<double[][]> pending = Optional.empty();
    private boolean ended;

    /**
     * Begins the loop.
     *
     * @param replay the losses it was told before, call by call
     */
    LibraryLoop(String name, Body body, List<double[]> replay) {
        this.replay = List.copyOf(replay);
        thread = new Thread(() -> live(body), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void live(Body body) {
        try {
            body.run(this::losses);
        } catch (ClosedException closed) {
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        try {
            wanted.put(Optional.empty());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private double[] losses(double[][] points) {
        if (replayed < replay.size()) {
            return replay.get(replayed++);
        }
        try {
            wanted.put(Optional.of(points));
            return answers.take();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new ClosedException();
        }
    }

    /**
     * The points the library wants to know next, the same until they are answered; empty if its loop has ended.
     *
     * @throws IllegalStateException if the library broke
     */
    Optional<double[][]> next() {
        if (pending.isEmpty() && !ended) {
            pending = uninterrupted(wanted::take);
            ended = pending.isEmpty();
        }
        if (failure instanceof OutOfMemoryError full) {
            throw full;
        }
        if (failure != null) {
            throw new IllegalStateException("the library's loop broke: " + failure, failure);
        }
        return pending;
    }

    /** Tells the losses of the last {@link #next}. */
    void answer(double[] losses) {
        pending = Optional.empty();
        uninterrupted(() -> {
            answers.put(losses);
            return losses;
        });
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private interface Handover<T> {
        T act() throws InterruptedException;
    }

    /** The library computes but for a moment: an interruption of the caller can wait until it is done. */
    private static <T> T uninterrupted(Handover<T> handover) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return handover.act();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the library's loop from inside. */
    private static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
