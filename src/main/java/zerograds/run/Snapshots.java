package zerograds.run;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The snapshots of a run. When they fill their memory every second one is forgotten, and they become rarer. When they are
 * taken depends on time; what a run is replayed to does not depend on them. Thread safe.
 */
final class Snapshots {
    private static final long MOST_BYTES = 256L << 20;
    private static final long PART_OF_HEAP = 8;
    private static final long LEAST_GAP_NANOS = 20_000_000;
    /** A snapshot may cost this part of the time between two. */
    private static final long PART_OF_TIME = 20;

    private final TreeMap<Long, Snapshot> kept = new TreeMap<>();
    private final long room;
    private long bytes;
    private long gap;
    private long dueAt = Long.MIN_VALUE;

    Snapshots() {
        this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP), LEAST_GAP_NANOS);
    }

    /**
     * @param room in bytes
     * @param gap between two at first, in nanoseconds
     */
    Snapshots(long room, long gap) {
        this.room = room;
        this.gap = gap;
    }

    /** Whether it is time for another one. */
    synchronized boolean isDue(long now) {
        return now >= dueAt;
    }

    /**
     * Keeps a snapshot, if it is not larger than half the room.
     *
     * @param began when it was begun, in nanoseconds
     * @param now when it was done
     */
    synchronized void add(Snapshot snapshot, long began, long now) {
        dueAt = now + Math.max(gap, PART_OF_TIME * (now - began));
        add(snapshot);
    }

    /** Keeps a snapshot that was there already, if it is not larger than half the room. */
    synchronized void add(Snapshot snapshot) {
        if (snapshot.bytes() > room / 2) {
            return;
        }
        kept.put(snapshot.iterations(), snapshot);
        bytes += snapshot.bytes();
        while (bytes > room) {
            thin();
        }
    }

    /** Forgets as many as it takes to hold no more than {@code most} bytes, but neither the first nor the last. */
    synchronized void thinTo(long most) {
        Map.Entry<Long, Snapshot> last = kept.lastEntry();
        while (bytes > most && kept.size() > 2) {
            thin();
            if (kept.putIfAbsent(last.getKey(), last.getValue()) == null) {
                bytes += last.getValue().bytes();
            }
        }
    }

    /** Forgets every second one from the second on. */
    private void thin() {
        gap *= 2;
        Iterator<Snapshot> all = kept.values().iterator();
        for (int i = 0; all.hasNext(); i++) {
            Snapshot next = all.next();
            if (i % 2 == 1) {
                all.remove();
                bytes -= next.bytes();
            }
        }
    }

    /** The last one with at most so many iterations. */
    synchronized Optional<Snapshot> before(long iterations) {
        return Optional.ofNullable(kept.floorEntry(iterations)).map(Map.Entry::getValue);
    }

    synchronized int count() {
        return kept.size();
    }
}
