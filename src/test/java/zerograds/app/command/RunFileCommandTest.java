package zerograds.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.app.Program;
import zerograds.app.Program.Answer;
import zerograds.app.problem.Problems;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.store.library.RecordedRun;
import zerograds.store.library.RunLibrary;

/** Runs that are kept in files: what they hold, how they go on, and what is said of damage. */
class RunFileCommandTest {
    private static final Path HOME = Path.of("").toAbsolutePath();

    @TempDir
    Path folder;

    private final Program program = Program.ofDemos();

    private Path run(String name, String... options) {
        Path file = folder.resolve(name);
        List<String> line = new ArrayList<>(List.of("run", "rosenbrock", "--quiet", "--file", file.toString()));
        line.addAll(List.of(options));
        Answer answer = program.run(line.toArray(String[]::new));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        return file;
    }

    private List<RunLog.Entry> events(Path file) throws IOException {
        List<RunLog.Entry> events = new ArrayList<>();
        Problems problems = Problems.below(HOME);
        try (RecordedRun run = RecordedRun.open(file, RunLibrary.below(folder), problems.reader()::read)) {
            assertThat(run.audit()).isEmpty();
            run.events(entry -> events.add(new RunLog.Entry(entry.sequence(), 0, entry.event())));
        }
        return events;
    }

    @Test
    void aFileHoldsTheRunAndItsProblem() throws IOException {
        Path file = run("a.zgrun", "--iterations", "50", "--seed", "7");
        List<RunLog.Entry> events = events(file);
        assertThat(events.get(0).event()).isInstanceOf(RunEvent.Started.class);
        assertThat(events).hasSize(52);
        assertThat(events.get(51).event()).isInstanceOf(RunEvent.Finished.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.zgrun?*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zerograds", "cma-es", "bobyqa"})
    void aLargerBudgetGoesOnWhereARunEnded(String method) throws IOException {
        Path file = run("short.zgrun", "--optimizer", method, "--evaluations", "300");
        long before = events(file).size();
        Answer answer = program.run("resume", file.toString(), "--evaluations", "900", "--quiet");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(events(file).size()).isGreaterThan((int) before);
        try (RecordedRun run = RecordedRun.open(
                file, RunLibrary.below(folder), Problems.below(HOME).reader()::read)) {
            assertThat(run.plan().budget().evaluations()).isEqualTo(900);
        }
    }

    @Test
    void aRepetitionIsTheSameToTheBit() {
        Path file = run("a.zgrun", "--iterations", "40", "--seed", "3");
        Answer answer = program.run("replay", file.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).isEqualTo("40 iterations are the same to the bit\n");
        assertThat(answer.code()).isZero();
    }

    @Test
    void aFileIsNeverWrittenOver() {
        Path file = run("a.zgrun", "--iterations", "5");
        Answer again = program.run("run", "rosenbrock", "--iterations", "5", "--file", file.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--file: ").contains("a.zgrun").contains("exists already");
    }

    @Test
    void saysThatSomethingIsNoRunFile() throws IOException {
        Path text = Files.writeString(folder.resolve("b.zgrun"), "no run at all".repeat(1000));
        Answer answer = program.run("resume", text.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("b.zgrun");
        assertThat(program.run("replay", folder.resolve("none.zgrun").toString())
                        .err())
                .contains("none.zgrun");
    }

    @Test
    void anExportHoldsEveryIterationAndItsParameters() throws IOException {
        Path file = run("a.zgrun", "--iterations", "30", "--every-evaluation");
        Path out = folder.resolve("out");
        Answer answer = program.run("export", file.toString(), "--out", out.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(out.resolve("iterations.csv")).content().hasLineCount(31);
        assertThat(Files.readAllLines(out.resolve("evaluations.csv")).get(0))
                .isEqualTo("iteration,loss,seed,seconds,failure,x,y");
        assertThat(Files.size(out.resolve("theta.npy")) % 64).isEqualTo(30 * 2 * Double.BYTES % 64);
        List<RunLog.Entry> events = events(file);
        RunEvent.Iterated last = (RunEvent.Iterated) events.get(30).event();
        assertThat(Files.readAllLines(out.resolve("iterations.csv")).get(30)).contains("," + last.loss() + ",");
        ByteBuffer matrix =
                ByteBuffer.wrap(Files.readAllBytes(out.resolve("theta.npy"))).order(ByteOrder.LITTLE_ENDIAN);
        double y = matrix.getDouble(matrix.capacity() - Double.BYTES);
        assertThat(y)
                .isEqualTo(Problems.below(HOME)
                        .find("rosenbrock")
                        .space()
                        .decode(last.theta())
                        .values()[1]);
        assertThat(program.run("export", file.toString(), "--out", out.toString())
                        .err())
                .contains("--replace");
    }

    @Test
    void aProblemThatWasChangedSinceIsTakenFromTheFile() throws IOException {
        Path problem = Files.createDirectory(folder.resolve("mine"));
        Path yaml = problem.resolve("problem.yaml");
        Files.copy(HOME.resolve("demo-problems/rosenbrock/problem.yaml"), yaml);
        Path file = folder.resolve("mine.zgrun");
        assertThat(program.run("run", problem.toString(), "--quiet", "--iterations", "20", "--file", file.toString())
                        .code())
                .isZero();
        Files.writeString(yaml, "broken");
        Answer answer = program.run("replay", file.toString());
        assertThat(answer.out()).isEqualTo("20 iterations are the same to the bit\n");
    }
}
