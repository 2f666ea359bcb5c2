package zerograds.run.log;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where in the log each iteration's event of one kind stands. It may stand anywhere after the one before; stretches of
 * iterations at equal distances, which are the rule, take no more memory than one. Not thread safe.
 */
final class Positions {
    private final TreeMap<Long, Stretch> stretches = new TreeMap<>();
    private @Nullable Stretch last;
    private long end;

    /**
     * Iterations at equal distances.
     *
     * @param first of them
     * @param sequence of the first
     * @param distance between two; 0 while there is one only
     */
    private record Stretch(long first, long sequence, long distance) {
        long of(long iteration) {
            return sequence + (iteration - first) * distance;
        }
    }

    /** Adds the position of an iteration later than the others. */
    void add(long iteration, long sequence) {
        Stretch present = iteration == end ? last : null;
        end = iteration + 1;
        if (present != null && present.first() == iteration - 1) {
            begin(new Stretch(present.first(), present.sequence(), sequence - present.sequence()));
        } else if (present == null || present.of(iteration) != sequence) {
            begin(new Stretch(iteration, sequence, 0));
        }
    }

    private void begin(Stretch stretch) {
        stretches.put(stretch.first(), stretch);
        last = stretch;
    }

    /** One more than the last iteration; 0 without any. */
    long end() {
        return end;
    }

    /** @throws IllegalArgumentException if it is not known */
    long of(long iteration) {
        Map.Entry<Long, Stretch> stretch = iteration < end ? stretches.floorEntry(iteration) : null;
        if (stretch == null) {
            throw new IllegalArgumentException("the run has not done iteration " + iteration);
        }
        return stretch.getValue().of(iteration);
    }

    /** Those of the iterations before {@code until}. */
    Positions until(long until) {
        Positions fewer = new Positions();
        stretches.headMap(until, false).values().forEach(fewer::begin);
        fewer.end = Math.min(until, end);
        return fewer;
    }
}
