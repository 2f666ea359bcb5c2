package zerograds.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.app.Program;
import zerograds.app.console.Exit;
import zerograds.run.log.Csv;

/** The files that {@code run} writes and reads. */
class RunFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void open() throws IOException {
        program = new Program(folder);
    }

    @Test
    void writesTheResultsIntoAFolder() {
        Path out = folder.resolve("results").resolve("first");
        assertThat(program.run("run", "bowl", "--iterations", "5", "--out", out.toString())
                        .code())
                .isZero();
        assertThat(out.resolve("settings.json")).isNotEmptyFile();
        assertThat(out.resolve("theta.json")).isNotEmptyFile();
        assertThat(out.resolve("iterations.csv")).isNotEmptyFile();
    }

    @Test
    void refusesAFolderThatCannotBeMadeBeforeAnythingRuns() {
        Path file = folder.resolve("bowl").resolve("problem.yaml");
        Program.Answer answer = program.run("run", "bowl", "--out", file.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--out: the folder '" + file + "' cannot be made");
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    private String[] intoFolder(String... more) {
        return with(
                new String[] {
                    "run",
                    "bowl",
                    "-q",
                    "--iterations",
                    "5",
                    "--out",
                    folder.resolve("out").toString()
                },
                more);
    }

    @Test
    void keepsAFormerResultUnlessItShallBeReplaced() throws IOException {
        Path theta = folder.resolve("out").resolve("theta.json");
        assertThat(program.run(intoFolder()).code()).isZero();
        String before = Files.readString(theta);
        Program.Answer refused = program.run(intoFolder("--seed", "2"));
        assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("--out: the folder", "run bowl, zerograds, seed 1", "--replace");
        assertThat(Files.readString(theta)).isEqualTo(before);
        assertThat(program.run(intoFolder("--seed", "2", "--replace")).code()).isZero();
        assertThat(Files.readString(theta)).isNotEqualTo(before);
    }

    @Test
    void aRunThatCannotBeginLeavesAFormerResult() throws IOException {
        Path theta = folder.resolve("out").resolve("theta.json");
        program.run(intoFolder());
        String before = Files.readString(theta);
        Program.Answer answer = program.run(
                "run",
                "stillborn",
                "-q",
                "--replace",
                "--out",
                folder.resolve("out").toString());
        assertThat(answer.code()).isEqualTo(Exit.FAILED);
        assertThat(answer.err()).contains("the model could not be started: there is no oven");
        assertThat(Files.readString(theta)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).allMatch(Files::isRegularFile);
        }
    }

    @Test
    void neverTouchesOtherPeoplesFiles() throws IOException {
        Path picture = Files.createDirectories(folder.resolve("out")).resolve("final.png");
        Files.writeString(picture, "my own");
        Program.Answer refused = program.run(intoFolder("--replace"));
        assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(refused.err()).contains("'" + picture + "' is in the way");
        Files.move(picture, picture.resolveSibling("mine.png"));
        assertThat(program.run(intoFolder()).code()).isZero();
        assertThat(picture.resolveSibling("mine.png")).hasContent("my own");
    }

    @Test
    void writesTheReportIntoTheFolder() throws IOException {
        program.run(
                "run",
                "broken",
                "-q",
                "--iterations",
                "2",
                "--out",
                folder.resolve("out").toString());
        JsonNode json =
                JSON.readTree(folder.resolve("out").resolve("result.json").toFile());
        assertThat(json.get("outcome").asText()).isEqualTo("failed");
        assertThat(json.get("firstFailure").get("reason").asText()).isEqualTo("the oven is cold");
    }

    @Test
    void writesEveryEvaluation() throws IOException {
        Path csv = folder.resolve("evaluations.csv");
        String[] command = {
            "run", "every-fifth", "-q", "--workers", "1", "--iterations", "3", "--evaluations-csv", csv.toString()
        };
        assertThat(program.run(command).code()).isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(1 + 3 * 5 + 1);
        assertThat(lines.get(0)).isEqualTo("iteration,index,kind,loss,seed,seconds,failure,x[0],x[1]");
        assertThat(lines.get(1)).startsWith("0,0,sample,").matches(".*,-?\\d+,[0-9.E-]+,,[0-9.E-]+,[0-9.E-]+");
        assertThat(lines.get(5)).startsWith("0,4,watched,,").contains(",no,");
        assertThat(lines.get(16)).startsWith("3,0,watched,");
        assertThat(program.run(command).err()).contains("--evaluations-csv: there is a file", "--replace");
        assertThat(program.run(with(command, "--replace")).code()).isZero();
    }

    @Test
    void evaluationsTakeThePlaceOfEvaluationsOnly() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.csv"), "my own\n");
        Program.Answer refused = program.run(
                "run", "bowl", "-q", "--evaluations-csv", mine.toString(), "--replace", "--iterations", "2");
        assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(refused.err()).contains("--evaluations-csv: the file '" + mine + "' is in the way");
        assertThat(mine).hasContent("my own");
    }

    @Test
    void evaluationsHaveAFileOfTheirOwn() {
        Path file = folder.resolve("out").resolve("iterations.csv");
        Program.Answer refused = program.run(intoFolder("--evaluations-csv", file.toString()));
        assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(refused.err())
                .contains("--evaluations-csv: the file '" + file + "' is one that the run itself writes");
        assertThat(program.run(intoFolder(
                                "--evaluations-csv",
                                file.resolveSibling("all.csv").toString()))
                        .code())
                .isZero();
    }

    @Test
    void namesOfAllKindsSurvive() throws IOException {
        Path csv = folder.resolve("evaluations.csv");
        Path out = folder.resolve("out");
        assertThat(program.run(
                                "run",
                                "odd-names",
                                "-q",
                                "--optimizer",
                                "random",
                                "--evaluations",
                                "50",
                                "--out",
                                out.toString(),
                                "--evaluations-csv",
                                csv.toString())
                        .code())
                .isZero();
        List<List<String>> rows = Csv.read(Files.readString(csv));
        assertThat(rows.get(0)).endsWith("failure", "bar width, \"outer\"", "loss[0]", "loss[1]", "\u6e29\u5ea6");
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(11));
        double least = rows.stream()
                .skip(1)
                .mapToDouble(row -> Double.parseDouble(row.get(3)))
                .min()
                .orElseThrow();
        JsonNode json = JSON.readTree(
                program.run("run", "odd-names", "-q", "--json", "--iterations", "1", "--start", csv.toString())
                        .out());
        assertThat(json.get("bestLoss").asDouble()).isLessThanOrEqualTo(least + 1e-12);
        assertThat(json.get("bestParameters").has("bar width, \"outer\"")).isTrue();
        assertThat(program.run("run", "odd-names", "-q", "--iterations", "1", "--start", out.toString())
                        .code())
                .isZero();
    }

    @Test
    void maximisesAndTellsTheValueWithItsOwnSign() throws IOException {
        Path csv = folder.resolve("evaluations.csv");
        Path out = folder.resolve("out");
        Program.Answer answer = program.run(
                "run", "hill", "--optimizer", "cma-es", "--evaluations", "500", "--evaluations-csv", csv.toString());
        assertThat(answer.out())
                .contains("value        7.00000", "best value   7.00000")
                .doesNotContain("loss  ");
        assertThat(answer.err()).contains("  value 7.00");
        assertThat(Files.readAllLines(csv).get(0)).contains("kind,loss,value,seed");
        JsonNode json =
                JSON.readTree(program.run("run", "hill", "--json", "-q", "--iterations", "3", "--out", out.toString())
                        .out());
        assertThat(json.get("value").asDouble()).isEqualTo(-json.get("loss").asDouble());
        assertThat(json.get("bestValue").asDouble())
                .isEqualTo(-json.get("bestLoss").asDouble());
        assertThat(Files.readAllLines(out.resolve("iterations.csv")).get(0)).endsWith("seconds,value,bestValue");
        assertThat(program.run(
                                "sweep",
                                "hill",
                                "--optimizer",
                                "spsa",
                                "--evaluations",
                                "40",
                                "--seeds",
                                "1",
                                "--vary",
                                "pairs=1,2")
                        .out())
                .contains("The hill: loss = −value after 40 evaluations");
    }

    @Test
    void startsWhereAnotherRunWasBest() throws IOException {
        Path out = folder.resolve("out");
        program.run("run", "bowl", "-q", "--optimizer", "cma-es", "--evaluations", "500", "--out", out.toString());
        JsonNode best = JSON.readTree(out.resolve("theta.json").toFile()).get("best");
        for (Path result : List.of(out, out.resolve("result.json"), out.resolve("theta.json"))) {
            JsonNode json = JSON.readTree(
                    program.run("run", "bowl", "-q", "--json", "--iterations", "1", "--start", result.toString())
                            .out());
            assertThat(json.get("bestLoss").asDouble())
                    .isCloseTo(best.get("loss").asDouble(), within(1e-12));
        }
        Program.Answer refused = program.run("run", "wide-bowl", "--start", out.toString());
        assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(refused.err()).contains("--start: '" + out.resolve("theta.json"), "must have 65 values, but got 2");
    }
}
