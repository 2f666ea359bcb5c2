package zerograds.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import zerograds.TestProblems;
import zerograds.app.ZerogradsCommand;
import zerograds.app.console.Exit;
import zerograds.app.picture.WindowCamera;
import zerograds.app.problem.Problems;
import zerograds.problem.Problem;
import zerograds.store.problem.TrustStore;

/** Apart from the other pictures of the window: JavaFX starts but once in a process. */
class SilentSnapshotFxTest {
    @TempDir
    Path folder;

    /** The run only pauses then: it might go on. */
    @Test
    @Timeout(120)
    void failsIfTheModelAnsweredNothingAndTakesThePictureAllTheSame() throws IOException {
        Path png = folder.resolve("window.png");
        Problem silent = TestProblems.scalar(2, theta -> Double.NaN);
        Files.createDirectories(folder.resolve("demos"));
        Files.createFile(folder.resolve("problem.yaml"));
        Problems problems =
                new Problems(folder.resolve("demos"), file -> silent, new TrustStore(folder.resolve("trusted.txt")));
        StringWriter err = new StringWriter();
        CommandLine line = ZerogradsCommand.of(
                problems,
                TestProblems.library(),
                () -> false,
                problem -> {},
                new WindowCamera(problems),
                (order, progress) -> {},
                false);
        int code = line.setErr(new PrintWriter(err))
                .execute("snapshot", folder.toString(), "--iterations=3", "--png=" + png, "--size=1200x800");
        assertThat(err.toString()).contains("zerograds: the run failed: all 15 evaluations failed: ");
        assertThat(code).isEqualTo(Exit.FAILED);
        assertThat(png).isNotEmptyFile();
    }
}
