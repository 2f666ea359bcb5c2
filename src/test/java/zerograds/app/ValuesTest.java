package zerograds.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.app.console.Exit;

class ValuesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run bowl --seed ٣",
                "run bowl --seed 0x10",
                "run bowl --set locality=0.1f",
                "run bowl --set locality=0x1p-3",
                "run bowl --set locality=NaN",
                "run bowl --set batch=٣",
                "run bowl --iterations 1e3",
                "run bowl --evaluations 10d",
                "run bowl --target-loss NaN",
                "run bowl --target-loss Infinity",
                "run bowl --workers １",
                "run bowl --time 30ſ",
                "run bowl --time 1m-30s",
                "compare bowl --evaluations 20 --seeds ٣",
                "sweep bowl --evaluations 20 --vary locality=0.1f,0.2"
            })
    void aNumberThatNobodyMeansIsRefusedWithItsText(String command) throws Exception {
        Program.Answer answer = new Program(folder).run(command.split(" "));
        assertThat(answer.code()).as(answer.err()).isEqualTo(Exit.WRONG_USE);
        assertThat(answer.err()).contains("but got '").doesNotContain("Exception");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void anEmptyPathIsNotThePresentFolder() throws Exception {
        for (List<String> command : List.of(
                List.of("run", "bowl", "--iterations", "2", "--out", ""),
                List.of("run", "bowl", "--iterations", "2", "--out", " "),
                List.of("compare", "bowl", "--evaluations", "20", "--out", ""),
                List.of("sweep", "bowl", "--evaluations", "20", "--vary", "locality=0.1,0.2", "--csv", ""))) {
            Program.Answer answer = new Program(below(command)).run(command.toArray(String[]::new));
            assertThat(answer.code()).as("%s %s", command, answer.err()).isEqualTo(Exit.WRONG_USE);
            assertThat(answer.err()).contains("expected the path of a file or folder");
        }
        assertThat(new Program(below(List.of())).run("run", "").code()).isEqualTo(Exit.WRONG_USE);
    }

    private Path below(Object command) throws Exception {
        return Files.createDirectory(folder.resolve(Integer.toHexString(command.hashCode())));
    }
}
