package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.eval.Evaluation;
import zerograds.eval.ParallelEvaluator;
import zerograds.forward.process.Installed;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.problem.ForeignCode;
import zerograds.problem.Problem;
import zerograds.store.yaml.ProblemException;

/** The demos that run programs: they are trusted as they come, and work where their program is installed. */
class ForeignDemoProblemsTest {
    private static final Path DEMOS =
            Path.of(System.getProperty("zerograds.home")).resolve("demo-problems");

    @TempDir
    Path folder;

    private Problem read(String id) throws ProblemException {
        return ProblemFiles.read(DEMOS.resolve(id), new TrustStore(folder.resolve("nobody-consented")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python-rosenbrock",
                "povray-cylinder",
                "imagemagick-filter",
                "blender-led",
                "blender-light",
                "script-disc"
            })
    void isTrustedAsItComes(String id) throws Exception {
        ForeignCode code = read(id).model().foreignCode().orElseThrow();
        assertThat(new TrustStore(folder.resolve("nobody-consented")).allows(code))
                .as("shipped-code.txt must have the line '%s  %s' if this is what shall be shipped", code.digest(), id)
                .isTrue();
    }

    @Test
    void everyCopyOfABridgeIsTheBridge() throws Exception {
        try (Stream<Path> bridges = Files.list(DEMOS.resolve("_bridges"));
                Stream<Path> demos = Files.list(DEMOS)) {
            List<Path> others = demos.filter(demo -> !demo.endsWith("_bridges")).toList();
            for (Path bridge : bridges.toList()) {
                for (Path demo : others) {
                    Path copy = demo.resolve(bridge.getFileName());
                    if (Files.exists(copy)) {
                        assertThat(copy).hasSameTextualContentAs(bridge);
                    }
                }
            }
        }
    }

    @Test
    void aScriptIsBestAtItsSolution() throws Exception {
        requireBestAtItsSolution("script-disc");
    }

    @ParameterizedTest
    @CsvSource({
        "python-rosenbrock, python3 python, --version, Python 3",
        "povray-cylinder, povray, --version, POV-Ray",
        "imagemagick-filter, magick convert, -version, ImageMagick"
    })
    void isBestAtItsSolution(String id, String names, String question, String answer) throws Exception {
        Installed.require(List.of(names.split(" ")), List.of(question), answer);
        requireBestAtItsSolution(id);
    }

    @Tag("heavy")
    @ParameterizedTest
    @ValueSource(strings = {"blender-led", "blender-light"})
    void isBestAtItsSolutionInBlender(String id) throws Exception {
        Installed.require(List.of("blender"), List.of("--version"), "Blender");
        requireBestAtItsSolution(id);
    }

    private void requireBestAtItsSolution(String id) throws Exception {
        Problem problem = read(id);
        assertThat(problem.id()).isEqualTo(id);
        Vec best = problem.space().encode(problem.solution().orElseThrow());
        Vec start = problem.space().start(1);
        double[] rows = new double[2 * problem.dimension()];
        best.copyTo(rows, 0);
        start.copyTo(rows, problem.dimension());
        try (ParallelEvaluator evaluator = ParallelEvaluator.open(problem, 1, 1)) {
            List<Evaluation> answers = evaluator.evaluate(new Batch(2, problem.dimension(), rows), 0, Set.of());
            assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Evaluation.Success.class));
            assertThat(answers.get(0).lossOrNaN()).isZero();
            assertThat(answers.get(1).lossOrNaN()).isPositive();
        }
    }
}
