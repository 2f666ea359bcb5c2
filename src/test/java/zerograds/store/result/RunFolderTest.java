package zerograds.store.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.math.Vec;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.store.file.Images;
import zerograds.store.problem.ProblemFiles;

class RunFolderTest {
    private static final Path HOME =
            Path.of(System.getProperty("zerograds.home")).resolve("demo-problems");
    private static final int ITERATIONS = 12;

    @TempDir
    Path folder;

    /** A short run of a demo problem, with the settings changed before it begins. */
    private static Run run(String id, Path folder, boolean replace) throws Exception {
        Problem problem = ProblemFiles.read(HOME.resolve(id));
        RunPlan plan = RunPlan.of(problem, "reference", 7).withWorkers(1).withBudget(Budget.ofIterations(ITERATIONS));
        try (RunFolder written = RunFolder.claim(folder, plan, replace)) {
            Run run = Run.open(plan, written);
            run.change(plan.settings().with("locality", "0.25"));
            run.play();
            run.awaitFinished();
            written.finish("{}\n");
            return run;
        }
    }

    private JsonNode json(String name) throws Exception {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }

    @Test
    void writesEveryIterationAsTheLogHasIt() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try (Run run = run("rosenbrock", folder, false)) {
            List<String> lines = Files.readAllLines(folder.resolve("iterations.csv"));
            assertThat(lines.get(0))
                    .isEqualTo(
                            "iteration,evaluations,failures,loss,bestLoss,prediction,fitLoss,gradientNorm,cosine,seconds");
            List<RunEvent.Iterated> iterations = new ArrayList<>();
            for (RunLog.Entry entry : run.log().since(0, 1000)) {
                if (entry.event() instanceof RunEvent.Iterated iterated) {
                    iterations.add(iterated);
                }
            }
            assertThat(lines).hasSize(1 + ITERATIONS).hasSize(1 + iterations.size());
            for (int i = 0; i < ITERATIONS; i++) {
                String[] cells = lines.get(i + 1).split(",", -1);
                assertThat(cells).hasSize(10);
                assertThat(Long.parseLong(cells[1])).isEqualTo(iterations.get(i).evaluations());
                assertThat(Double.parseDouble(cells[3]))
                        .isEqualTo(iterations.get(i).loss());
                assertThat(Double.parseDouble(cells[6]))
                        .isEqualTo(iterations.get(i).fitLoss());
                assertThat(Double.parseDouble(cells[9])).isPositive();
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesThetaAndTheSettingsWithTheirChanges() throws Exception {
        try (Run run = run("rosenbrock", folder, false)) {
            RunEvent.Finished finished = run.awaitFinished();
            JsonNode last = json("theta.json").get("final");
            assertThat(last.get("loss").doubleValue()).isEqualTo(finished.loss());
            assertThat(Vec.of(
                            last.get("coordinates").get(0).doubleValue(),
                            last.get("coordinates").get(1).doubleValue()))
                    .isEqualTo(finished.theta());
            assertThat(last.get("values").get("y").doubleValue())
                    .isEqualTo(finished.theta().get(1));
            assertThat(json("theta.json").get("best").get("loss").doubleValue()).isEqualTo(finished.bestLoss());
        }
        JsonNode settings = json("settings.json");
        assertThat(settings.get("problem").textValue()).isEqualTo("rosenbrock");
        assertThat(settings.get("seed").intValue()).isEqualTo(7);
        assertThat(settings.get("settings").get("locality").textValue()).isEqualTo("0.33");
        assertThat(settings.get("changes")).hasSize(1);
        assertThat(settings.get("changes").get(0).toString()).isEqualTo("{\"iteration\":0,\"locality\":\"0.25\"}");
        assertThat(folder.resolve("final.png")).doesNotExist();
    }

    @Test
    void writesTheImagesOfAnImageProblemAndNothingElse() throws Exception {
        Path made = folder.resolve("new/folder");
        try (Run first = run("led-display", made, false);
                Run again = run("led-display", made, true)) {
            assertThat(first.plan().seed()).isEqualTo(again.plan().seed());
            Signal target = Images.read(folder.resolve("new/folder/target.png"));
            assertThat(target.shape()).isEqualTo(List.of(160, 240, 3));
            assertThat(Images.read(folder.resolve("new/folder/final.png"))).isNotEqualTo(target);
            assertThat(json("new/folder/theta.json").get("best").get("values").get("segments"))
                    .hasSize(336)
                    .allMatch(bit -> bit.isIntegralNumber());
        }
        try (Stream<Path> files = Files.list(folder.resolve("new/folder"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "final.png",
                            "iterations.csv",
                            "manifest.json",
                            "result.json",
                            "settings.json",
                            "target.png",
                            "theta.json");
        }
    }

    @Test
    void refusesARunThatHasNotFinished() throws Exception {
        RunPlan plan = RunPlan.of(ProblemFiles.read(HOME.resolve("toy-spline")), "default", 1);
        try (RunFolder written = RunFolder.claim(folder, plan, false)) {
            assertThatIllegalArgumentException().isThrownBy(() -> written.finish("{}"));
        }
        assertThat(folder).isEmptyDirectory();
    }
}
