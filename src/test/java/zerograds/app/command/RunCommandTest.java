package zerograds.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.app.Program;
import zerograds.app.console.Exit;

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

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
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
