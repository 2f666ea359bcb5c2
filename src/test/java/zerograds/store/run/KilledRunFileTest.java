package zerograds.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.eval.AnswerStore.Question;
import zerograds.eval.Evaluation;
import zerograds.forward.process.JavaProgram;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.problem.Answer;
import zerograds.problem.Signal;
import zerograds.run.journal.Checkpoint;
import zerograds.run.log.RunLog.Entry;

/** A process that is killed while it writes a run leaves a file that holds what was confirmed, and can be gone on with. */
@Tag("slow")
class KilledRunFileTest {
    private static final int ITERATIONS = 2_000;

    @TempDir
    Path folder;

    /** Writes a run into the file it is given, and says the number of each answer that is on disk. */
    public static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            try (RunFileWriter writer = RunFile.create(file, Map.of("seed", "1"), Map.of(), false)) {
                for (Entry entry : new Events(10).run(ITERATIONS)) {
                    step(writer, entry);
                }
            }
        }

        private static void step(RunFileWriter writer, Entry entry) {
            writer.entered(entry);
            if (writer.isCheckpointDue()) {
                writer.checkpoint(Events.checkpoint(entry.sequence() + 1_000, entry.sequence() + 1), 1);
            }
            if (entry.sequence() % 5 == 0) {
                Signal signal = Signal.scalar((double) entry.sequence());
                writer.keep(question(entry.sequence()), Evaluation.Success.of(1), Optional.of(signal), 11_000_000);
                System.out.println(entry.sequence());
            }
        }
    }

    private static Question question(long number) {
        return new Question(number, Vec.of((double) number), number);
    }

    /** Returns the last answer that the victim confirmed before it was killed. */
    private static long kill(Path file, long after) throws IOException, InterruptedException {
        List<String> command = JavaProgram.command(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                Victim.class.getName(),
                List.of(file.toString()));
        Process victim = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long confirmed = -1;
        try (BufferedReader said = victim.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && confirmed < after) {
                confirmed = Long.parseLong(line);
                line = said.readLine();
            }
        } finally {
            victim.destroyForcibly().waitFor();
        }
        return confirmed;
    }

    private void killAndGoOn(int round) throws IOException, InterruptedException {
        Path file = folder.resolve("killed-" + round + ".zgrun");
        long confirmed = kill(file, Long.remainderUnsigned(new RandomStream(1, 5).bits(round, 0), 2L * ITERATIONS));
        assertThat(confirmed).isPositive();
        List<Entry> run = new Events(10).run(ITERATIONS);
        List<Entry> read = new ArrayList<>();
        List<Long> answered = new ArrayList<>();
        long end;
        try (RunFileReader reader = RunFile.read(file)) {
            reader.read(Events.SCHEMA, 0, read::add);
            reader.evaluations(evaluation -> answered.add(evaluation.seed()));
            assertThat(reader.audit(Events.SCHEMA)).isEmpty();
            end = reader.checkpoint().map(Checkpoint::sequence).orElse(0L);
        }
        assertThat(Events.bits(read)).isEqualTo(Events.bits(run.subList(0, read.size())));
        assertThat(read.get(read.size() - 1).sequence()).isGreaterThanOrEqualTo(confirmed);
        assertThat(answered).contains(confirmed);
        try (RunFileWriter writer = RunFile.resume(file, false)) {
            if (confirmed > end) {
                assertThat(writer.recall(question(confirmed)))
                        .contains(new Answer.Given(Signal.scalar((double) confirmed)));
            }
            run.stream().filter(entry -> entry.sequence() >= end).forEach(writer::entered);
        }
        read.clear();
        try (RunFileReader reader = RunFile.read(file)) {
            reader.read(Events.SCHEMA, 0, read::add);
        }
        assertThat(Events.bits(read)).isEqualTo(Events.bits(run));
        assertThat(folder.resolve(file.getFileName() + ".lock")).doesNotExist();
    }

    @Test
    void whatWasConfirmedOutlastsTheProcess() throws IOException, InterruptedException {
        for (int round = 0; round < 3; round++) {
            killAndGoOn(round);
        }
    }

    @Test
    @Tag("heavy")
    void whatWasConfirmedOutlastsTheProcessAtAnyMoment() throws IOException, InterruptedException {
        for (int round = 3; round < 60; round++) {
            killAndGoOn(round);
        }
    }

    @Test
    void anotherProcessDoesNotWriteTheSameFile() throws IOException {
        Path file = folder.resolve("held.zgrun");
        try (RunFileWriter writer = RunFile.create(file, Map.of(), Map.of(), false)) {
            List<String> command = JavaProgram.command(
                    List.of("-XX:TieredStopAtLevel=1"), Rival.class.getName(), List.of(file.toString()));
            Process rival =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (BufferedReader said = rival.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.lines()).anyMatch(line -> line.contains("being written by another run"));
            } finally {
                rival.destroyForcibly();
            }
            assertThat(writer.failure()).isEmpty();
        }
    }

    /** Tries to go on with the file it is given. */
    public static final class Rival {
        private Rival() {}

        public static void main(String[] arguments) {
            try (RunFileWriter writer = RunFile.resume(Path.of(arguments[0]), false)) {
                System.out.println("writes " + writer.file());
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
