package zerograds.surrogate.blas;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Shares numbered tasks among the calling thread and a few others, which start when there is work and end when there has
 * been none for a second.
 *
 * <p>Who does a task is left to chance, so tasks must write to places of their own.
 */
public final class Workers {
    private final int threads;
    private final ThreadPoolExecutor pool;

    /** @throws IllegalArgumentException if {@code threads} is below 1 */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a surrogate needs at least 1 thread, but got " + threads);
        }
        this.threads = threads;
        int others = Math.max(1, threads - 1);
        pool = new ThreadPoolExecutor(others, others, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "surrogate");
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
    }

    public int threads() {
        return threads;
    }

    /** Calls {@code task} with 0 … count − 1 and returns when all are done; an interrupt does not cut it short. */
    public void forEach(int count, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                task.accept(i);
            }
        };
        CompletableFuture<?>[] others = new CompletableFuture<?>[Math.max(0, Math.min(threads, count) - 1)];
        for (int i = 0; i < others.length; i++) {
            others[i] = CompletableFuture.runAsync(share, pool);
        }
        try {
            share.run();
        } finally {
            CompletableFuture.allOf(others).join();
        }
    }
}
