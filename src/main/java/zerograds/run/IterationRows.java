package zerograds.run;

import java.util.ArrayList;
import java.util.List;
import zerograds.run.RunLog.Entry;

/**
 * The {@link RunEvent.Iterated} of a log, in flat arrays: a third of the objects' memory, and nothing for the garbage
 * collector to walk. When they fill their room, every second of all but the latest is forgotten. Not thread safe.
 */
final class IterationRows {
    private final long room;
    private final List<IterationChunk> chunks = new ArrayList<>();
    private long bytes;

    /** @param room in bytes */
    IterationRows(long room) {
        this.room = room;
    }

    void add(Entry entry, RunEvent.Iterated event) {
        append(chunks, entry, event);
        if (bytes > room && chunks.size() > 2) {
            thin();
        }
    }

    private void append(List<IterationChunk> list, Entry entry, RunEvent.Iterated event) {
        IterationChunk last = list.isEmpty() ? null : list.get(list.size() - 1);
        if (last == null || !last.takes(event)) {
            last = new IterationChunk(event);
            bytes += last.bytes();
            list.add(last);
        }
        last.add(entry, event);
    }

    /** Forgets every second row but for those of the last two chunks, which people look at. */
    private void thin() {
        List<IterationChunk> recent = chunks.subList(chunks.size() - 2, chunks.size());
        List<IterationChunk> kept = new ArrayList<>();
        bytes = recent.stream().mapToLong(IterationChunk::bytes).sum();
        long rank = 0;
        for (IterationChunk old : chunks.subList(0, chunks.size() - 2)) {
            for (int row = 0; row < old.rows(); row++) {
                if (rank++ % 2 == 0) {
                    Entry entry = old.entry(row);
                    append(kept, entry, (RunEvent.Iterated) entry.event());
                }
            }
        }
        kept.addAll(recent);
        chunks.clear();
        chunks.addAll(kept);
    }

    /** Goes through the rows from a sequence number on, oldest first. */
    Cursor from(long sequence) {
        int chunk = 0;
        while (chunk < chunks.size() && chunks.get(chunk).lastSequence() < sequence) {
            chunk++;
        }
        return new Cursor(chunk, chunk < chunks.size() ? chunks.get(chunk).firstFrom(sequence) : 0);
    }

    /** A place among the rows; void as soon as something is added. */
    final class Cursor {
        private int chunk;
        private int row;

        private Cursor(int chunk, int row) {
            this.chunk = chunk;
            this.row = row;
        }

        /** The sequence number of the next row; {@link Long#MAX_VALUE} after the last. */
        long sequence() {
            return chunk < chunks.size() ? chunks.get(chunk).sequence(row) : Long.MAX_VALUE;
        }

        Entry next() {
            Entry entry = chunks.get(chunk).entry(row++);
            if (row == chunks.get(chunk).rows()) {
                chunk++;
                row = 0;
            }
            return entry;
        }
    }
}
