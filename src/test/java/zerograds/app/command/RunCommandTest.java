package zerograds.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.app.Program;
import zerograds.app.console.Exit;
import zerograds.run.log.Csv;

class RunCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void open() throws IOException {
        program = new Program(folder);
    }

    @Test
    void refusesANetworkThatDoesNotFitBeforeItStarts() {
        Program.Answer answer = program.run("run", "vast-bowl", "--set", "surrogate=network", "--set", "width=512");
        assertThat(answer.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("GB of heap", "this machine has", "Leaner: width=", "surrogate=quadratic")
                .doesNotContain("loading");
    }

    @Test
    void printsOneJsonObjectAndNothingElse() throws JsonProcessingException {
        Program.Answer answer = program.run("run", "bowl", "--json", "--seed", "3");
        JsonNode json = JSON.readTree(answer.out());
        assertThat(answer.code()).isZero();
        assertThat(answer.out().strip()).doesNotContain("\n");
        assertThat(keys(json))
                .containsExactly(
                        "problem",
                        "dimension",
                        "optimizer",
                        "preset",
                        "seed",
                        "outcome",
                        "message",
                        "iterations",
                        "evaluations",
                        "watched",
                        "failures",
                        "loss",
                        "bestLoss",
                        "theta",
                        "parameters",
                        "bestParameters",
                        "error",
                        "verdict",
                        "seconds");
        assertThat(json.get("problem").asText()).isEqualTo("bowl");
        assertThat(json.get("optimizer").asText()).isEqualTo("zerograds");
        assertThat(json.get("preset").asText()).isEqualTo("default");
        assertThat(json.get("seed").asLong()).isEqualTo(3);
        assertThat(json.get("outcome").asText()).isEqualTo("done");
        assertThat(json.get("iterations").asLong()).isEqualTo(30);
        assertThat(json.get("evaluations").asLong()).isEqualTo(120);
        assertThat(json.get("loss").isDouble()).isTrue();
        assertThat(json.get("theta")).hasSize(2);
        assertThat(keys(json.get("verdict"))).containsExactly("id", "level", "text");
        assertThat(json.get("verdict").get("level").asText()).isIn("good", "fair", "poor", "unknown");
        assertThat(json.get("error").get("largest").asDouble()).isPositive();
    }

    @Test
    void leavesOutManyParametersAndUnknownErrors() throws JsonProcessingException {
        JsonNode json = JSON.readTree(
                program.run("run", "wide-bowl", "--json", "--iterations", "2").out());
        assertThat(json.get("dimension").asInt()).isEqualTo(65);
        assertThat(keys(json)).doesNotContain("theta", "parameters", "bestParameters", "error");
    }

    @Test
    void tellsTheBestParametersBesideTheFinalOnes() throws JsonProcessingException {
        String[] command = {"run", "cliff", "--optimizer", "spsa", "--evaluations", "200", "--set", "step=0.5"};
        Program.Answer text = program.run(command);
        JsonNode json = JSON.readTree(program.run(with(command, "--json")).out());
        double best = json.get("bestParameters").get("x").asDouble();
        assertThat(json.get("bestLoss").asDouble()).isCloseTo(Program.cliff(best), withPercentage(1e-4));
        assertThat(json.get("loss").asDouble())
                .isCloseTo(Program.cliff(json.get("parameters").get("x").asDouble()), withPercentage(1e-4));
        assertThat(json.get("bestLoss").asDouble()).isLessThan(json.get("loss").asDouble());
        assertThat(text.out())
                .contains(String.format(Locale.ROOT, "best at      x = %.6g mm", best), "parameters   x = ");
    }

    @Test
    void aRunThatEndsWorseThanItsBestRecommendsTheBestWhichIsNeverWorseThanTheStart() throws JsonProcessingException {
        String[] command = {"run", "cliff", "--optimizer", "spsa", "--evaluations", "200", "--set", "step=0.5"};
        JsonNode json = JSON.readTree(program.run(with(command, "--json")).out());
        assertThat(json.get("bestLoss").asDouble()).isLessThanOrEqualTo(Program.cliff(-1));
        assertThat(json.get("bestLoss").asDouble()).isLessThan(json.get("loss").asDouble());
        assertThat(program.run(command).out())
                .contains("recommended  the parameters of the best loss: the run ended at a worse one");
        assertThat(program.run("run", "bowl", "--iterations", "2", "--optimizer", "random")
                        .out())
                .doesNotContain("recommended");
    }

    @Test
    void aShortRunWhoseEvaluationsAllFailedHasFailed() {
        Program.Answer answer = program.run("run", "broken", "--iterations", "3");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("the run failed: all 16 evaluations failed: the oven is cold");
        assertThat(answer.out())
                .contains("evaluations  12, and 4 to watch the loss at θ", "failed       16 of all these")
                .contains("first      in iteration 0: the oven is cold", "last       in iteration 3: the oven is cold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bobyqa", "cma-es"})
    void whatAMethodCannotTakeIsRefusedBeforeTheRunAndSaidOnce(String method) {
        Program.Answer answer = program.run("run", "vast-bowl", "--optimizer", method, "--json");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).containsOnlyOnce("parameters, but got 1000000");
    }

    @Test
    void countsFailuresAtTheWatchedParameters() throws JsonProcessingException {
        JsonNode json =
                JSON.readTree(program.run("run", "every-fifth", "--workers", "1", "--iterations", "20", "--json")
                        .out());
        long asked = json.get("evaluations").asLong() + json.get("watched").asLong();
        assertThat(json.get("watched").asLong()).isEqualTo(21);
        assertThat(json.get("failures").asLong()).isEqualTo(asked / 5);
    }

    @Test
    void givesTheSameParametersWithOneAndTwoWorkers() throws JsonProcessingException {
        JsonNode one = theta("--workers", "1");
        JsonNode two = theta("--workers", "2");
        assertThat(one).isEqualTo(two);
    }

    @Test
    void givesOtherParametersWithAnotherSeed() throws JsonProcessingException {
        assertThat(theta("--seed", "1")).isNotEqualTo(theta("--seed", "2"));
    }

    private JsonNode theta(String option, String value) throws JsonProcessingException {
        return JSON.readTree(program.run("run", "bowl", "--json", option, value).out())
                .get("theta");
    }

    @Test
    void replacesTheBudgetOfThePreset() throws JsonProcessingException {
        JsonNode json = JSON.readTree(
                program.run("run", "bowl", "--json", "--evaluations", "100").out());
        assertThat(json.get("iterations").asLong()).isEqualTo(25);
        assertThat(json.get("evaluations").asLong()).isEqualTo(100);
    }

    @Test
    void changesSettings() throws JsonProcessingException {
        JsonNode json = JSON.readTree(program.run("run", "bowl", "--json", "--set", "batch=1", "--set", "depth=1")
                .out());
        assertThat(json.get("evaluations").asLong()).isEqualTo(60);
    }

    @Test
    void saysThatARunFailedAndWritesWhatIsNotANumberAsNull() throws JsonProcessingException {
        Program.Answer answer = program.run("run", "broken", "--json", "--iterations", "100");
        JsonNode json = JSON.readTree(answer.out());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(json.get("outcome").asText()).isEqualTo("failed");
        assertThat(json.get("loss").isNull()).isTrue();
        assertThat(json.get("failures").asLong()).isEqualTo(250);
        assertThat(json.get("firstFailure").get("reason").asText()).isEqualTo("the oven is cold");
        assertThat(json.get("lastFailure").get("iteration").asLong()).isEqualTo(49);
        assertThat(answer.err()).contains("the run failed").contains("the oven is cold");
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
    void endsWhenNothingGetsBetter() throws JsonProcessingException {
        Program.Answer answer = program.run(
                "run", "cliff", "-q", "--json", "--optimizer", "random", "--evaluations", "5000", "--patience", "100");
        JsonNode json = JSON.readTree(answer.out());
        assertThat(json.get("message").asText()).startsWith("nothing got better for 1");
        assertThat(json.get("evaluations").asLong()).isBetween(100L, 4000L);
        assertThat(program.run("run", "bowl", "--patience", "0").err())
                .contains("--patience: expected a whole number of at least 1");
    }

    @Test
    void recommendsBesideTheLuckiestSampleOfAStochasticModelAndCallsNothingBest() throws IOException {
        Path out = folder.resolve("out");
        Program.Answer text = program.run("run", "noisy", "-q", "--iterations", "100", "--out", out.toString());
        JsonNode json = JSON.readTree(program.run("run", "noisy", "-q", "--iterations", "100", "--json")
                .out());
        assertThat(json.get("luckiestLoss").asDouble()).isNegative();
        JsonNode recommended = json.get("recommendation").get("recommended");
        assertThat(recommended.get("meanLoss").asDouble())
                .isGreaterThan(-4 * recommended.get("standardError").asDouble());
        assertThat(json.get("recommendation").get("evaluations").asLong()).isEqualTo(60);
        assertThat(json.get("evaluations").asLong()).isEqualTo(400);
        assertThat(text.out()).contains("recommended", "luckiest", "in one evaluation", " ± ", "charged to no budget");
        assertThat(text.out()
                        + json
                        + Files.readString(out.resolve("theta.json"))
                        + Files.readString(out.resolve("iterations.csv")))
                .doesNotContain("best");
        assertThat(JSON.readTree(out.resolve("theta.json").toFile())
                        .get("recommended")
                        .has("standardError"))
                .isTrue();
    }

    @Test
    void asksAStochasticModelAgainAsOftenAsWanted() {
        assertThat(program.run("run", "noisy", "-q", "--iterations", "5", "--repeats", "0")
                        .out())
                .doesNotContain("recommended", "best");
        assertThat(program.run("run", "noisy", "-q", "--iterations", "5", "--repeats", "4")
                        .out())
                .contains("the mean of 4 evaluations");
        assertThat(program.run("run", "noisy", "--repeats", "1").err())
                .contains("repeats must be 0, or in [2, 1000000]");
        assertThat(program.run("run", "bowl", "-q", "--iterations", "5", "--repeats", "4")
                        .out())
                .doesNotContain("recommended");
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

    @Test
    void reportsToPeople() {
        Program.Answer answer = program.run("run", "bowl", "--iterations", "5");
        assertThat(answer.out())
                .contains("The bowl: the budget is used up", "iterations   5", "evaluations  20", "parameters   x = ");
    }

    @Test
    void showsProgressOnStandardErrorUnlessItShallBeQuiet() {
        assertThat(program.run("run", "bowl").err()).contains("bowl: 100%  120 eval");
        assertThat(program.run("run", "bowl", "--quiet").err()).isEmpty();
    }

    private static Iterable<String> keys(JsonNode json) {
        Iterator<String> names = json.fieldNames();
        return () -> names;
    }
}
