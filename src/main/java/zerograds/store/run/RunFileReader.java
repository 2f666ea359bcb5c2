package zerograds.store.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;
import zerograds.optim.settings.Schema;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Past;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog.Entry;
import zerograds.state.State;
import zerograds.store.run.table.Database;
import zerograds.store.run.table.Row;
import zerograds.store.run.table.RunFileException;
import zerograds.store.run.table.Table;

/**
 * Reads a run file, also while a run is written into it: each method sees the file as it was at one moment. Whatever it hands
 * out was compared with its checksum. Used by one thread.
 */
public final class RunFileReader implements AutoCloseable {
    private final Database database;

    RunFileReader(Database database) {
        this.database = database;
    }

    /** What is read at one moment. */
    private interface Reading<T> {
        T read() throws RunFileException;
    }

    private <T> T atOneMoment(Reading<T> reading) throws RunFileException {
        database.run("BEGIN");
        try {
            return reading.read();
        } finally {
            database.rollback();
        }
    }

    /** How much is there. */
    public RunProgress progress() throws RunFileException {
        return progress(database);
    }

    static RunProgress progress(Database database) throws RunFileException {
        return RunProgress.of(database.row(Table.PROGRESS, 1));
    }

    /** The facts about the run, by key. */
    public Map<String, String> facts() throws RunFileException {
        return atOneMoment(() -> {
            Map<String, String> facts = new LinkedHashMap<>();
            database.read(Table.RUN, "TRUE", row -> facts.put(row.text(0), row.text(1)));
            requireAll("facts", progress().facts(), facts.size());
            return facts;
        });
    }

    /** The files of the problem, by their path in its folder. */
    public Map<String, byte[]> files() throws RunFileException {
        return atOneMoment(() -> {
            Map<String, byte[]> files = new LinkedHashMap<>();
            database.read(Table.FILE, "TRUE", row -> files.put(row.text(0), row.bytes(1)));
            requireAll("files of the problem", progress().files(), files.size());
            return files;
        });
    }

    private void requireAll(String what, long expected, long found) throws RunFileException {
        if (found != expected) {
            throw database.damaged("of " + expected + " " + what + " " + found + " are there");
        }
    }

    /**
     * Reads all events from a sequence number on, in order; those of samples are not kept.
     *
     * @param schema of the method's settings
     * @throws RunFileException if something is damaged or missing; then {@code reader} has had what was before
     */
    public void read(Schema schema, long sequence, Consumer<Entry> reader) throws RunFileException {
        read(schema, sequence, reader, (first, last, reason) -> {
            throw reason;
        });
    }

    /** The same, which leaves out what cannot be read, and tells {@code gaps}. */
    public void readAround(Schema schema, long sequence, Consumer<Entry> reader, Consumer<Gap> gaps)
            throws RunFileException {
        read(
                schema,
                sequence,
                reader,
                (first, last, reason) -> gaps.accept(new Gap(first, last, String.valueOf(reason.getMessage()))));
    }

    private void read(Schema schema, long sequence, Consumer<Entry> reader, EventReading.Gaps gaps)
            throws RunFileException {
        atOneMoment(() -> {
            new EventReading(database, progress(), sequence, reader, gaps).read(schema);
            return true;
        });
    }

    /** The newest checkpoint, from which the run goes on. */
    public Optional<Checkpoint> checkpoint() throws RunFileException {
        return checkpoint(Long.MAX_VALUE);
    }

    /** The newest checkpoint with at most so many iterations. */
    public Optional<Checkpoint> checkpoint(long iterations) throws RunFileException {
        return atOneMoment(() -> {
            long newest = checkpoints().stream()
                    .filter(each -> each <= iterations)
                    .max(Long::compare)
                    .orElse(-1L);
            return newest < 0 ? Optional.empty() : Optional.of(checkpoint(database.row(Table.CHECKPOINT, newest)));
        });
    }

    /** The iterations of all checkpoints, in order. */
    private List<Long> checkpoints() throws RunFileException {
        List<Long> all = database.wholes("SELECT iterations FROM checkpoint ORDER BY iterations");
        requireAll("checkpoints", progress().checkpoints(), all.size());
        return all;
    }

    /** The rows of those that are not damaged, oldest first: a run can go on from any of them. */
    static List<Row> soundCheckpoints(Database database) throws RunFileException {
        List<Row> sound = new ArrayList<>();
        for (long each : database.wholes("SELECT iterations FROM checkpoint ORDER BY iterations")) {
            try {
                sound.add(database.row(Table.CHECKPOINT, each));
            } catch (RunFileException damaged) {
                // The run goes on from an older one.
            }
        }
        return sound;
    }

    private static Checkpoint checkpoint(Row row) throws RunFileException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(row.bytes(3)))) {
            return new Checkpoint(row.whole(0), row.whole(1), row.whole(2), State.ofBytes(in.readAllBytes()));
        } catch (RunFileException e) {
            throw e;
        } catch (IOException e) {
            throw row.broken("cannot be used: " + e.getMessage());
        }
    }

    /**
     * What a run needs to go on from the newest checkpoint that is not damaged. Its events are read when they are asked for, until this reader is
     * closed, and throw {@link UncheckedIOException} if they cannot be; all else is read now, and stays as it is when
     * {@link RunFile#resume} takes away what came after.
     *
     * @param schema of the method's settings
     */
    public Past past(Schema schema) throws RunFileException {
        List<Checkpoint> checkpoints = atOneMoment(() -> {
            List<Checkpoint> all = new ArrayList<>();
            for (Row row : soundCheckpoints(database)) {
                all.add(checkpoint(row));
            }
            return all;
        });
        long end = checkpoints.isEmpty()
                ? 0
                : checkpoints.get(checkpoints.size() - 1).sequence();
        List<RunEvent.SettingsChanged> changes = new ArrayList<>();
        read(schema, end, entry -> {
            if (entry.event() instanceof RunEvent.SettingsChanged change) {
                changes.add(change);
            }
        });
        return new FilePast(this, schema, end, checkpoints, changes);
    }

    /** Reads all evaluations that were recorded, in the order in which they ended. */
    public void evaluations(Consumer<RecordedEvaluation> reader) throws RunFileException {
        atOneMoment(() -> {
            long[] read = {0};
            database.read(Table.EVALUATION, "TRUE", row -> {
                if (row.whole(0) != ++read[0]) {
                    throw database.damaged("evaluation " + read[0] + " is not there");
                }
                reader.accept(RecordedEvaluation.of(row));
            });
            requireAll("evaluations", progress().evaluations(), read[0]);
            return true;
        });
    }

    /** Whether the run has ended. */
    public boolean isFinished() throws RunFileException {
        return progress().finished();
    }

    /** What is damaged or missing, in words; nothing if all is well. */
    public List<String> audit(Schema schema) {
        List<String> found = new ArrayList<>();
        examine(found, () -> requireSound(found));
        examine(found, this::facts);
        examine(found, this::files);
        examine(found, () -> {
            readAround(schema, 0, entry -> {}, gap -> found.add(gap.reason()));
            return true;
        });
        examine(found, () -> {
            evaluations(evaluation -> {});
            return true;
        });
        examine(
                found,
                () -> atOneMoment(() -> {
                    checkpoints();
                    database.read(Table.CHECKPOINT, "TRUE", RunFileReader::checkpoint);
                    return true;
                }));
        return found.stream().distinct().toList();
    }

    private boolean requireSound(List<String> found) throws RunFileException {
        for (String complaint : database.texts("PRAGMA quick_check(10)")) {
            if (!complaint.equals("ok")) {
                found.add(String.valueOf(database.damaged(complaint).getMessage()));
            }
        }
        return true;
    }

    private static void examine(List<String> found, Reading<?> part) {
        try {
            part.read();
        } catch (RunFileException e) {
            found.add(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws RunFileException {
        database.close();
    }
}
