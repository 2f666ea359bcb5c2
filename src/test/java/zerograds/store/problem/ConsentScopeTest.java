package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.eval.ParallelEvaluator;
import zerograds.forward.process.InstalledProgram;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.space.Point;
import zerograds.store.yaml.ProblemException;

/** What somebody consents to who consents to the code of a problem: just that, as it is now. */
class ConsentScopeTest extends StrangersFolder {
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
}
