package zerograds.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.lang3.ArrayUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        JsonNode json =
                JSON.readTree(program.run(ArrayUtils.add(command, "--json")).out());
        double best = json.get("bestParameters").get("x").asDouble();
        assertThat(json.get("bestLoss").asDouble()).isCloseTo(Program.cliff(best), withPercentage(1e-4));
        assertThat(json.get("loss").asDouble())
                .isCloseTo(Program.cliff(json.get("parameters").get("x").asDouble()), withPercentage(1e-4));
        assertThat(json.get("bestLoss").asDouble()).isLessThan(json.get("loss").asDouble());
        assertThat(text.out())
                .contains(String.format(Locale.ROOT, "best at      x = %.6g mm", best), "parameters   x = ");
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
