package zerograds.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.forward.external.Overhead;
import zerograds.forward.process.InstalledProgram;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;

/** A scene in Blender is not slowed down much by being asked from outside. */
@Tag("heavy")
class BlenderThroughputTest {
    private static final Path LED =
            Path.of(System.getProperty("zerograds.home")).resolve("demo-problems/blender-led");
    private static final int RENDERS = 40;

    /** Renders as the demo does, in a loop of Blender's own, and prints the median in milliseconds. */
    private static final String BARE = """
            import sys, time
            sys.path.insert(0, ".")
            import scene, zerograds_blender
            camera = zerograds_blender.Camera(scene.scene)
            times = []
            for i in range(2 * %d):
                began = time.perf_counter()
                scene.apply([j %% 2 for j in range(336)], 0)
                camera.take()
                times.append(time.perf_counter() - began)
            print("median", 1000 * sorted(times[%d:])[%d])
            """.formatted(RENDERS, RENDERS, RENDERS / 2);

    private static double bare() throws Exception {
        Process blender = new ProcessBuilder(
                        "blender", "--background", "--factory-startup", "-noaudio", "--python-expr", BARE)
                .directory(new File(LED.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = blender.inputReader()) {
            List<String> medians =
                    output.lines().filter(line -> line.startsWith("median ")).toList();
            return Double.parseDouble(medians.get(0).substring("median ".length()));
        }
    }

    private static double throughProtocol(Problem problem) throws Exception {
        try (ForwardModel.Session session = problem.model().open()) {
            return Overhead.measure(session, problem.space(), RENDERS).median();
        }
    }

    @Test
    void theProtocolLeavesAtLeastFourFifthsOfABareLoop(@TempDir Path folder) throws Exception {
        assumeTrue(InstalledProgram.find("blender", LED).isPresent(), "blender is not installed");
        Problem problem = ProblemFiles.read(LED, new TrustStore(folder.resolve("nobody-consented")));
        double best = 0;
        for (int i = 0; i < 3; i++) {
            best = Math.max(best, bare() / throughProtocol(problem));
        }
        assertThat(best).isGreaterThan(0.8);
    }
}
