package zerograds.store.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zerograds.eval.AnswerStore.Question;
import zerograds.math.Vec;
import zerograds.problem.Answer;
import zerograds.problem.FileReason;
import zerograds.run.log.IterationLayout;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog.Entry;
import zerograds.store.file.FileLock;
import zerograds.store.run.bytes.SignalBytes;
import zerograds.store.run.table.Database;
import zerograds.store.run.table.Row;
import zerograds.store.run.table.RunFileException;
import zerograds.store.run.table.RunFormat;
import zerograds.store.run.table.Table;

/** Makes and opens run files: SQLite databases that hold a run. {@code docs/run-file.md} describes them. */
public final class RunFile {
    /** How their names end. */
    public static final String EXTENSION = ".zgrun";

    /** In pages: less often than SQLite would, since checkpoints of the run are large. */
    private static final int PAGES_BEFORE_COPYING = 4_000;

    private RunFile() {}

    /**
     * Makes a file for a run that begins.
     *
     * @param facts about the run, by key
     * @param files of its problem, by their path in its folder
     * @param everyEvaluation whether to record also evaluations that take less than a millisecond
     * @throws RunFileException if there is such a file, or it cannot be made
     */
    public static RunFileWriter create(
            Path file, Map<String, String> facts, Map<String, byte[]> files, boolean everyEvaluation)
            throws RunFileException {
        FileLock lock = lock(file);
        try {
            Path aside = file.resolveSibling("." + file.getFileName() + ".making");
            RunProgress progress = fill(aside, facts, files);
            publish(aside, file);
            Database database = Database.open(file, false);
            try {
                prepare(database);
                Recording recording = new Recording(database, progress, new KeptCheckpoints(), null);
                return new RunFileWriter(file, lock, recording, Map.of(), everyEvaluation).begin();
            } catch (RunFileException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RunFileException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** @throws RunFileException if another writes the run file, or no file can be made beside it */
    static FileLock lock(Path file) throws RunFileException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            return FileLock.take(beside)
                    .orElseThrow(() -> new RunFileException(
                            file, "is being written by another run: it can be read only until that has ended"));
        } catch (RunFileException e) {
            throw e;
        } catch (IOException e) {
            throw new RunFileException(
                    file, "cannot be written, since no file can be made beside it: " + FileReason.of(e), e);
        }
    }

    /** So that a process that is killed leaves a file with all of it, or none. */
    private static void publish(Path aside, Path file) throws RunFileException {
        try {
            Files.move(aside, file);
        } catch (FileAlreadyExistsException e) {
            delete(aside);
            throw new RunFileException(file, "exists already", e);
        } catch (IOException e) {
            delete(aside);
            throw new RunFileException(file, "cannot be made: " + FileReason.of(e), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // what made it impossible to fill it is said
        }
    }

    private static RunProgress fill(Path aside, Map<String, String> facts, Map<String, byte[]> files)
            throws RunFileException {
        make(aside);
        try (Database database = Database.open(aside, false)) {
            database.run("BEGIN IMMEDIATE");
            RunFormat.PRESENT.make(database);
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                database.put(Table.RUN, fact.getKey(), fact.getValue());
            }
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                database.put(Table.FILE, each.getKey(), each.getValue());
            }
            RunProgress progress = new RunProgress(0, 0, facts.size(), files.size(), 0, 0, 0, 0, false);
            progress.into(database);
            database.run("COMMIT");
            return progress;
        } catch (RunFileException | RuntimeException e) {
            delete(aside);
            throw e;
        }
    }

    /** Makes an empty file in the place of one that a killed process has left. */
    private static void make(Path aside) throws RunFileException {
        try {
            Files.deleteIfExists(aside);
            Files.createFile(aside);
        } catch (IOException e) {
            throw new RunFileException(aside, "cannot be made: " + FileReason.of(e), e);
        }
    }

    /** Where the file system cannot share memory, SQLite goes on with its older journal. */
    private static void prepare(Database database) throws RunFileException {
        database.run("PRAGMA journal_mode = WAL");
        database.run("PRAGMA wal_autocheckpoint = " + PAGES_BEFORE_COPYING);
    }

    /**
     * Opens a file to go on with its run from its newest checkpoint that is not damaged, or from its start without one: takes
     * away what was written after that, but for the answers of the model.
     *
     * @throws RunFileException if it is no run file, is damaged, or is being written
     */
    public static RunFileWriter resume(Path file, boolean everyEvaluation) throws RunFileException {
        requireFile(file);
        FileLock lock = lock(file);
        try {
            Database database = Database.open(file, false);
            try {
                RunFormat.PRESENT.migrate(database);
                RunFormat.PRESENT.require(database);
                prepare(database);
                Map<Question, Answer> known = answers(database);
                return new RunFileWriter(file, lock, cut(database), known, everyEvaluation).begin();
            } catch (RunFileException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RunFileException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Makes sure that a file could be written now; changes nothing in it.
     *
     * @throws RunFileException if it is no run file, or another run writes it
     */
    public static void requireFree(Path file) throws RunFileException {
        requireFile(file);
        lock(file).close();
    }

    /**
     * Opens a file to be read, also while it is written.
     *
     * @throws RunFileException if it is no run file, or its first page is damaged
     */
    public static RunFileReader read(Path file) throws RunFileException {
        requireFile(file);
        Database database = Database.open(file, true);
        try {
            RunFormat.PRESENT.require(database);
            return new RunFileReader(database);
        } catch (RunFileException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static void requireFile(Path file) throws RunFileException {
        if (!Files.isRegularFile(file)) {
            throw new RunFileException(file, Files.exists(file) ? "is no file" : "does not exist");
        }
    }

    private static Map<Question, Answer> answers(Database database) throws RunFileException {
        Map<Long, Answer> byNumber = new HashMap<>();
        database.read(Table.ANSWER, "TRUE", row -> byNumber.put(row.whole(0), answer(row)));
        Map<Question, Answer> known = new HashMap<>();
        database.read(Table.EVALUATION, "number IN (SELECT number FROM " + Table.ANSWER.sqlName() + ")", row -> {
            Question question = new Question(row.whole(1), Vec.of(SignalBytes.numbers(row.bytes(2))), row.whole(3));
            Answer answer = byNumber.get(row.whole(0));
            if (answer != null) {
                known.put(
                        question,
                        row.has(6) && answer instanceof Answer.Refused ? new Answer.Refused(row.text(6)) : answer);
            }
        });
        return known;
    }

    private static Answer answer(Row row) throws RunFileException {
        if (!row.has(1)) {
            return new Answer.Refused("");
        }
        try {
            return new Answer.Given(new SignalBytes(row.text(1), row.text(2), row.bytes(3)).signal());
        } catch (IllegalArgumentException e) {
            throw row.broken("is no signal");
        }
    }

    private static Recording cut(Database database) throws RunFileException {
        RunProgress before = RunFileReader.progress(database);
        KeptCheckpoints kept = new KeptCheckpoints();
        long sequence = 0;
        long iterations = 0;
        for (Row row : RunFileReader.soundCheckpoints(database)) {
            iterations = row.whole(0);
            sequence = row.whole(1);
            kept.add(iterations, row.bytes(3).length);
        }
        database.run("BEGIN IMMEDIATE");
        for (long each : database.wholes("SELECT iterations FROM " + Table.CHECKPOINT.sqlName())) {
            if (!kept.has(each)) {
                database.delete(Table.CHECKPOINT, "iterations =", each);
            }
        }
        database.delete(Table.EVENT, "sequence >=", sequence);
        OpenChunk chunk = cutChunks(database, sequence);
        RunProgress after = new RunProgress(
                sequence,
                iterations,
                before.facts(),
                before.files(),
                database.whole("SELECT count(*) FROM " + Table.EVENT.sqlName()),
                before.evaluations(),
                before.answers(),
                kept.count(),
                false);
        after.into(database);
        database.run("COMMIT");
        return new Recording(database, after, kept, chunk);
    }

    /** The iterations of the chunk in which the cut is, if it is in one. */
    private static @Nullable OpenChunk cutChunks(Database database, long sequence) throws RunFileException {
        @Nullable OpenChunk[] open = new OpenChunk[1];
        database.read(Table.CHUNK, "first < " + sequence + " AND last >= " + sequence, row -> {
            for (Entry entry : Chunk.of(row).entries()) {
                if (entry.sequence() < sequence) {
                    OpenChunk chunk = open[0];
                    if (chunk == null) {
                        chunk = new OpenChunk(IterationLayout.of((RunEvent.Iterated) entry.event()));
                        open[0] = chunk;
                    }
                    chunk.add(entry);
                }
            }
        });
        database.delete(Table.CHUNK, "last >=", sequence);
        if (open[0] != null) {
            open[0].write(database);
        }
        return open[0];
    }
}
