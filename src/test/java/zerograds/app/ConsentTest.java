package zerograds.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import zerograds.forward.process.InstalledProgram;
import zerograds.store.ProblemException;
import zerograds.store.ProblemFiles;
import zerograds.store.TrustStore;

class ConsentTest {
    private static final String PROBLEM = """
            id: stranger
            title: Stranger
            summary: Comes from far away.
            parameters:
              - {name: x, kind: real, bounds: [0, 1]}
            model:
              kind: command
              command: [echo, "{x}"]
              answer: number
            loss: value
            """;

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeProblem() throws Exception {
        Files.createDirectories(home.resolve("stranger"));
        Files.writeString(home.resolve("stranger").resolve("problem.yaml"), PROBLEM);
    }

    private int run(String... args) {
        TrustStore trust = new TrustStore(home.resolve("configuration").resolve("trusted.txt"));
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
        CommandLine line = ZerogradsCommand.of(
                problems,
                () -> false,
                shown -> {},
                (plan, subject) -> Optional.empty(),
                (order, progress) -> {},
                false);
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }

    @Test
    void aRunIsRefusedWithWhatWouldRun() {
        assertThat(run("run", "stranger", "--iterations", "2")).isEqualTo(Exit.WRONG_USE);
        assertThat(err.toString())
                .contains("the problem 'stranger' would run on this machine")
                .contains("    echo")
                .contains("    {x}")
                .contains("SHA-256")
                .contains("--trust");
    }

    @Test
    void aDescriptionShowsTheForeignCodeAndRunsNothing() {
        assertThat(run("describe", "stranger")).isEqualTo(Exit.DONE);
        assertThat(out.toString())
                .contains("Runs foreign code, which nobody has consented to:")
                .contains("    echo");
    }

    @Test
    void aConsentIsRemembered() {
        assumeTrue(InstalledProgram.find("echo", home).isPresent(), "echo is not installed");
        assertThat(run("run", "stranger", "--iterations", "2", "--workers", "1", "--quiet", "--trust"))
                .isEqualTo(Exit.DONE);
        assertThat(run("run", "stranger", "--iterations", "2", "--workers", "1", "--quiet"))
                .isEqualTo(Exit.DONE);
        assertThat(run("describe", "stranger")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("Runs foreign code, which is trusted:");
    }
}
