package zerograds.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.app.Program;
import zerograds.app.console.Exit;

class CompareCommandTest {
    @TempDir
    Path folder;

    private Program program;
    private Path out;

    @BeforeEach
    void open() throws IOException {
        program = new Program(folder);
        out = folder.resolve("out");
    }

    private Program.Answer compare(String optimizers, String seeds) {
        return program.run(
                "compare",
                "bowl",
                "--optimizers",
                optimizers,
                "--seeds",
                seeds,
                "--evaluations",
                "300",
                "--target",
                "0.01",
                "--out",
                out.toString());
    }

    @Test
    void printsATableAndWritesTablesAndPictures() throws IOException {
        Program.Answer answer = compare("random,cma-es{step=0.2}", "3-5");
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines()).hasSize(4);
        assertThat(answer.out())
                .contains("The bowl: loss after 300 evaluations, 3 seeds", "evaluations to 0.01", "(3 of 3 runs)");
        assertThat(answer.err()).contains("6/6", "seed 5");
        assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(7);
        assertThat(Files.readAllLines(out.resolve("summary.csv"))).hasSize(3);
        assertThat(out.resolve("losses.png")).isNotEmptyFile();
        assertThat(out.resolve("losses.svg")).content().contains("cma-es{step=0.2}");
    }

    private Program.Answer compare(String problem, String optimizers, String seeds) {
        return program.run(
                "compare",
                problem,
                "--optimizers",
                optimizers,
                "--seeds",
                seeds,
                "--evaluations",
                "40",
                "--out",
                out.toString());
    }

    @Test
    void failsIfAllRunsFailedAndSaysWhich() throws IOException {
        Program.Answer answer = compare("broken", "random,spsa", "2");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("4 of 4 runs failed:", "  random  seed 1  all ", ": the oven is cold");
        assertThat(answer.err()).contains("zerograds: all runs failed, the first because all ");
        assertThat(Files.readAllLines(out.resolve("runs.csv")))
                .hasSize(5)
                .element(1)
                .asString()
                .endsWith("is cold");
    }

    @Test
    void namesTheRunsThatFailedIfSomeDid() {
        Program.Answer answer = compare("brittle", "spsa{step=0.001}", "9");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .containsPattern("[1-8] of 9 runs failed:")
                .containsPattern("  spsa\\{.*\\}  seed \\d  all .*it is . broken");
    }

    @Test
    void refusesBeforeTheStartWhatDoesNotFitIntoTheMemory() {
        Program.Answer answer = compare("vast-bowl", "random,cma-es", "1");
        assertThat(answer.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(answer.err()).contains("zerograds: cma-es: ", "but got 1000000");
        assertThat(out).doesNotExist();
    }

    @Test
    void theSameCommandAgainSaysTheSame() {
        assertThat(compare("spsa,random", "2").out())
                .isEqualTo(compare("spsa,random", "2").out());
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("runs"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void doesAllRunsAgainWhenAFileOfTheProblemWasEdited() throws IOException {
        compare("random", "2");
        List<Path> before = kept();
        compare("random", "2");
        assertThat(kept()).isEqualTo(before);
        Files.writeString(folder.resolve("bowl").resolve("data.txt"), "1 2 3");
        compare("random", "2");
        assertThat(kept()).hasSize(2 * before.size()).containsAll(before);
    }

    @Test
    void namesADamagedRunDoesItAgainAndSaysTheSame() throws IOException {
        String whole = compare("spsa,random", "2").out();
        Path damaged = kept().get(1);
        Files.write(damaged, new byte[] {(byte) 0xff, 0, 1});
        Program.Answer again = compare("spsa,random", "2");
        assertThat(again.out()).isEqualTo(whole);
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("the kept run " + damaged + " cannot be used", "it is done again");
        assertThat(compare("spsa,random", "2").err()).doesNotContain("cannot be used");
    }

    @Test
    void neverTouchesOtherPeoplesTables() throws IOException {
        Path table = Files.createDirectories(out).resolve("summary.csv");
        Files.writeString(table, "mine");
        Program.Answer refused = compare("random", "1");
        assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(refused.err()).contains("--out: the file '" + table + "' is in the way");
        assertThat(table).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "magic | 3 | there is no optimizer 'magic'",
                "spsa | 3-1 | expected a number of seeds like 9",
                "spsa,spsa | 3 | the optimizer spsa is there twice"
            })
    void saysWhatIsWrong(String optimizers, String seeds, String message) {
        Program.Answer answer = compare(optimizers, seeds);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(message);
    }
}
