package zerograds.store.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import zerograds.run.log.IterationLayout;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog.Entry;
import zerograds.store.run.bytes.ColumnCodec;
import zerograds.store.run.table.Row;
import zerograds.store.run.table.RunFileException;

/** Consecutive iterations as they stand in a file. */
record Chunk(long first, long last, long firstIteration, long lastIteration, Row row) {
    private static final int MOST_WORDS = 1 << 24;

    static Chunk of(Row row) throws RunFileException {
        return new Chunk(row.whole(0), row.whole(1), row.whole(2), row.whole(3), row);
    }

    /** All of them, in order. */
    List<Entry> entries() throws RunFileException {
        long rows = row.whole(4);
        IterationLayout layout = new IterationLayout((int) row.whole(6), row.whole(7) != 0);
        int width = layout.width();
        if (rows < 1 || rows * width > MOST_WORDS || rows != lastIteration - firstIteration + 1) {
            throw row.broken("cannot hold " + rows + " iterations");
        }
        try {
            long[] words = ordered(ColumnCodec.decode(row.bytes(8), width, (int) rows), width, (int) rows);
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                entries.add(layout.unpack(words, i * width));
            }
            requireOrder(entries);
            return entries;
        } catch (IllegalArgumentException e) {
            throw row.broken("cannot be used: " + e.getMessage());
        }
    }

    /** With the columns in the order that this program has them. */
    private long[] ordered(long[] words, int width, int rows) throws RunFileException {
        List<String> ours = IterationLayout.columns();
        List<String> theirs = List.of(row.text(5).split(" ", -1));
        if (ours.equals(theirs)) {
            return words;
        }
        if (ours.size() != theirs.size() || !new HashSet<>(ours).equals(new HashSet<>(theirs))) {
            throw row.broken("has the columns " + theirs + " instead of " + ours);
        }
        long[] ordered = words.clone();
        for (int column = 0; column < ours.size(); column++) {
            int from = theirs.indexOf(ours.get(column));
            for (int i = 0; i < rows; i++) {
                ordered[i * width + column] = words[i * width + from];
            }
        }
        return ordered;
    }

    private void requireOrder(List<Entry> entries) throws RunFileException {
        long iteration = firstIteration;
        for (Entry entry : entries) {
            if (((RunEvent.Iterated) entry.event()).iteration() != iteration) {
                throw row.broken("does not hold the iterations that it says");
            }
            iteration++;
        }
        if (entries.get(0).sequence() != first
                || entries.get(entries.size() - 1).sequence() != last) {
            throw row.broken("does not hold the events that it says");
        }
    }
}
