package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.eval.ParallelEvaluator;
import zerograds.forward.process.InstalledProgram;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.space.Point;
import zerograds.store.yaml.ProblemException;

/** A problem that somebody sent: reading it is safe, and nothing of it runs before somebody consented to just that. */
class HostileFolderTest {
    private static final String HEAD = """
        id: stranger
        title: Stranger
        summary: Comes from far away.
        parameters:
          - {name: x, kind: real, bounds: [0, 1]}
        """;
    private static final String COMMAND = """
        model:
          kind: command
          command: [touch, ran]
          answer: number
        loss: value
        """;

    @TempDir
    Path home;

    private Path folder;
    private TrustStore trust;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(home.resolve("stranger"));
        trust = new TrustStore(home.resolve("configuration").resolve("trusted.txt"));
        Files.writeString(home.resolve("secret.png"), "secret");
    }

    private Problem read(String text) throws IOException, ProblemException {
        Files.writeString(folder.resolve("problem.yaml"), text);
        return ProblemFiles.read(folder, trust);
    }

    @Test
    void showsNothingOfAFileThatItsDescriptionLinksTo() throws Exception {
        Path secret = Files.writeString(home.resolve("secret.txt"), "root:x:0:0:hush\n");
        Files.createSymbolicLink(folder.resolve("problem.yaml"), secret);
        for (Path path : new Path[] {folder, folder.resolve("problem.yaml")}) {
            assertThatThrownBy(() -> ProblemFiles.read(path, trust))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("links to elsewhere")
                    .message()
                    .doesNotContain("root", "hush");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush", "root:x:0:0:hush", "'hush'", "# nothing\nhush\nhush", "%hush", "@hush"})
    void showsNothingOfWhatIsNoDescription(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .message()
                .doesNotContain("hush");
    }

    private Path trace() {
        return folder.resolve("ran");
    }

    @Test
    void runsNothingBeforeSomebodyConsentedAndSaysWhatWouldRun() throws Exception {
        Files.writeString(folder.resolve("helper.py"), "print(1)");
        Problem problem = read(HEAD + COMMAND);
        assertThatThrownBy(() -> ParallelEvaluator.open(problem, 2, 1))
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("nobody has consented yet")
                .hasMessageContaining("    0  \"touch\"\n    1  \"ran\"")
                .hasMessageContaining("helper.py");
        assertThat(trace()).doesNotExist();
        assertThat(trust.file()).doesNotExist();
    }

    @Test
    void runsAfterConsentUntilAnythingChanges() throws Exception {
        Path helper = folder.resolve("helper.py");
        Files.writeString(helper, "print(1)");
        Problem problem = read(HEAD + COMMAND);
        trust.grant(problem.model().foreignCode().orElseThrow());
        problem.model().open().close();

        Files.writeString(helper, "print(2)");
        assertThatThrownBy(() -> problem.model().open()).hasMessageContaining("\"helper.py\" has changed since");
        Files.writeString(helper, "print(1)");
        problem.model().open().close();

        Problem other = read(HEAD + COMMAND.replace("ran", "ran2"));
        assertThatThrownBy(() -> other.model().open()).hasMessageContaining("nobody has consented");
        Problem otherDescription = read(HEAD.replace("far away", "nearby") + COMMAND);
        assertThatThrownBy(() -> otherDescription.model().open()).hasMessageContaining("nobody has consented");
        Problem same = read(HEAD + COMMAND);
        same.model().open().close();

        Files.writeString(folder.resolve("sitecustomize.py"), "print(3)");
        assertThatThrownBy(() -> same.model().open()).hasMessageContaining("\"sitecustomize.py\" is new");
    }

    /** The shell of every Unix; Windows has none. */
    private static void requireShell() {
        assumeTrue(InstalledProgram.find("sh", Path.of(".")).isPresent(), "sh is not installed");
    }

    @Test
    void wordsThatReachTheCommandLineAreShownAndPartOfTheConsent() throws Exception {
        String text = """
            id: stranger
            title: Stranger
            summary: Comes from far away.
            parameters:
              - {name: mode, kind: choice, options: ["echo 1", "echo 2"]}
            model: {kind: command, command: [sh, -c, "{mode}"], answer: number}
            loss: value
            """;
        ForeignCode harmless = read(text).model().foreignCode().orElseThrow();
        trust.grant(harmless);
        ForeignCode other =
                read(text.replace("echo 2", "touch ran")).model().foreignCode().orElseThrow();

        assertThat(trust.allows(other)).isFalse();
        assertThat(other.description())
                .containsSequence(
                        "    2  \"{mode}\"",
                        "where the parameter \"mode\" is one of these words",
                        "    \"echo 1\"",
                        "    \"touch ran\"");
    }

    @Test
    void theDescriptionItselfIsPartOfTheConsentForAnyProgramMayRunIt() throws Exception {
        String text = HEAD + COMMAND.replace("[touch, ran]", "[sh, problem.yaml]");
        trust.grant(read(text).model().foreignCode().orElseThrow());
        Problem edited = read(text.replace("Comes from far away.", "touch ran"));
        assertThatThrownBy(() -> edited.model().open()).hasMessageContaining("nobody has consented");
    }

    @Test
    void aDescriptionThatWasExchangedAfterItWasReadIsNotRunAsItWasRead() throws Exception {
        Problem harmless = read(HEAD + COMMAND);
        trust.grant(harmless.model().foreignCode().orElseThrow());
        Problem evil = read(HEAD + COMMAND.replace("ran", "evil"));
        Files.writeString(folder.resolve("problem.yaml"), HEAD + COMMAND);
        assertThatThrownBy(() -> evil.model().open()).hasMessageContaining("nobody has consented");
    }

    @Test
    void aCommandThatReplacesItselfIsNotStartedAgain() throws Exception {
        requireShell();
        Files.writeString(folder.resolve("once.sh"), "echo 'echo 2 # evil' > once.sh; echo 1");
        Problem problem = read(HEAD + COMMAND.replace("touch, ran", "sh, once.sh"));
        trust.grant(problem.model().foreignCode().orElseThrow());
        try (ForwardModel.Session session = problem.model().open()) {
            Point point = problem.space().decode(problem.space().start(1));
            assertThat(session.run(point, 1).value(0)).isEqualTo(1);
            assertThatThrownBy(() -> session.run(point, 1))
                    .hasMessageContaining("not started any more: \"once.sh\" has changed")
                    .isInstanceOfSatisfying(
                            ForwardException.class, e -> assertThat(e.isFinal()).isTrue());
        }
    }

    @Test
    void anExternalProgramThatReplacesItselfIsNotRestarted() throws Exception {
        requireShell();
        Files.writeString(folder.resolve("program.sh"), """
            read greeting
            echo '@zerograds {"zerograds": 1, "shape": [1]}'
            echo 'touch ran' > program.sh
            exit 3
            """);
        Problem problem = read(HEAD
                + "model: {kind: external, command: [sh, program.sh], timeouts: {start: 20, evaluation: 20}}\n"
                + "loss: value\n");
        trust.grant(problem.model().foreignCode().orElseThrow());
        assertThatThrownBy(() -> {
                    try (ForwardModel.Session session = problem.model().open()) {
                        Point point = problem.space().decode(problem.space().start(1));
                        for (int i = 0; i < 3; i++) {
                            assertThatThrownBy(() -> session.run(point, 1)).isInstanceOf(ForwardException.class);
                        }
                        session.run(point, 1);
                    }
                })
                .hasMessageContaining("\"program.sh\" has changed");
        assertThat(trace()).doesNotExist();
    }

    @Test
    void aProgramOutsideOfTheFolderIsPartOfTheConsent() throws Exception {
        requireShell();
        Path tool = Files.writeString(home.resolve("tool"), "#!/bin/sh\necho 1\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        Problem problem = read(HEAD + COMMAND.replace("touch, ran", tool.toString()));
        trust.grant(problem.model().foreignCode().orElseThrow());
        problem.model().open().close();
        Files.writeString(tool, "#!/bin/sh\ntouch ran\n");
        assertThatThrownBy(() -> problem.model().open()).hasMessageContaining("the program itself has changed");
    }

    @Test
    void whatTheProblemSaysThatItsProgramWritesMayChange() throws Exception {
        requireShell();
        String text = HEAD
                + COMMAND.replace("[touch, ran]", "[sh, run.sh]")
                        .replace("answer:", "writes: [log.txt, out]\n  answer:");
        Files.writeString(folder.resolve("run.sh"), "mkdir -p out; echo x >> log.txt; echo y >> out/y; echo 1");
        Problem problem = read(text);
        ForeignCode code = problem.model().foreignCode().orElseThrow();
        assertThat(code.description()).contains("    \"log.txt\"", "    \"out\"");
        trust.grant(code);
        try (ForwardModel.Session session = problem.model().open()) {
            Point point = problem.space().decode(problem.space().start(1));
            session.run(point, 1);
            session.run(point, 1);
        }
        assertThat(Files.readAllLines(folder.resolve("out/y"))).hasSize(2);
        read(text).model().open().close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [run.sh]         | is part of its command
        [.]              | must be a file or folder in the folder of the problem
        [../elsewhere]   | must be a file or folder in the folder of the problem
        [problem.yaml]   | must be a file or folder in the folder of the problem
        """)
    void aProgramDoesNotWriteItselfNorTheDescriptionNorElsewhere(String writes, String message) {
        String text = HEAD
                + COMMAND.replace("[touch, ran]", "[sh, run.sh]")
                        .replace("answer:", "writes: " + writes + "\n  answer:");
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aConsentCanBeWithdrawn() throws Exception {
        ForeignCode code = read(HEAD + COMMAND).model().foreignCode().orElseThrow();
        trust.grant(code);
        trust.grant(code);
        assertThat(Files.readAllLines(trust.file())).hasSize(1);
        trust.revoke(consent -> consent.digest().equals(code.digest()));
        assertThat(trust.allows(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        command: ../../evil.sh                        | must be a list
        command: [../../evil.sh]                      | must not lead out of the folder
        command: ["a/../../evil.sh"]                  | must not lead out of the folder
        command: []                                   | at least the program
        command: [touch, {a: b}]                      | must be a text
        command: ["{out}"]                            | the program itself must be given
        command: [touch, "{y}"]                       | means nothing
        """)
    void refusesACommandThatLeadsAstray(String command, String message) {
        assertThatThrownBy(() -> read(HEAD + COMMAND.replace("command: [touch, ran]", command)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"command: [touch, ran]\n", "setup: {command: [touch, ran]}\n"})
    void refusesACommandWhereNoneIsExpected(String field) {
        String builtIn = "model: {kind: built-in, name: plateau-steps}\nloss: value\n";
        assertThatThrownBy(() -> read(HEAD + builtIn + field))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("there is no such key");
        assertThat(trace()).doesNotExist();
    }

    @Test
    void aTagOfYamlConstructsNothing() {
        assertThatThrownBy(() ->
                        read(HEAD.replace("title: Stranger", "title: !!java.io.FileOutputStream [ran]") + COMMAND))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Global tag is not allowed");
        assertThat(trace()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.png", "/etc/passwd", "a/../../secret.png", "link.png"})
    void noFileOutsideOfTheFolderIsRead(String image) throws Exception {
        Files.createSymbolicLink(folder.resolve("link.png"), home.resolve("secret.png"));
        String text =
                HEAD + "model: {kind: built-in, name: plateau-steps}\nloss: mse\ntarget: {image: \"" + image + "\"}\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .message()
                .containsAnyOf("must be a file in the folder of the problem", "links to elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Model.java", "/tmp/Model.java", "link/Model.java", "Model.txt", "1.java"})
    void noScriptOutsideOfTheFolderIsRead(String source) throws Exception {
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("Model.java"), "class Model {}");
        Files.writeString(home.resolve("Model.java"), "class Model {}");
        Files.writeString(folder.resolve("Model.txt"), "class Model {}");
        Files.writeString(folder.resolve("1.java"), "class Model {}");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        assertThatThrownBy(() -> read(HEAD + "model: {kind: script, source: " + source + "}\nloss: value\n"))
                .isInstanceOf(ProblemException.class)
                .message()
                .containsAnyOf("must be a file in the folder", "links to elsewhere", "must end in .java", "Java class");
    }

    @Test
    void codeThatIsALinkIsRefused() throws Exception {
        Files.createSymbolicLink(folder.resolve("model.py"), home.resolve("secret.png"));
        assertThatThrownBy(() -> read(HEAD + COMMAND))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'model.py' must be a file, not a link");
    }

    @Test
    void aDeepNestOfYamlIsRefused() {
        assertThatThrownBy(() -> read(HEAD + "tags: " + "[".repeat(50_000) + "]".repeat(50_000)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not valid YAML");
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("tags:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 15; i++) {
            bomb.append("  - &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThatThrownBy(() -> read(HEAD + bomb + COMMAND)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefused() {
        assertThatThrownBy(() -> read(HEAD + "#" + "x".repeat(1 << 20)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("must have at most");
    }

    @Test
    void anImageThatClaimsAGigabyteIsRefusedByItsHeader() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(bytes);
        png.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream ihdr = new DataOutputStream(header);
        ihdr.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        ihdr.writeInt(32768);
        ihdr.writeInt(32768);
        ihdr.write(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        png.writeInt(13);
        png.write(header.toByteArray());
        png.writeInt((int) crc.getValue());
        Files.write(folder.resolve("big.png"), bytes.toByteArray());
        String text = HEAD + "model: {kind: built-in, name: plateau-steps}\nloss: mse\ntarget: {image: big.png}\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("must have at most 4194304 pixels, but has 1073741824");
    }
}
