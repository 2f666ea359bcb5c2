package zerograds.app.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import zerograds.TestProblems;
import zerograds.app.ZerogradsCommand;
import zerograds.app.console.Exit;
import zerograds.forward.process.InstalledProgram;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.problem.TrustStore;
import zerograds.store.yaml.ProblemException;

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
                TestProblems.library(),
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
                .contains("    0  \"echo\"\n    1  \"{x}\"\n")
                .contains("SHA-256")
                .contains("--trust");
    }

    @Test
    void aConsentIsListedAndCanBeWithdrawn() throws Exception {
        assertThat(run("trust")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("There is no consent in ");
        run("describe", "stranger", "--trust");
        assertThat(run("trust", "list")).isEqualTo(Exit.DONE);
        assertThat(out.toString())
                .containsPattern("(?m)^[0-9a-f]{16}  "
                        + Pattern.quote(home.resolve("stranger").toRealPath().toString()));
        assertThat(run("trust", "revoke")).isEqualTo(Exit.WRONG_USE);
        assertThat(run("trust", "revoke", home.resolve("nobody").toString())).isEqualTo(Exit.WRONG_USE);
        assertThat(err.toString()).contains("there is no consent to");
        assertThat(run("trust", "revoke", home.resolve("stranger").toString())).isEqualTo(Exit.DONE);
        assertThat(run("run", "stranger", "--iterations", "2")).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void aFolderThatIsReachedThroughALinkIsTheFolderItself(@TempDir Path links) throws Exception {
        assumeTrue(InstalledProgram.find("echo", home).isPresent(), "echo is not installed");
        Path link = Files.createSymbolicLink(links.resolve("link"), home.resolve("stranger"));
        String[] described = {"run", link + "/problem.yaml", "--iterations", "2", "--workers", "1", "--trust"};
        assertThat(run(described)).as(err.toString()).isEqualTo(Exit.DONE);
        assertThat(run("run", "stranger", "--iterations", "2", "--workers", "1"))
                .isEqualTo(Exit.DONE);
        assertThat(run("run", link.toString(), "--iterations", "2", "--out", link.resolve("out") + ""))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(err.toString()).contains("lies in the folder of the problem");
        assertThat(run("trust", "revoke", link.toString())).as(err.toString()).isEqualTo(Exit.DONE);
        assertThat(run("run", link.toString(), "--iterations", "2")).isEqualTo(Exit.WRONG_USE);
        Files.createSymbolicLink(home.resolve("stranger").resolve("more"), links);
        assertThat(run("run", link.toString(), "--iterations", "2")).isEqualTo(Exit.WRONG_USE);
        assertThat(err.toString()).contains("'more' must be a file, not a link");
    }

    @Test
    void aConsentCanBeWithdrawnByTheIdOfADemo() {
        run("describe", "stranger", "--trust");
        assertThat(run("trust", "revoke", "stranger")).as(err.toString()).isEqualTo(Exit.DONE);
        assertThat(run("run", "stranger", "--iterations", "2")).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void allConsentsCanBeWithdrawnAtOnce() {
        run("describe", "stranger", "--trust");
        assertThat(run("trust", "revoke", "--all")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("withdrawn  ");
        assertThat(run("trust", "revoke", "--all")).isEqualTo(Exit.DONE);
        assertThat(run("run", "stranger", "--iterations", "2")).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void aFileOfConsentsThatCannotBeReadIsNamedWithTheReason() throws Exception {
        Path file = Files.createDirectories(home.resolve("configuration").resolve("trusted.txt"));
        assertThat(run("run", "stranger")).isEqualTo(Exit.FAILED);
        assertThat(run("trust")).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("the file of trusted code " + file + " cannot be read: ");
    }

    @Test
    void aDescriptionShowsTheForeignCodeAndRunsNothing() {
        assertThat(run("describe", "stranger")).isEqualTo(Exit.DONE);
        assertThat(out.toString())
                .contains("Runs foreign code, which nobody has consented to:")
                .contains("    0  \"echo\"");
    }

    @Test
    void resultsAreNotWrittenIntoWhatWasConsentedTo() throws Exception {
        Path inside = home.resolve("stranger").resolve("out");
        assertThat(run("run", "stranger", "--trust", "--iterations", "2", "--out", inside.toString()))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(run("compare", "stranger", "--evaluations", "9", "--seeds", "1", "--out", inside.toString()))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(err.toString()).contains("--out: '" + inside + "' lies in the folder of the problem");
        assertThat(inside).doesNotExist();
        Path file = home.resolve("stranger").resolve("problem.yaml");
        Files.writeString(file, PROBLEM.replace("answer: number", "answer: number\n  writes: [out]"));
        assumeTrue(InstalledProgram.find("echo", home).isPresent(), "echo is not installed");
        assertThat(run("run", "stranger", "--trust", "--iterations", "2", "--workers", "1", "--out", inside.toString()))
                .isEqualTo(Exit.DONE);
        assertThat(run("run", "stranger", "--iterations", "2", "--workers", "1"))
                .isEqualTo(Exit.DONE);
    }

    @Test
    void experimentsAreNotWrittenIntoWhatWasConsentedToEither() throws Exception {
        Files.writeString(home.resolve("experiments.yaml"), """
            baselines: {few: [random]}
            experiments:
              - {problem: stranger, evaluations: 30, reaches: 1, baselines: few, quick: 10}
            """);
        run("describe", "stranger", "--trust");
        Path inside = home.resolve("stranger").resolve("out");
        assertThat(run("experiments", "--quick", "--out", inside.toString())).isEqualTo(Exit.WRONG_USE);
        assertThat(err.toString()).contains("--out: '" + inside + "' lies in the folder of the problem");
        assertThat(inside).doesNotExist();
    }

    @Test
    void aPictureThatTheWorkbenchDrawsKeepsTheConsent() throws Exception {
        assumeTrue(InstalledProgram.find("echo", home).isPresent(), "echo is not installed");
        assertThat(run("thumbnails", "stranger", "--trust")).as(err.toString()).isEqualTo(Exit.DONE);
        assertThat(home.resolve("stranger").resolve("thumbnail.png")).exists();
        assertThat(run("run", "stranger", "--iterations", "2", "--workers", "1"))
                .isEqualTo(Exit.DONE);
        Files.writeString(home.resolve("stranger").resolve("thumbnail.png"), "else");
        assertThat(run("run", "stranger", "--iterations", "2", "--workers", "1"))
                .isEqualTo(Exit.WRONG_USE);
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
