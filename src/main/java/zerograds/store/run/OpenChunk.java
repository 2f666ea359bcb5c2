package zerograds.store.run;

import zerograds.run.log.IterationLayout;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog.Entry;
import zerograds.store.run.bytes.ColumnCodec;
import zerograds.store.run.table.Database;
import zerograds.store.run.table.RunFileException;
import zerograds.store.run.table.Table;

/**
 * The latest iterations of a run that is being written. Many at once become a row of their own. Few go into small rows, of
 * which the last is replaced until it has {@value #TAIL_ROWS} iterations; when there are enough, one large row takes the place
 * of all of them. Not thread safe.
 */
final class OpenChunk {
    private static final int MOST_ROWS = 1024;
    private static final int MOST_WORDS = 1 << 17;
    private static final int TAIL_ROWS = 64;
    private static final int MANY_ROWS = 256;

    private final IterationLayout layout;
    private final long[] words;
    private final int most;
    private int rows;
    private long nextIteration;
    private int tail;
    private int written;
    private boolean isFull;

    OpenChunk(IterationLayout layout) {
        this.layout = layout;
        most = Math.max(1, Math.min(MOST_ROWS, MOST_WORDS / layout.width()));
        words = new long[most * layout.width()];
    }

    /** Whether there is room for an iteration, and it follows those that are here. */
    boolean takes(RunEvent.Iterated event) {
        return !isFull && IterationLayout.of(event).equals(layout) && (rows == 0 || nextIteration == event.iteration());
    }

    void add(Entry entry) {
        layout.pack(entry, words, rows * layout.width());
        nextIteration = ((RunEvent.Iterated) entry.event()).iteration() + 1;
        rows++;
        isFull = rows == most;
    }

    private record Place(long sequence, long iteration) {}

    private Place row(int row) {
        Entry entry = layout.unpack(words, row * layout.width());
        return new Place(entry.sequence(), ((RunEvent.Iterated) entry.event()).iteration());
    }

    /** Writes what is new. */
    void write(Database database) throws RunFileException {
        if (rows == written) {
            return;
        }
        if (isFull && tail > 0) {
            close(database);
            return;
        }
        isFull |= tail == 0 && rows >= MANY_ROWS;
        put(database, tail);
        if (!isFull && rows - tail >= TAIL_ROWS) {
            tail = rows;
        }
    }

    /** Writes all of it as one row. */
    void close(Database database) throws RunFileException {
        if (tail > 0) {
            database.delete(Table.CHUNK, "first >=", row(0).sequence());
            tail = 0;
            put(database, 0);
        } else {
            write(database);
        }
    }

    private void put(Database database, int from) throws RunFileException {
        Place first = row(from);
        Place last = row(rows - 1);
        database.put(
                Table.CHUNK,
                first.sequence(),
                last.sequence(),
                first.iteration(),
                last.iteration(),
                (long) rows - from,
                String.join(" ", IterationLayout.columns()),
                (long) layout.coordinates(),
                layout.hasGradient() ? 1L : 0L,
                ColumnCodec.encode(words, layout.width(), from, rows));
        written = rows;
    }
}
