package zerograds.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import zerograds.TestProblems;
import zerograds.app.Program;
import zerograds.app.ZerogradsCommand;
import zerograds.app.console.Exit;
import zerograds.app.problem.Problems;
import zerograds.store.problem.Experiment;

@Tag("slow")
class ExperimentsCommandTest {
    private static final Path HOME = Path.of(System.getProperty("zerograds.home"));
    private static final Path DEMOS = HOME.resolve("demo-problems");

    @TempDir
    Path folder;

    private Program.Answer experiments(String... more) throws Exception {
        Program program = new Program(folder);
        Files.writeString(folder.resolve("experiments.yaml"), """
            baselines:
              few: [random, spsa]
            experiments:
              - {problem: bowl, evaluations: 300, reaches: 0.05, baselines: few, quick: 24}
              - {problem: wide-bowl, evaluations: 300, misses: 1e-6, baselines: few, quick: 0}
            """);
        String[] all = new String[more.length + 3];
        all[0] = "experiments";
        all[1] = "--out";
        all[2] = folder.resolve("out").toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return program.run(all);
    }

    @Test
    void writesATableOfClaimsAndBaselinesAndAPictureOfEach() throws Exception {
        Program.Answer answer = experiments("--seeds", "3-5");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("| `bowl` | 2 | 300 | at most 0.05 |", "| `wide-bowl` |", "of 3 |");
        assertThat(answer.err()).contains("9/9");
        Path out = folder.resolve("out");
        assertThat(out.resolve("table.md")).content().isEqualTo(answer.out());
        assertThat(Files.readAllLines(out.resolve("table.csv"))).hasSize(1 + 2 * 3 * 3);
        assertThat(out.resolve("bowl-losses.png")).isNotEmptyFile();
    }

    @Test
    void inShortOneSeedAndOneBaselineAreEnough() throws Exception {
        Program.Answer answer =
                experiments("--quick", "--csv", folder.resolve("all.csv").toString());
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("| `bowl` | 2 | 24 |").doesNotContain("wide-bowl");
        assertThat(Files.readAllLines(folder.resolve("all.csv"))).hasSize(3);
    }

    @Test
    void refusesMoreThreadsThanAMachineCanHave() throws Exception {
        Program.Answer answer = experiments("--quick", "--threads", "2000000000");
        assertThat(answer.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(answer.err()).contains("--threads: expected a whole number in [1, 1024], but got '2000000000'");
    }

    @Test
    void namesTheExperimentsThereAre() throws Exception {
        Program.Answer answer = experiments("bowel");
        assertThat(answer.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(answer.err()).contains("there is no experiment 'bowel'; there are bowl, wide-bowl");
    }

    /** The command of the documentation, as continuous integration runs it. */
    @Test
    void everyExperimentOfThePaperRuns() {
        CommandLine line = ZerogradsCommand.of(
                Problems.below(HOME),
                TestProblems.library(),
                () -> false,
                name -> {},
                (plan, subject) -> Optional.empty(),
                (order, progress) -> {},
                false);
        line.setOut(new PrintWriter(new StringWriter()));
        assertThat(line.execute("experiments", "--quick", "--quiet", "--out", folder.toString()))
                .isZero();
        assertThat(folder.resolve("mosaic.png")).isNotEmptyFile();
        assertThat(folder.resolve("table.md")).content().doesNotContain("failed");
    }

    @Test
    void theDocumentedTableHasARowForEachAndItsCommandsCanBeGiven() throws Exception {
        String text = Files.readString(HOME.resolve("docs/experiments/README.md"));
        List<String> names = PlannedExperiment.chosen(DEMOS, List.of()).stream()
                .map(Experiment::problem)
                .toList();
        for (String name : names) {
            assertThat(text.lines().filter(row -> row.startsWith("| `" + name + "` |")))
                    .hasSize(2);
        }
        Matcher command =
                Pattern.compile("(?m)^    bin/zerograds (lab experiments.*)$").matcher(text);
        assertThat(command.find()).isTrue();
        do {
            CommandLine line = ZerogradsCommand.of(
                    Problems.below(HOME),
                    TestProblems.library(),
                    () -> false,
                    name -> {},
                    (plan, subject) -> Optional.empty(),
                    (order, progress) -> {},
                    false);
            line.parseArgs(command.group(1).split(" ", -1));
        } while (command.find());
    }
}
