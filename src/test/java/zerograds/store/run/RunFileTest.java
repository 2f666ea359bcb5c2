package zerograds.store.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.eval.Evaluation;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Past;
import zerograds.run.log.RunLog.Entry;
import zerograds.state.State;
import zerograds.store.run.table.RunFileException;

class RunFileTest {
    private static final Map<String, String> FACTS = Map.of("method", "zerograds", "seed", "1");
    private static final Map<String, byte[]> FILES =
            Map.of("problem.yaml", "id: x".getBytes(StandardCharsets.UTF_8), "a/ü 𝜃.bin", new byte[] {0, -1, 7});
    private static final long MILLISECOND = 1_000_000;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("a run? 100 %#.zgrun");
    }

    private RunFileWriter create() throws RunFileException {
        return RunFile.create(file, FACTS, FILES, false);
    }

    private static List<Entry> read(RunFileReader reader, long from) throws RunFileException {
        List<Entry> entries = new ArrayList<>();
        reader.read(Events.SCHEMA, from, entries::add);
        return entries;
    }

    private List<Entry> read() throws RunFileException {
        try (RunFileReader reader = RunFile.read(file)) {
            return read(reader, 0);
        }
    }

    @Test
    void whatIsReadIsWhatWasWrittenToTheBit() throws IOException {
        List<Entry> run = new ArrayList<>(new Events(1).run(3000));
        run.add(new Entry(run.get(run.size() - 1).sequence() + 1, 9, new Events(1).finished(3)));
        try (RunFileWriter writer = create()) {
            run.forEach(writer::entered);
        }
        try (RunFileReader reader = RunFile.read(file)) {
            assertThat(reader.facts()).isEqualTo(FACTS);
            assertThat(reader.files()).containsOnlyKeys(FILES.keySet());
            assertThat(reader.files().get("a/ü 𝜃.bin")).containsExactly(0, -1, 7);
            assertThat(Events.bits(read(reader, 0))).isEqualTo(Events.bits(run));
            assertThat(Events.bits(read(reader, 2000)))
                    .isEqualTo(Events.bits(
                            run.stream().filter(e -> e.sequence() >= 2000).toList()));
            assertThat(reader.isFinished()).isTrue();
            assertThat(reader.progress().iterations()).isEqualTo(3000);
            assertThat(reader.audit(Events.SCHEMA)).isEmpty();
        }
    }

    @Test
    void afterTheEndThereIsOneFileOnly() throws IOException {
        try (RunFileWriter writer = create()) {
            new Events(2).run(10).forEach(writer::entered);
            try (Stream<Path> siblings = Files.list(folder)) {
                assertThat(siblings).hasSizeGreaterThan(1);
            }
        }
        try (Stream<Path> siblings = Files.list(folder)) {
            assertThat(siblings).containsExactly(file);
        }
    }

    @Test
    void groupsOfAnySizeGiveTheSame() throws IOException {
        List<Entry> run = new Events(3).run(400);
        try (RunFileWriter writer = create()) {
            for (Entry entry : run) {
                writer.entered(entry);
                if (entry.sequence() % 7 < 3) {
                    // returns when it is on disk, and all before it
                    writer.keep(
                            Events.question(entry.sequence(), 1),
                            Evaluation.Success.of(1),
                            Optional.empty(),
                            11 * MILLISECOND);
                }
            }
        }
        assertThat(Events.bits(read())).isEqualTo(Events.bits(run));
    }

    @Test
    void goesOnAfterTheNewestCheckpoint() throws IOException {
        List<Entry> run = new Events(4).run(250);
        Checkpoint checkpoint = Events.checkpoint(150, run.get(151).sequence() + 1);
        List<Entry> before =
                run.stream().filter(e -> e.sequence() < checkpoint.sequence()).toList();
        List<Entry> after =
                run.stream().filter(e -> e.sequence() >= checkpoint.sequence()).toList();
        try (RunFileWriter writer = create()) {
            before.forEach(writer::entered);
            writer.checkpoint(checkpoint, 1);
            after.forEach(writer::entered);
        }
        try (RunFileReader reader = RunFile.read(file)) {
            assertThat(reader.checkpoint()).contains(checkpoint);
            assertThat(reader.checkpoint(149)).isEmpty();
            Past past = reader.past(Events.SCHEMA);
            RunFile.resume(file, false).close();
            assertThat(past.checkpoints()).containsExactly(checkpoint);
            assertThat(past.changes()).containsExactly(new Events(4).changed(199));
            List<Entry> events = new ArrayList<>();
            past.forEach(events::add);
            assertThat(Events.bits(events)).isEqualTo(Events.bits(before));
        }
        assertThat(Events.bits(read())).isEqualTo(Events.bits(before));
        try (RunFileWriter writer = RunFile.resume(file, false)) {
            after.forEach(writer::entered);
        }
        assertThat(Events.bits(read())).isEqualTo(Events.bits(run));
    }

    @Test
    void withoutACheckpointItBeginsAgain() throws IOException {
        List<Entry> run = new Events(5).run(5);
        try (RunFileWriter writer = create()) {
            run.forEach(writer::entered);
        }
        try (RunFileWriter writer = RunFile.resume(file, false)) {
            run.forEach(writer::entered);
        }
        assertThat(Events.bits(read())).isEqualTo(Events.bits(run));
    }

    @Test
    void aReaderFollowsWhileTheRunIsWritten() throws IOException {
        List<Entry> run = new Events(6).run(300);
        List<Entry> seen = new ArrayList<>();
        try (RunFileWriter writer = create();
                RunFileReader reader = RunFile.read(file)) {
            for (Entry entry : run) {
                writer.entered(entry);
                if (entry.sequence() % 50 == 0) {
                    writer.keep(
                            Events.question(entry.sequence(), 1),
                            Evaluation.Success.of(1),
                            Optional.empty(),
                            11 * MILLISECOND);
                    reader.read(
                            Events.SCHEMA,
                            seen.isEmpty() ? 0 : seen.get(seen.size() - 1).sequence() + 1,
                            seen::add);
                    assertThat(seen.get(seen.size() - 1)).isEqualTo(entry);
                }
            }
        }
        assertThat(Events.bits(seen)).isEqualTo(Events.bits(run.subList(0, seen.size())));
        assertThat(Events.bits(read())).isEqualTo(Events.bits(run));
    }

    @Test
    void aReaderDoesNotHinderTheEnd() throws IOException {
        List<Entry> run = new Events(7).run(50);
        RunFileWriter writer = create();
        try (RunFileReader reader = RunFile.read(file)) {
            run.forEach(writer::entered);
            // somebody reads at the moment when the writer ends
            reader.read(Events.SCHEMA, 0, entry -> {});
            writer.close();
            assertThat(writer.failure()).isEmpty();
            assertThat(Events.bits(read(reader, 0))).isEqualTo(Events.bits(run));
        }
        RunFile.resume(file, false).close();
        try (Stream<Path> siblings = Files.list(folder)) {
            assertThat(siblings).containsExactly(file);
        }
    }

    @Test
    void moreThanMemoryShouldHoldIsWrittenInPortions() throws IOException {
        try (RunFileWriter writer = create()) {
            for (long i = 1; i <= 12; i++) {
                writer.checkpoint(new Checkpoint(i, i, 0, State.of(fields -> fields.fill(new double[1_500_000]))), 1);
            }
        }
        try (RunFileReader reader = RunFile.read(file)) {
            assertThat(reader.checkpoint().orElseThrow().iterations()).isEqualTo(12);
            assertThat(reader.progress().checkpoints()).isEqualTo(5);
            assertThat(reader.audit(Events.SCHEMA)).isEmpty();
        }
    }

    @Test
    void onlyOneWritesAFile() throws IOException {
        RunFileWriter writer = create();
        assertThatThrownBy(() -> RunFile.resume(file, false))
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("being written by another run");
        // the failed attempt must not have dropped the lock
        assertThatThrownBy(() -> RunFile.resume(file, false)).isInstanceOf(RunFileException.class);
        writer.close();
        RunFile.resume(file, false).close();
    }

    @Test
    void aFileThatIsThereIsNotReplaced() throws IOException {
        Files.writeString(file, "mine");
        assertThatThrownBy(this::create)
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining("exists already")
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("mine");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void oldCheckpointsAreThinned() throws IOException {
        try (RunFileWriter writer = create()) {
            for (long i = 1; i <= 2000; i++) {
                writer.checkpoint(Events.checkpoint(i, 2 * i), 1);
            }
        }
        try (RunFileReader reader = RunFile.read(file)) {
            assertThat(reader.checkpoint()).contains(Events.checkpoint(2000, 4000));
            assertThat(reader.progress().checkpoints()).isEqualTo(21);
            // one in every stretch twice as long as the one after it
            for (long age = 2; age < 2000; age *= 2) {
                assertThat(reader.checkpoint(2000 - age).orElseThrow().iterations())
                        .isGreaterThan(2000 - 2 * age - 2);
            }
        }
    }
}
