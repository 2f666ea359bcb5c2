package zerograds.store.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import zerograds.eval.AnswerStore.Question;
import zerograds.eval.Evaluation;
import zerograds.problem.Signal;
import zerograds.run.journal.Checkpoint;
import zerograds.run.log.IterationLayout;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog.Entry;
import zerograds.store.run.bytes.EventJson;
import zerograds.store.run.bytes.SignalBytes;
import zerograds.store.run.table.Database;
import zerograds.store.run.table.RunFileException;
import zerograds.store.run.table.Table;

/** A run on its way into a file, a transaction at a time. Used by one thread. */
final class Recording implements AutoCloseable {
    private static final int ROOM = 64;

    /** How long the end waits for those who read just now. */
    private static final int READERS_MILLIS = 200;

    private final Database database;
    private final KeptCheckpoints kept;
    private final long facts;
    private final long files;
    private @Nullable OpenChunk chunk;
    private long sequence;
    private long iterations;
    private long events;
    private long evaluations;
    private long answers;
    private boolean finished;
    private boolean isDurable;
    private boolean isOpen;

    /**
     * Goes on with a file.
     *
     * @param progress what is in it
     * @param kept the checkpoints in it
     * @param chunk the latest iterations in it, if there is room for more
     */
    Recording(Database database, RunProgress progress, KeptCheckpoints kept, @Nullable OpenChunk chunk)
            throws RunFileException {
        this.database = database;
        this.kept = kept;
        this.chunk = chunk;
        facts = progress.facts();
        files = progress.files();
        sequence = progress.sequence();
        iterations = progress.iterations();
        events = progress.events();
        evaluations = progress.evaluations();
        answers = progress.answers();
        finished = progress.finished();
        database.run("PRAGMA synchronous = NORMAL");
    }

    /** Of the next event. */
    long sequence() {
        return sequence;
    }

    /**
     * Begins a transaction.
     *
     * @param durable whether it has to outlast a failure of the power, not only the death of this process
     */
    void begin(boolean durable) throws RunFileException {
        if (durable != isDurable) {
            database.run("PRAGMA synchronous = " + (durable ? "FULL" : "NORMAL"));
            isDurable = durable;
        }
        database.run("BEGIN IMMEDIATE");
        isOpen = true;
    }

    void commit() throws RunFileException {
        if (chunk != null) {
            chunk.write(database);
        }
        new RunProgress(sequence, iterations, facts, files, events, evaluations, answers, kept.count(), finished)
                .into(database);
        database.run("COMMIT");
        isOpen = false;
    }

    void entry(Entry entry) throws RunFileException {
        if (entry.event() instanceof RunEvent.Iterated event) {
            iteration(entry, event);
        } else {
            Optional<EventJson.Text> text = EventJson.of(entry.event());
            if (text.isPresent()) {
                database.put(
                        Table.EVENT,
                        entry.sequence(),
                        entry.nanos(),
                        text.get().kind(),
                        text.get().json());
                events++;
            }
            finished |= entry.event() instanceof RunEvent.Finished;
        }
        sequence = entry.sequence() + 1;
    }

    private void iteration(Entry entry, RunEvent.Iterated event) throws RunFileException {
        OpenChunk present = chunk;
        if (present == null || !present.takes(event)) {
            if (present != null) {
                present.close(database);
            }
            present = new OpenChunk(IterationLayout.of(event));
            chunk = present;
        }
        present.add(entry);
        iterations = event.iteration() + 1;
    }

    void answer(Question question, Evaluation evaluation, Optional<Signal> signal, long nanos) throws RunFileException {
        evaluations++;
        database.put(
                Table.EVALUATION,
                evaluations,
                question.iteration(),
                SignalBytes.of(question.values()),
                question.seed(),
                // SQLite knows neither NaN nor a negative zero
                evaluation instanceof Evaluation.Success success ? success.loss() + 0.0 : null,
                nanos,
                evaluation instanceof Evaluation.Failure failure ? failure.reason() : null);
        if (signal.isEmpty() && evaluation instanceof Evaluation.Success) {
            return;
        }
        @Nullable SignalBytes bytes = signal.map(SignalBytes::of).orElse(null);
        database.put(
                Table.ANSWER,
                evaluations,
                bytes == null ? null : bytes.shape(),
                bytes == null ? null : bytes.precision(),
                bytes == null ? null : bytes.data());
        answers++;
    }

    /** Writes another value of a fact. */
    void change(String key, String value) throws RunFileException {
        database.put(Table.RUN, key, value);
    }

    /** From here the run goes on if its process is killed; earlier answers are not needed any more. */
    void checkpoint(Checkpoint checkpoint) throws RunFileException {
        byte[] data = bytes(checkpoint);
        database.put(Table.CHECKPOINT, checkpoint.iterations(), checkpoint.sequence(), checkpoint.nanos(), data);
        kept.add(checkpoint.iterations(), data.length);
        for (long gone : kept.surplus()) {
            database.delete(Table.CHECKPOINT, "iterations =", gone);
        }
        if (answers > 0) {
            // Those of the iteration that is to be done outlast a second death within it.
            database.delete(
                    Table.ANSWER,
                    "(SELECT iteration FROM " + Table.EVALUATION.sqlName() + " asked WHERE asked.number = "
                            + Table.ANSWER.sqlName() + ".number) <",
                    checkpoint.iterations());
            answers = database.whole("SELECT count(*) FROM " + Table.ANSWER.sqlName());
        }
    }

    /** Stored rather than deflated: weights are noise, and a large state would take seconds. */
    private static byte[] bytes(Checkpoint checkpoint) {
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        try {
            int room = Math.toIntExact(checkpoint.state().bytes() + ROOM);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(room);
            try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
                checkpoint.state().writeTo(out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be written", e);
        } finally {
            deflater.end();
        }
    }

    /** Leaves one file, if nobody reads it; those who read it keep the others from being removed. */
    @Override
    public void close() throws RunFileException {
        try (Database closed = database) {
            if (isOpen) {
                closed.rollback();
            }
            closed.run("PRAGMA busy_timeout = " + READERS_MILLIS);
            closed.runAlone("PRAGMA wal_checkpoint(TRUNCATE)");
            closed.runAlone("PRAGMA journal_mode = DELETE");
        }
    }
}
