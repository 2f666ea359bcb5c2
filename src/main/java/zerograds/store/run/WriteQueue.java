package zerograds.store.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import zerograds.store.run.table.RunFileException;

/**
 * What waits to be written, and the thread that writes it in groups. Who puts something in goes on at once, unless what
 * waits takes too much memory. Once a group could not be written, nothing is any more. Thread safe.
 */
final class WriteQueue {
    private static final long MOST_BYTES = 64L << 20;
    private static final long GROUP_NANOS = 40_000_000;

    private final Target target;
    private final Thread thread;
    private Deque<Item> items = new ArrayDeque<>();
    private long bytes;
    private long put;
    private long written;
    private long oldest;
    private boolean isUrgent;
    private boolean isClosing;
    private @Nullable Throwable failure;

    /** Writes. */
    interface Target {
        /** @param durable whether it has to outlast a failure of the power */
        void write(List<Write> group, boolean durable) throws RunFileException;

        /** After the last group, or what failed. */
        void end() throws RunFileException;
    }

    /** Something to be written. */
    interface Write {
        void into(Recording recording) throws RunFileException;
    }

    /** How soon something has to be written. */
    enum Haste {
        /** With others, in a moment. */
        SOON,
        /** At once. */
        NOW,
        /** At once, and so that it outlasts a failure of the power. */
        FOR_EVER
    }

    private record Item(Write write, Haste haste) {}

    WriteQueue(String name, Target target) {
        this.target = target;
        thread = new Thread(this::write, name);
        thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    /**
     * Puts something in.
     *
     * @param room that it takes, bytes
     * @return its number, for {@link #await}
     */
    synchronized long put(Write write, long room, Haste haste) {
        if (!hasRoom(room)) {
            isUrgent = true;
            notifyAll();
            awaitUnless(() -> hasRoom(room));
        }
        if (failure != null || isClosing) {
            return written;
        }
        if (items.isEmpty()) {
            oldest = System.nanoTime();
        }
        boolean wakes = items.isEmpty() || haste != Haste.SOON;
        items.add(new Item(write, haste));
        bytes += room;
        isUrgent |= haste != Haste.SOON;
        if (wakes) {
            notifyAll();
        }
        return ++put;
    }

    private boolean hasRoom(long room) {
        return bytes == 0 || bytes + room <= MOST_BYTES;
    }

    /** Returns when what has this number is on disk, or nothing is written any more. */
    synchronized void await(long number) {
        awaitUnless(() -> written >= number);
    }

    private interface Condition {
        boolean holds();
    }

    /** Waits even when the thread is interrupted, which it is told afterwards. */
    private void awaitUnless(Condition condition) {
        boolean interrupted = false;
        while (failure == null && !condition.holds()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Returns when everything was written, or nothing is any more, and the target has ended. */
    void close() {
        synchronized (this) {
            isClosing = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            for (List<Item> group = next(); !group.isEmpty(); group = next()) {
                target.write(
                        group.stream().map(Item::write).toList(),
                        group.stream().anyMatch(item -> item.haste() == Haste.FOR_EVER));
                done(group.size());
            }
        } catch (RunFileException | RuntimeException | InterruptedException | Error e) {
            fail(e);
        }
        try {
            target.end();
        } catch (RunFileException | RuntimeException | Error e) {
            fail(e);
        }
    }

    /** What is to be written together; nothing at the end. */
    private synchronized List<Item> next() throws InterruptedException {
        while (items.isEmpty() && !isClosing) {
            wait();
        }
        long left = oldest + GROUP_NANOS - System.nanoTime();
        while (!isUrgent && !isClosing && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = oldest + GROUP_NANOS - System.nanoTime();
        }
        List<Item> group = new ArrayList<>(items);
        items = new ArrayDeque<>();
        bytes = 0;
        isUrgent = false;
        notifyAll();
        return group;
    }

    private synchronized void done(int count) {
        written += count;
        notifyAll();
    }

    private synchronized void fail(Throwable e) {
        failure = failure == null ? e : failure;
        items.clear();
        bytes = 0;
        notifyAll();
    }
}
