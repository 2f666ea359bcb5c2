package zerograds.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import zerograds.TestProblems;
import zerograds.app.ZerogradsCommand;
import zerograds.app.problem.Problems;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.problem.TrustStore;
import zerograds.store.yaml.ProblemException;

/** What a stranger's problem makes the commands write does nothing to a terminal. */
@Tag("slow")
class VisibleOutputTest {
    private static final String PROBLEM = """
        id: stranger
        title: "Stran\\e[2Jger\\u202Etxt"
        summary: "It is\\rgone\\nand\\u0085so on."
        tags: ["\\e]0;x\\a"]
        parameters:
          - {name: x, kind: real, bounds: [0, 1], unit: "m\\e[31m"}
        model:
          kind: command
          command: [sh, -c, "printf '\\\\033[1A\\\\rno \\\\302\\\\2332J' >&2; exit 3 # \\e[1A\\r    \\"x\\""]
          answer: number
          sessions: 1
        loss: value
        """;

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeProblem() throws Exception {
        Path folder = Files.createDirectories(home.resolve("stranger"));
        Files.writeString(folder.resolve("problem.yaml"), PROBLEM);
    }

    private CommandLine line() {
        TrustStore trust = new TrustStore(home.resolve("trusted.txt"));
        Problems problems = new Problems(
                home,
                file -> {
                    try {
                        return ProblemFiles.read(file, trust);
                    } catch (ProblemException e) {
                        throw new IllegalArgumentException(e.getMessage(), e);
                    }
                },
                trust);
        return ZerogradsCommand.of(
                problems,
                TestProblems.library(),
                () -> false,
                shown -> {},
                (plan, subject) -> Optional.empty(),
                (order, progress) -> {},
                false);
    }

    private int run(String... args) {
        return line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "describe stranger",
                "run stranger",
                "run stranger --trust --iterations 2 --workers 1",
                "run stranger --trust --iterations 2 --workers 1 --json",
                "compare stranger --trust --evaluations 20 --seeds 1 --optimizers zerograds",
                "thumbnails stranger --trust",
                "describe \u001B[2Jnobody"
            })
    void nothingActsOnTheTerminal(String command) {
        run(command.split(" "));
        String all = (out + "\n" + err).replace(System.lineSeparator(), "\n");
        assertThat(all.codePoints().filter(c -> c != '\n' && c != '\t'))
                .as(all)
                .isNotEmpty()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void argumentsAreListedOneByOneEachInALine() {
        assertThat(run("run", "stranger")).isEqualTo(Exit.WRONG_USE);
        assertThat(err.toString().lines().filter(line -> line.startsWith("    ")))
                .satisfies(lines -> assertThat(lines)
                        .hasSize(4)
                        .element(2)
                        .asString()
                        .startsWith("    2  \"printf '\\\\033")
                        .endsWith("# \\u001B[1A\\r    \\\"x\\\"\""));
    }

    @Test
    void anArgumentFileIsNotExpanded() throws Exception {
        Path file = Files.writeString(home.resolve("arguments"), "describe\nstranger\n--trust\n");
        assertThat(run("@" + file)).isEqualTo(Exit.WRONG_USE);
        assertThat(home.resolve("trusted.txt")).doesNotExist();
    }

    @Test
    void aStreamThatCannotBeWrittenIsNoticed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws java.io.IOException {
                throw new java.io.IOException("no space left");
            }
        };
        CommandLine line = line().setOut(new PrintWriter(full, false, StandardCharsets.UTF_8));
        line.execute("describe", "stranger");
        assertThat(line.getOut().checkError()).isTrue();
    }
}
