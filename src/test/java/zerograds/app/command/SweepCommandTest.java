package zerograds.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.app.Program;

class SweepCommandTest {
    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void open() throws IOException {
        program = new Program(folder);
    }

    private Program.Answer sweep(String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", "bowl", "--optimizer", "spsa", "--evaluations", "100"));
        words.addAll(List.of(more));
        return program.run(words.toArray(String[]::new));
    }

    @Test
    void printsATableInWhichTheBestIsMarkedAndWritesIt() throws IOException {
        Path csv = folder.resolve("sweep.csv");
        Program.Answer answer =
                sweep("--vary", "step=0.0001,0.05", "--vary", "pairs=1:2:2", "--seeds", "4-5", "--csv", csv.toString());
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines()).hasSize(6);
        assertThat(answer.out()).contains("The bowl: loss after 100 evaluations, 8 of 8 runs");
        assertThat(answer.out().lines().filter(line -> line.endsWith("best")))
                .singleElement()
                .asString()
                .startsWith("0.05");
        assertThat(answer.err()).contains("8/8", "seed 5");
        assertThat(Files.readAllLines(csv)).hasSize(5);
    }

    @Test
    void failsIfAllRunsFailedAndSaysWhich() {
        Program.Answer answer = program.run(
                "sweep", "broken", "--optimizer", "spsa", "--evaluations", "40", "--seeds", "1", "--vary", "pairs=1,2");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("2 of 2 runs failed:", "  spsa{pairs=2}  seed 1  all ");
        assertThat(answer.err()).contains("zerograds: all runs failed, the first because all ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step=0.1:0.2 | step varies over from:to:count",
                "pairs=0,1 | pairs must be a whole number in",
                "sigma=1,2 | there is no setting 'sigma'"
            })
    void saysWhatIsWrong(String vary, String message) {
        Program.Answer answer = sweep("--vary", vary);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(message);
    }
}
