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
record Chunk(long first, long last, long firstIteration, long lastIteration, List<Entry> entries) {
    private static final int MOST_WORDS = 1 << 20;

    static Chunk of(Row row) throws RunFileException {
        Chunk chunk = new Chunk(row.whole(0), row.whole(1), row.whole(2), row.whole(3), entries(row));
        if (!chunk.isConsistent()) {
            throw row.broken("does not hold the events that it says");
        }
        return chunk;
    }

    private static List<Entry> entries(Row row) throws RunFileException {
        long rows = row.whole(4);
        long coordinates = row.whole(6);
        if (rows < 1
                || rows > MOST_WORDS
                || coordinates < 0
                || coordinates > MOST_WORDS
                || coordinates * rows > MOST_WORDS / 2) {
            throw row.broken("cannot hold " + rows + " iterations");
        }
        IterationLayout layout = new IterationLayout((int) coordinates, row.whole(7) != 0);
        int width = layout.width();
        try {
            long[] words = ordered(row, ColumnCodec.decode(row.bytes(8), width, (int) rows), width, (int) rows);
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                entries.add(layout.unpack(words, i * width));
            }
            return entries;
        } catch (IllegalArgumentException e) {
            throw row.broken("cannot be used: " + e.getMessage());
        }
    }

    /** With the columns in the order that this program has them. */
    private static long[] ordered(Row row, long[] words, int width, int rows) throws RunFileException {
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

    private boolean isConsistent() {
        long iteration = firstIteration;
        for (Entry entry : entries) {
            if (((RunEvent.Iterated) entry.event()).iteration() != iteration++) {
                return false;
            }
        }
        return iteration == lastIteration + 1
                && entries.get(0).sequence() == first
                && entries.get(entries.size() - 1).sequence() == last;
    }
}
