package zerograds.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.app.Program;
import zerograds.app.console.Exit;
import zerograds.forward.external.Overhead;
import zerograds.lab.speed.Benchmark;
import zerograds.lab.speed.Comparison;
import zerograds.lab.speed.EngineFigures;
import zerograds.lab.speed.MachineLimit;
import zerograds.lab.speed.Workload;

@Tag("slow")
class BenchCommandTest {
    private static final Workload ROSENBROCK = Workload.of("rosenbrock");

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void open() throws IOException {
        program = new Program(Files.createDirectory(folder.resolve("problems")));
    }

    @Test
    void measuresOneSizeWithoutPython() throws IOException {
        Path json = folder.resolve("figures.json");
        Path csv = folder.resolve("figures.csv");
        Program.Answer answer = program.run(
                "lab",
                "bench",
                "rosenbrock",
                "--quick",
                "--rounds=2",
                "--threads=1",
                "--python=none",
                "--json=" + json,
                "--csv=" + csv);
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("not compared with PyTorch", "1 thread", "of overhead each", "from stop to end")
                .containsPattern("rosenbrock +8,577 +1 +0\\.\\d+ +[\\d,]+ +0\\.1 MB +- +- +0\\.\\d+ +\\d")
                .containsPattern("protocol +.* 35,152 parameters");
        assertThat(answer.err()).contains("bench: rosenbrock, 8,577 weights, 1 thread ...");
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        assertThat(figures.at("/sizes/0/millis").asDouble()).isBetween(0.001, 100.0);
        assertThat(figures.at("/sizes/0/ratio").isNull()).isTrue();
        assertThat(figures.at("/engine/overheadMicros").asDouble()).isPositive();
        assertThat(Files.readAllLines(csv)).hasSize(2).last().asString().startsWith("rosenbrock,2,8577,102924,1,");
    }

    @Test
    void saysWhatSizesThreadsAndRoundsThereAre() {
        assertThat(program.run("lab", "bench", "rosenbrok").err()).contains("no size 'rosenbrok'", "texture-256");
        assertThat(program.run("lab", "bench", "--threads", "3").err())
                .contains("--threads: expected a whole number in [1, 2], but got '3'");
        assertThat(program.run("lab", "bench", "--rounds", "0").err())
                .contains("--rounds: expected a whole number in [1, 1000]");
        assertThat(program.run("lab", "bench", "--threads", "many").code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void theTableShowsRatiosOfTheSameRoundAndWhatIsMissing() {
        Comparison.Other other = new Comparison.Other(1, List.of(2.0, 6.0, 3.0), 100_000_000);
        Comparison measured = new Comparison(ROSENBROCK, 2, List.of(0.1, 0.2, 0.1), 0.05, Optional.of(other), "");
        Comparison refused =
                new Comparison(Workload.of("texture-256"), 1, List.of(), 900, Optional.empty(), "it would need 9.9 GB");
        List<String> table = BenchTable.of(report(List.of(measured, refused)));
        assertThat(table)
                .anySatisfy(line -> assertThat(line)
                        .matches(
                                "rosenbrock +8,577 +2 +0\\.100 +80,000 +0\\.1 MB +3\\.00\\* +30\\.0 \\(20\\.0-30\\.0\\)"
                                        + " +0\\.0500 +2\\.0"))
                .anySatisfy(line -> assertThat(line).startsWith("* faster with one thread"))
                .anySatisfy(
                        line -> assertThat(line).matches("texture-256 +327,271,553 +1 +- +- +3\\.93 GB +- +- +900 +-"))
                .anySatisfy(line -> assertThat(line).contains("200 GFLOP/s").endsWith("kernels for Haswell"))
                .anySatisfy(line -> assertThat(line).isEqualTo("  it would need 9.9 GB"))
                .anySatisfy(line -> assertThat(line).contains("on 2 workers 1.90 x as fast"));
    }

    @Test
    void numbersDoNotDependOnTheCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            Comparison comparison = new Comparison(ROSENBROCK, 1, List.of(0.125), 0.05, Optional.empty(), "");
            Benchmark.Report report = report(List.of(comparison));
            assertThat(String.join("\n", BenchTable.of(report))).contains("0.125", "64,000");
            assertThat(BenchFigures.csv(report)).contains("0.125000");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void roundsToThreeDigits() {
        assertThat(BenchTable.number(0.012345)).isEqualTo("0.0123");
        assertThat(BenchTable.number(1.2345)).isEqualTo("1.23");
        assertThat(BenchTable.number(1236.4)).isEqualTo("1236");
        assertThat(BenchTable.number(0)).isEqualTo("0");
    }

    private static Benchmark.Report report(List<Comparison> comparisons) {
        return new Benchmark.Report(
                "PyTorch 1",
                Optional.of("Haswell"),
                new MachineLimit(1e11, 2e11, 1e10, 2e10),
                comparisons,
                new EngineFigures(2, 1.9, 0.2, 3),
                List.of(new Overhead(10, 100, 0.05, 0.06, 0.07)),
                OptionalLong.empty());
    }
}
