package zerograds.run.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A log in memory. Keeps every event but old samples, and beyond a limit every second of the older iterations. */
public final class MemoryLog implements RunLog {
    private static final int SAMPLES_KEPT = 64;
    private static final long MOST_BYTES = 512L << 20;
    private static final long PART_OF_HEAP = 6;

    private final RunListener listener;
    private IterationRows iterated;
    private final Deque<Entry> samples = new ArrayDeque<>();
    private final List<Entry> others = new ArrayList<>();
    private Positions results = new Positions();
    private Positions sampled = new Positions();
    private long end;

    /** A log that takes a part of this process's heap at most. */
    public MemoryLog() {
        this(RunListener.NONE);
    }

    /** The same, which tells {@code listener} of each event that is appended. */
    public MemoryLog(RunListener listener) {
        this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP), listener);
    }

    /** @param room for the iterations, in bytes */
    public MemoryLog(long room, RunListener listener) {
        iterated = new IterationRows(room);
        this.listener = listener;
    }

    /** Appends an event; the run's thread only. */
    public void append(long nanos, RunEvent event) {
        Entry entry = new Entry(end(), nanos, event);
        synchronized (this) {
            put(entry);
        }
        listener.entered(entry);
        // Nobody else adds to them, so that readers need not wait for this.
        if (iterated.isOverfull()) {
            IterationRows fewer = iterated.thinned();
            synchronized (this) {
                iterated = fewer;
            }
        }
    }

    /** Forgets every second of the older iterations until they take no more than so many bytes; after the run's end only. */
    public void thinTo(long most) {
        IterationRows fewer = iterated.thinnedTo(most);
        synchronized (this) {
            iterated = fewer;
        }
    }

    private void put(Entry entry) {
        if (entry.event() instanceof RunEvent.Sampled event) {
            sampled.add(event.iteration(), entry.sequence());
            samples.addLast(entry);
            if (samples.size() > SAMPLES_KEPT) {
                samples.removeFirst();
            }
        } else if (entry.event() instanceof RunEvent.Iterated event) {
            results.add(event.iteration(), entry.sequence());
            iterated.add(entry, event);
        } else {
            others.add(entry);
        }
        end = entry.sequence() + 1;
    }

    /**
     * Takes over what another log says about its first iterations.
     *
     * @param latest what was sampled in the last of them
     * @return the running time until then
     * @throws IllegalArgumentException if the other has not got so far
     */
    public long takeUntil(MemoryLog other, long until, Optional<RunEvent.Sampled> latest) {
        long last = until == 0 ? 0 : other.sequenceOf(until - 1);
        long[] nanos = {0};
        other.forEach(entry -> {
            if (entry.sequence() <= last && !(entry.event() instanceof RunEvent.Sampled)) {
                nanos[0] = entry.nanos();
                take(entry);
            }
        });
        latest.ifPresent(event -> take(new Entry(other.samplesOf(until - 1), nanos[0], event)));
        finishTaking(other.resultsUntil(until), other.sampledUntil(until), last + 1);
        return nanos[0];
    }

    /** Puts back an event that another process has logged; in order, before anything is appended. */
    public synchronized void restore(Entry entry) {
        if (entry.event() instanceof RunEvent.Iterated event) {
            sampled.add(event.iteration(), entry.sequence() - 1);
        }
        put(entry);
    }

    private synchronized void take(Entry entry) {
        put(entry);
    }

    private synchronized Positions resultsUntil(long until) {
        return results.until(until);
    }

    private synchronized Positions sampledUntil(long until) {
        return sampled.until(until);
    }

    /** The other may have forgotten events, but it knows where they stood. */
    private synchronized void finishTaking(Positions ofResults, Positions ofSamples, long next) {
        results = ofResults;
        sampled = ofSamples;
        end = next;
    }

    @Override
    public synchronized List<Entry> since(long sequence, int limit) {
        if (sequence >= end) {
            return List.of();
        }
        List<Entry> found = new ArrayList<>();
        IterationRows.Cursor row = iterated.from(sequence);
        Iterator<Entry> sample =
                samples.stream().filter(entry -> entry.sequence() >= sequence).iterator();
        int other = firstOther(sequence);
        Entry nextSample = sample.hasNext() ? sample.next() : null;
        while (found.size() < limit) {
            long ofSample = nextSample == null ? Long.MAX_VALUE : nextSample.sequence();
            long ofOther = other < others.size() ? others.get(other).sequence() : Long.MAX_VALUE;
            if (row.sequence() < Math.min(ofSample, ofOther)) {
                found.add(row.next());
            } else if (nextSample != null && ofSample < ofOther) {
                found.add(nextSample);
                nextSample = sample.hasNext() ? sample.next() : null;
            } else if (other < others.size()) {
                found.add(others.get(other++));
            } else {
                return found;
            }
        }
        return found;
    }

    /** The index of the first of the others at or after {@code sequence}. */
    private int firstOther(long sequence) {
        int first = others.size();
        while (first > 0 && others.get(first - 1).sequence() >= sequence) {
            first--;
        }
        return first;
    }

    @Override
    public synchronized long iterations() {
        return results.end();
    }

    @Override
    public synchronized long sequenceOf(long iteration) {
        return results.of(iteration);
    }

    @Override
    public synchronized long samplesOf(long iteration) {
        return sampled.of(iteration);
    }

    @Override
    public synchronized List<RunEvent.SettingsChanged> changes() {
        return others.stream()
                .map(Entry::event)
                .filter(RunEvent.SettingsChanged.class::isInstance)
                .map(RunEvent.SettingsChanged.class::cast)
                .toList();
    }

    @Override
    public synchronized long end() {
        return end;
    }
}
