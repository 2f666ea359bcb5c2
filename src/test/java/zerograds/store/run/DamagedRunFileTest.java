package zerograds.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.eval.AnswerStore.Question;
import zerograds.eval.Evaluation;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.problem.Signal;
import zerograds.run.journal.Checkpoint;
import zerograds.run.log.RunLog.Entry;
import zerograds.store.run.table.RunFileException;

/** A damaged file says what is true, or what is wrong with it. */
class DamagedRunFileTest {
    private static final int ITERATIONS = 150;
    private static final Map<String, String> FACTS = Map.of("method", "zerograds", "seed", "1");
    private static final byte[] PROBLEM = "id: x".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final List<Entry> run = new Events(8).run(ITERATIONS);
    private final List<String> bits = Events.bits(run);
    private Path file;
    private byte[] whole;
    private byte[] journal;

    /** A file that is complete, and the same with its journal as a killed process leaves it. */
    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("run.zgrun");
        try (RunFileWriter writer = RunFile.create(file, FACTS, Map.of("problem.yaml", PROBLEM), false)) {
            for (Entry entry : run) {
                writer.entered(entry);
                if (entry.sequence() % 30 == 1) {
                    writer.checkpoint(checkpoint(entry), 1);
                    Question question = new Question(entry.sequence(), Vec.of(1, 2), 3);
                    writer.keep(question, Evaluation.Success.of(7), Optional.of(Signal.scalar(7)), 11_000_000);
                }
            }
            whole = Files.readAllBytes(file);
            journal = Files.readAllBytes(folder.resolve("run.zgrun-wal"));
        }
    }

    private static Checkpoint checkpoint(Entry entry) {
        return Events.checkpoint(entry.sequence() + 1_000, entry.sequence() + 1);
    }

    private interface Reading {
        void read(RunFileReader reader) throws RunFileException;
    }

    /** Reads all of it, and requires that it equals the truth, is the truth until some time, or is refused. */
    private void requireTruthOrError(Path damaged, String how) throws IOException {
        try (RunFileReader reader = RunFile.read(damaged)) {
            require(damaged, how, reader, r -> assertThat(r.facts()).as(how).isEqualTo(FACTS));
            require(damaged, how, reader, r -> assertThat(r.files().get("problem.yaml"))
                    .as(how)
                    .isEqualTo(PROBLEM));
            List<Entry> read = new ArrayList<>();
            require(damaged, how, reader, r -> r.read(Events.SCHEMA, 0, read::add));
            List<String> found = Events.bits(read);
            assertThat(found.equals(bits.subList(0, found.size()))).as(how).isTrue();
            List<Entry> around = new ArrayList<>();
            require(
                    damaged,
                    how,
                    reader,
                    r -> r.readAround(Events.SCHEMA, 0, around::add, gap -> assertThat(gap.reason())
                            .contains(damaged.toString())));
            assertThat(isPartOfTruth(Events.bits(around))).as(how).isTrue();
            require(damaged, how, reader, r -> r.checkpoint().ifPresent(checkpoint -> assertThat(checkpoint)
                    .as(how)
                    .isEqualTo(Events.checkpoint(checkpoint.iterations(), checkpoint.iterations() - 999))));
            require(
                    damaged,
                    how,
                    reader,
                    r -> r.evaluations(
                            evaluation -> assertThat(evaluation.loss()).as(how).isEqualTo(7)));
            assertThat(reader.audit(Events.SCHEMA)).as(how).allMatch(line -> line.contains(damaged.toString()));
        } catch (RunFileException e) {
            assertThat(e.getMessage()).as(how).contains(damaged.toString());
        }
    }

    private boolean isPartOfTruth(List<String> found) {
        int at = 0;
        for (String each : found) {
            while (at < bits.size() && !bits.get(at).equals(each)) {
                at++;
            }
            if (at++ >= bits.size()) {
                return false;
            }
        }
        return true;
    }

    private static void require(Path damaged, String how, RunFileReader reader, Reading part) {
        try {
            part.read(reader);
        } catch (RunFileException e) {
            assertThat(e.getMessage()).as(how).contains(damaged.toString());
        }
    }

    private void goesOnInTruthOrRefuses(Path damaged, String how) throws IOException {
        try {
            RunFile.resume(damaged, false).close();
        } catch (RunFileException e) {
            assertThat(e.getMessage()).as(how).contains(damaged.toString());
        }
        requireTruthOrError(damaged, how + ", gone on with");
    }

    private void truncate(int rounds) throws IOException {
        byte[] closed = Files.readAllBytes(file);
        RandomStream random = new RandomStream(1, 1);
        for (int round = 0; round < rounds; round++) {
            int length = (int) Long.remainderUnsigned(random.bits(round, 0), closed.length);
            Path damaged = folder.resolve("cut-" + round + ".zgrun");
            Files.write(damaged, Arrays.copyOf(closed, length));
            String how = "cut to " + length + " bytes";
            requireTruthOrError(damaged, how);
            goesOnInTruthOrRefuses(damaged, how);
            Files.delete(damaged);
        }
    }

    private static byte[] flipped(byte[] bytes, long random) {
        byte[] flipped = bytes.clone();
        long bit = Long.remainderUnsigned(random, 8L * bytes.length);
        flipped[(int) (bit / 8)] ^= (byte) (1 << (bit % 8));
        return flipped;
    }

    private void flip(int rounds) throws IOException {
        byte[] closed = Files.readAllBytes(file);
        RandomStream random = new RandomStream(1, 2);
        for (int round = 0; round < rounds; round++) {
            Path damaged = folder.resolve("flip-" + round + ".zgrun");
            Files.write(damaged, flipped(closed, random.bits(round, 0)));
            String how = "flipped in round " + round;
            requireTruthOrError(damaged, how);
            goesOnInTruthOrRefuses(damaged, how);
            Files.delete(damaged);
        }
    }

    private void flipJournal(int rounds) throws IOException {
        RandomStream random = new RandomStream(1, 3);
        for (int round = 0; round < rounds; round++) {
            Path damaged = folder.resolve("killed-" + round + ".zgrun");
            Files.write(damaged, whole);
            Files.write(folder.resolve(damaged.getFileName() + "-wal"), flipped(journal, random.bits(round, 0)));
            String how = "journal flipped in round " + round;
            requireTruthOrError(damaged, how);
            goesOnInTruthOrRefuses(damaged, how);
        }
    }

    @Test
    void theFileItselfIsWhatWasWritten() throws IOException {
        try (RunFileReader reader = RunFile.read(file)) {
            List<Entry> read = new ArrayList<>();
            reader.read(Events.SCHEMA, 0, read::add);
            assertThat(Events.bits(read)).isEqualTo(bits);
            assertThat(reader.audit(Events.SCHEMA)).isEmpty();
        }
    }

    @Test
    void aTruncatedFileSaysWhatIsTrueOrWhatIsWrong() throws IOException {
        truncate(200);
    }

    @Test
    void aFlippedBitNeverGivesAWrongNumber() throws IOException {
        flip(200);
    }

    @Test
    void aFlippedBitInTheJournalNeverGivesAWrongNumber() throws IOException {
        flipJournal(50);
    }

    @Test
    @Tag("heavy")
    void noneOfManyDamagesGivesAWrongNumber() throws IOException {
        truncate(2000);
        flip(2000);
        flipJournal(500);
    }

    @Test
    void whatIsReadableIsRead() throws IOException {
        byte[] closed = Files.readAllBytes(file);
        RandomStream random = new RandomStream(1, 4);
        int partly = 0;
        for (int round = 0; round < 40; round++) {
            Path damaged = folder.resolve("partly-" + round + ".zgrun");
            Files.write(damaged, flipped(closed, random.bits(round, 0)));
            try (RunFileReader reader = RunFile.read(damaged)) {
                List<Entry> read = new ArrayList<>();
                List<Gap> gaps = new ArrayList<>();
                reader.readAround(Events.SCHEMA, 0, read::add, gaps::add);
                partly += !gaps.isEmpty() && read.size() > 20 ? 1 : 0;
            } catch (RunFileException e) {
                assertThat(e.getMessage()).contains(damaged.toString());
            }
        }
        assertThat(partly).isPositive();
    }
}
