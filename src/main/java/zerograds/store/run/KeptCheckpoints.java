package zerograds.store.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Which checkpoints stay in a file: the newest, and older ones, the fewer the older they are, so that a run can be taken back
 * to any time without a long way to go again. Not thread safe.
 */
final class KeptCheckpoints {
    private static final int MOST = 21;
    private static final long MOST_BYTES = 64L << 20;

    private final List<Kept> kept = new ArrayList<>();

    private record Kept(long iterations, long bytes) {}

    /** Adds one that is newer than the others. */
    void add(long iterations, long bytes) {
        kept.removeIf(other -> other.iterations() >= iterations);
        kept.add(new Kept(iterations, bytes));
    }

    boolean has(long iterations) {
        return kept.stream().anyMatch(each -> each.iterations() == iterations);
    }

    int count() {
        return kept.size();
    }

    /** Takes away those that have to go, and gives their iterations. */
    List<Long> surplus() {
        List<Long> gone = new ArrayList<>();
        while (kept.size() > 1 && (kept.size() > MOST || bytes() > MOST_BYTES)) {
            gone.add(kept.remove(leastMissed()).iterations());
        }
        return gone;
    }

    private long bytes() {
        return kept.stream().mapToLong(Kept::bytes).sum();
    }

    /** The one without which the gap is least beside its age. */
    private int leastMissed() {
        long newest = kept.get(kept.size() - 1).iterations();
        int least = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < kept.size() - 1; i++) {
            long before = i == 0 ? 0 : kept.get(i - 1).iterations();
            double gap = (kept.get(i + 1).iterations() - before) / (1.0 + newest - before);
            if (gap < smallest) {
                smallest = gap;
                least = i;
            }
        }
        return least;
    }
}
