package zerograds.run.log;

import java.util.ArrayList;
import java.util.List;
import zerograds.run.log.RunLog.Entry;

/**
 * The {@link RunEvent.Iterated} of a log, in flat arrays: a third of the objects' memory, and nothing for the garbage
 * collector to walk. When they fill their room, every second of all but the latest is forgotten. Not thread safe.
 */
final class IterationRows {
    /** Chunks that are not thinned. */
    private static final int RECENT = 2;

    private final long room;
    private final List<IterationChunk> chunks = new ArrayList<>();
    private long bytes;

    /** @param room in bytes */
    IterationRows(long room) {
        this.room = room;
    }

    void add(Entry entry, RunEvent.Iterated event) {
        IterationChunk last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
        if (last == null || !last.takes(event)) {
            last = new IterationChunk(event);
            append(last);
        }
        last.add(entry);
    }

    private void append(IterationChunk chunk) {
        bytes += chunk.bytes();
        chunks.add(chunk);
    }

    /** Whether they have outgrown their room. */
    boolean isOverfull() {
        return bytes > room && chunks.size() > RECENT;
    }

    /** The same, thinned until they take no more than so many bytes, or as few as they can. */
    IterationRows thinnedTo(long most) {
        IterationRows fewer = this;
        while (fewer.bytes > most && fewer.chunks.size() > RECENT) {
            IterationRows next = fewer.thinned();
            if (next.bytes >= fewer.bytes) {
                return fewer;
            }
            fewer = next;
        }
        return fewer;
    }

    /** Every second row but for those of the last chunks, which people look at; these rows stay as they are. */
    IterationRows thinned() {
        IterationRows kept = new IterationRows(room);
        int old = chunks.size() - RECENT;
        long rank = 0;
        for (IterationChunk chunk : chunks.subList(0, old)) {
            for (int row = 0; row < chunk.rows(); row++) {
                if (rank++ % 2 == 0) {
                    Entry entry = chunk.entry(row);
                    kept.add(entry, (RunEvent.Iterated) entry.event());
                }
            }
        }
        chunks.subList(old, chunks.size()).forEach(kept::append);
        return kept;
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
