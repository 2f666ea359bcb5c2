package zerograds.store.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zerograds.optim.settings.Schema;
import zerograds.run.log.RunLog.Entry;
import zerograds.store.run.bytes.EventJson;
import zerograds.store.run.table.Database;
import zerograds.store.run.table.Row;
import zerograds.store.run.table.RunFileException;
import zerograds.store.run.table.Table;

/** Reads a run's events in order: its iterations, and between them the others. Notices what is missing. */
final class EventReading {
    private final Database database;
    private final RunProgress progress;
    private final long from;
    private final Consumer<Entry> reader;
    private final Gaps gaps;
    private final Deque<Entry> others = new ArrayDeque<>();
    private @Nullable RunFileException reason;
    private long iteration;
    private long sequence;

    /** Is told of what cannot be read. */
    interface Gaps {
        void missing(long first, long last, RunFileException reason) throws RunFileException;
    }

    /**
     * @param progress of the same moment
     * @param from the sequence number of the first event to be read
     */
    EventReading(Database database, RunProgress progress, long from, Consumer<Entry> reader, Gaps gaps) {
        this.database = database;
        this.progress = progress;
        this.from = from;
        this.reader = reader;
        this.gaps = gaps;
        sequence = from;
    }

    void read(Schema schema) throws RunFileException {
        collectOthers(schema);
        iteration = database.whole("SELECT coalesce(max(last_iteration), -1) + 1 FROM chunk WHERE last < " + from);
        for (long first : database.wholes("SELECT first FROM chunk WHERE last >= " + from + " ORDER BY first")) {
            Optional<Chunk> chunk = chunk(first);
            if (chunk.isPresent()) {
                deliver(chunk.get());
            }
        }
        if (iteration < progress.iterations()) {
            missing(progress.iterations(), progress.sequence() - 1);
        }
        deliverOthers(Long.MAX_VALUE);
    }

    private void collectOthers(Schema schema) throws RunFileException {
        long there = 0;
        for (long number : database.wholes("SELECT sequence FROM event ORDER BY sequence")) {
            there++;
            try {
                if (number >= from) {
                    others.add(event(database.row(Table.EVENT, number), schema));
                }
            } catch (RunFileException e) {
                gaps.missing(number, number, e);
            }
        }
        if (there != progress.events()) {
            gaps.missing(
                    from,
                    progress.sequence() - 1,
                    database.damaged(
                            "of " + progress.events() + " events that are no iterations " + there + " are there"));
        }
    }

    private static Entry event(Row row, Schema schema) throws RunFileException {
        try {
            return new Entry(
                    row.whole(0), row.whole(1), EventJson.event(new EventJson.Text(row.text(2), row.text(3)), schema));
        } catch (IllegalArgumentException e) {
            throw row.broken("cannot be used: " + e.getMessage());
        }
    }

    /** Empty if it is damaged. */
    private Optional<Chunk> chunk(long first) {
        try {
            return Optional.of(Chunk.of(database.row(Table.CHUNK, first)));
        } catch (RunFileException e) {
            reason = reason == null ? e : reason;
            return Optional.empty();
        }
    }

    private void deliver(Chunk chunk) throws RunFileException {
        if (chunk.firstIteration() > iteration) {
            missing(chunk.firstIteration(), chunk.first() - 1);
        } else if (chunk.firstIteration() < iteration) {
            throw database.damaged("iteration " + chunk.firstIteration() + " is there twice");
        }
        for (Entry entry : chunk.entries()) {
            if (entry.sequence() >= from) {
                deliverOthers(entry.sequence());
                reader.accept(entry);
                sequence = entry.sequence() + 1;
            }
        }
        iteration = chunk.lastIteration() + 1;
    }

    private void deliverOthers(long until) {
        while (!others.isEmpty() && others.getFirst().sequence() < until) {
            reader.accept(others.removeFirst());
        }
    }

    /** Tells of the iterations before {@code next}. */
    private void missing(long next, long last) throws RunFileException {
        RunFileException why = reason == null
                ? database.damaged("the iterations " + iteration + " to " + (next - 1) + " are not there")
                : reason;
        reason = null;
        gaps.missing(sequence, last, why);
    }
}
