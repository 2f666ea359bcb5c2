package zerograds.store.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.eval.AnswerStore.Question;
import zerograds.eval.Evaluation;
import zerograds.math.Vec;
import zerograds.run.log.RunLog.Entry;
import zerograds.store.file.FileLock;
import zerograds.store.run.table.Database;
import zerograds.store.run.table.RunFileException;

/** What happens to a run and its file when the file cannot be used. */
class RunFileFailureTest {
    @TempDir
    Path folder;

    private final List<Entry> run = new Events(9).run(500);
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("run.zgrun");
    }

    private RunFileWriter create() throws RunFileException {
        return RunFile.create(file, Map.of("seed", "1"), Map.of(), false);
    }

    /** Returns when it is on disk, and all before it, or nothing is written any more. */
    private static void await(RunFileWriter writer, long iteration) {
        writer.keep(new Question(iteration, Vec.of(1), 1), Evaluation.Success.of(1), Optional.empty(), 11_000_000);
    }

    private void requireBeginning(Path place) throws IOException {
        List<Entry> read = new ArrayList<>();
        try (RunFileReader reader = RunFile.read(place)) {
            reader.read(Events.SCHEMA, 0, read::add);
            assertThat(reader.audit(Events.SCHEMA)).isEmpty();
        }
        assertThat(read).hasSizeBetween(1, run.size() - 1);
        assertThat(Events.bits(read)).isEqualTo(Events.bits(run.subList(0, read.size())));
    }

    @Test
    void aFullDiskEndsTheWritingAndKeepsWhatIsThere() throws IOException {
        create().close();
        try (Database database = Database.open(file, false)) {
            // no larger than this, as if the disk were full
            database.run("PRAGMA max_page_count = 24");
            Recording recording =
                    new Recording(database, RunFileReader.progress(database), new KeptCheckpoints(), null);
            FileLock lock = RunFile.lock(file);
            try (RunFileWriter writer = new RunFileWriter(file, lock, recording, Map.of(), false).begin()) {
                for (Entry entry : run) {
                    writer.entered(entry);
                    await(writer, entry.sequence());
                }
                writer.checkpoint(Events.checkpoint(1, 1), 1);
                assertThat(writer.failure()).hasValueSatisfying(failure -> assertThat(failure)
                        .hasMessageContaining(file.toString())
                        .hasMessageContaining("full"));
            }
        }
        requireBeginning(file);
    }

    @Test
    void aFileThatWasDeletedIsMissedAtOnce() throws IOException {
        try (RunFileWriter writer = create()) {
            writer.entered(run.get(0));
            await(writer, 0);
            Files.delete(file);
            writer.entered(run.get(1));
            await(writer, 1);
            assertThat(writer.failure()).hasValueSatisfying(failure -> assertThat(failure)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("moved or deleted"));
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatWasMovedKeepsWhatWasWrittenUntilThen() throws IOException {
        Path other = folder.resolve("moved.zgrun");
        try (RunFileWriter writer = create()) {
            run.subList(0, 300).forEach(writer::entered);
            await(writer, 0);
            Files.move(file, other);
            run.subList(300, 500).forEach(writer::entered);
            await(writer, 1);
            assertThat(writer.failure()).isPresent();
        }
        requireBeginning(other);
    }

    @Test
    void aFileThatWasReplacedIsLeftAlone() throws IOException {
        try (RunFileWriter writer = create()) {
            writer.entered(run.get(0));
            await(writer, 0);
            Path mine = folder.resolve("mine");
            Files.writeString(mine, "mine");
            Files.move(mine, file, StandardCopyOption.REPLACE_EXISTING);
            await(writer, 1);
            assertThat(writer.failure())
                    .hasValueSatisfying(failure -> assertThat(failure).hasMessageContaining("replaced"));
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        file = folder.resolve("nowhere").resolve("run.zgrun");
        assertThatThrownBy(this::create)
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("there is no such file");
    }

    private void requireRefused(String why) {
        for (boolean goesOn : new boolean[] {false, true}) {
            assertThatThrownBy(() -> {
                        if (goesOn) {
                            RunFile.resume(file, false).close();
                        } else {
                            RunFile.read(file).close();
                        }
                    })
                    .isInstanceOf(RunFileException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining(why);
        }
    }

    @Test
    void whatIsNoRunFileIsRefusedAndLeftAlone() throws IOException {
        requireRefused("does not exist");
        Files.createDirectory(file);
        requireRefused("is no file");
        Files.delete(file);
        Files.writeString(file, "a text that is no database, and longer than a header of a hundred bytes. ".repeat(99));
        byte[] before = Files.readAllBytes(file);
        requireRefused("not a database");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        Files.write(file, new byte[0]);
        requireRefused("is no run file, or nothing was written into it");
        assertThat(file).isEmptyFile();
    }

    @Test
    void anotherDatabaseIsRefused() throws IOException {
        Files.createFile(file);
        try (Database database = Database.open(file, false)) {
            database.run("CREATE TABLE mine (a)");
            database.run("PRAGMA application_id = 7");
        }
        byte[] before = Files.readAllBytes(file);
        requireRefused("is no run file");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aNewerVersionIsRefused() throws IOException {
        create().close();
        try (Database database = Database.open(file, false)) {
            database.run("PRAGMA user_version = 2");
        }
        requireRefused("is of version 2, and this program knows those up to 1: it was written by a newer one");
    }

    @Test
    void otherTablesAreRefused() throws IOException {
        create().close();
        try (Database database = Database.open(file, false)) {
            database.run("CREATE TRIGGER mine AFTER INSERT ON run BEGIN DELETE FROM run; END");
        }
        requireRefused("its tables are not those of a run file");
    }

    @Test
    void withADamagedCheckpointItGoesOnFromAnOlderOne() throws IOException {
        Entry middle = run.get(250);
        try (RunFileWriter writer = create()) {
            for (Entry entry : run) {
                writer.entered(entry);
                if (entry.equals(middle)) {
                    writer.checkpoint(Events.checkpoint(250, entry.sequence() + 1), 1);
                }
            }
            writer.checkpoint(Events.checkpoint(500, run.get(run.size() - 1).sequence() + 1), 1);
        }
        try (Database database = Database.open(file, false)) {
            database.run("UPDATE checkpoint SET sequence = sequence - 1 WHERE iterations = 500");
        }
        try (RunFileReader reader = RunFile.read(file)) {
            assertThatThrownBy(reader::checkpoint)
                    .isInstanceOf(RunFileException.class)
                    .hasMessageContaining("the row 500 of 'checkpoint'");
            assertThat(reader.past(Events.SCHEMA).checkpoints())
                    .containsExactly(Events.checkpoint(250, middle.sequence() + 1));
        }
        try (RunFileWriter writer = RunFile.resume(file, false)) {
            run.subList(251, 400).forEach(writer::entered);
        }
        requireBeginning(file);
    }

    @Test
    void aRowThatIsNotThereIsMissed() throws IOException {
        try (RunFileWriter writer = create()) {
            run.forEach(writer::entered);
            writer.checkpoint(Events.checkpoint(500, run.get(run.size() - 1).sequence() + 1), 1);
            await(writer, 500);
        }
        byte[] whole = Files.readAllBytes(file);
        Map<String, String> said = Map.of(
                "run", "of 1 facts 0 are there",
                "chunk", "the iterations",
                "event", "events that are no iterations",
                "evaluation", "evaluation",
                "checkpoint", "of 1 checkpoints 0 are there");
        for (Map.Entry<String, String> each : said.entrySet()) {
            Path other = folder.resolve("without-" + each.getKey() + ".zgrun");
            Files.write(other, whole);
            try (Database database = Database.open(other, false)) {
                String key = each.getKey().equals("run") ? "key" : "rowid";
                String first = "(SELECT min(" + key + ") FROM " + each.getKey() + ")";
                database.run("DELETE FROM " + each.getKey() + " WHERE " + key + " = " + first);
            }
            try (RunFileReader reader = RunFile.read(other)) {
                assertThat(reader.audit(Events.SCHEMA))
                        .isNotEmpty()
                        .allMatch(line -> line.contains(other.toString()))
                        .anyMatch(line -> line.contains(each.getValue()));
            }
        }
    }
}
