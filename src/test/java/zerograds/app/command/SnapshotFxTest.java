package zerograds.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zerograds.TestProblems;
import zerograds.app.ZerogradsCommand;
import zerograds.app.picture.WindowCamera;
import zerograds.app.problem.Problems;
import zerograds.problem.Signal;
import zerograds.store.file.Images;

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
                        TestProblems.library(),
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

    private static double mean(Signal picture) {
        double sum = 0;
        for (int i = 0; i < picture.size(); i++) {
            sum += picture.value(i);
        }
        return sum / picture.size();
    }
}
