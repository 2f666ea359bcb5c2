package zerograds.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A log in memory. Keeps every event but old samples. */
public final class MemoryLog implements RunLog {
    private static final int SAMPLES_KEPT = 64;

    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Entry> samples = new ArrayDeque<>();
    private long end;

    /** Appends an event; the run's thread only. */
    synchronized void append(long nanos, RunEvent event) {
        Entry entry = new Entry(end, nanos, event);
        end++;
        if (event instanceof RunEvent.Sampled) {
            samples.addLast(entry);
            if (samples.size() > SAMPLES_KEPT) {
                samples.removeFirst();
            }
        } else {
            entries.add(entry);
        }
    }

    /**
     * Takes over what another log says about its first iterations.
     *
     * @param sampled in the last of them
     * @return the running time until then
     * @throws IllegalArgumentException if the other has not got so far
     */
    long takeUntil(RunLog other, long iterations, Optional<RunEvent.Sampled> sampled) {
        long last = iterations == 0 ? 0 : other.iterated(iterations - 1).sequence();
        long nanos = 0;
        for (Entry entry : other.since(0, Integer.MAX_VALUE)) {
            if (entry.sequence() <= last && !(entry.event() instanceof RunEvent.Sampled)) {
                long at = entry.nanos();
                if (entry.sequence() == last) {
                    sampled.ifPresent(event -> append(at, event));
                }
                append(entry.nanos(), entry.event());
                nanos = entry.nanos();
            }
        }
        return nanos;
    }

    @Override
    public synchronized List<Entry> since(long sequence, int limit) {
        List<Entry> found = new ArrayList<>();
        int next = firstFrom(sequence);
        for (Entry sample : samples) {
            if (sample.sequence() >= sequence) {
                next = addBefore(sample.sequence(), next, limit, found);
                if (found.size() < limit) {
                    found.add(sample);
                }
            }
        }
        addBefore(end, next, limit, found);
        return found;
    }

    private int addBefore(long sequence, int from, int limit, List<Entry> found) {
        int next = from;
        while (next < entries.size()
                && found.size() < limit
                && entries.get(next).sequence() < sequence) {
            found.add(entries.get(next++));
        }
        return next;
    }

    @Override
    public synchronized long end() {
        return end;
    }

    /** The index of the first kept entry at or after {@code sequence}. */
    private int firstFrom(long sequence) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).sequence() < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
