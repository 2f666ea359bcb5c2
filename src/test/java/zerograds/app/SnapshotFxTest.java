package zerograds.app;

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
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.store.Images;
import zerograds.store.TrustStore;

class SnapshotFxTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void takesAPictureOfTheRealWindow() throws IOException {
        Path png = folder.resolve("pictures").resolve("window.png");
        Problems problems = Problems.below(Path.of(System.getProperty("zerograds.home", ".")));
        int code = ZerogradsCommand.of(
                        problems,
                        () -> false,
                        problem -> {},
                        new WindowCamera(problems),
                        (order, progress) -> {},
                        false)
                .execute(
                        "snapshot", "toy-spline", "--iterations=40", "--png=" + png, "--size=1200x800", "--theme=dark");
        assertThat(code).isZero();
        Signal picture = Images.read(png);
        assertThat(picture.shape()).containsExactly(800, 1200, 3);
        assertThat(mean(picture)).as("dark, but not empty").isBetween(0.02, 0.4);
    }

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
                problems, () -> false, problem -> {}, new WindowCamera(problems), (order, progress) -> {}, false);
        int code = line.setErr(new PrintWriter(err))
                .execute("snapshot", folder.toString(), "--iterations=3", "--png=" + png, "--size=1200x800");
        assertThat(err.toString()).contains("zerograds: the run failed: all 15 evaluations failed: ");
        assertThat(code).isEqualTo(Exit.FAILED);
        assertThat(png).isNotEmptyFile();
    }

    private static double mean(Signal picture) {
        double sum = 0;
        for (int i = 0; i < picture.size(); i++) {
            sum += picture.value(i);
        }
        return sum / picture.size();
    }
}
