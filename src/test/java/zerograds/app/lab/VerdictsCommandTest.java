package zerograds.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.app.Program;

class VerdictsCommandTest {
    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void open() throws IOException {
        program = new Program(folder);
    }

    @Test
    @Tag("slow")
    void writesTableCheckpointsAndPicture() throws IOException {
        Path out = folder.resolve("verdicts");
        Program.Answer answer =
                program.run("lab", "verdicts", "bowl", "--runs", "2", "--seeds", "5-6", "--out", out.toString());
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("| verdict | met |").isEqualTo(Files.readString(out.resolve("table.md")));
        assertThat(answer.err()).contains("1/2  bowl  seed 5  none", "2/2  bowl  seed 6  ");
        assertThat(Files.readAllLines(out.resolve("checkpoints.csv")))
                .hasSize(9)
                .first()
                .asString()
                .startsWith("problem,spoiling,seed,");
        assertThat(Files.readString(out.resolve("verdicts.svg"))).contains("<svg", "How often the verdicts were right");
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        assertThat(program.run("lab").code()).isEqualTo(2);
        assertThat(program.run("lab").err()).contains("verdicts");
        Program.Answer vast = program.run(
                "lab", "verdicts", "vast-bowl", "--out", folder.resolve("v").toString());
        assertThat(vast.code()).isEqualTo(2);
        assertThat(vast.err()).contains("512 parameters at most");
        assertThat(program.run("lab", "verdicts", "bowl", "--runs", "0").code()).isEqualTo(2);
        assertThat(program.run("lab", "verdicts", "bowl", "--workers", "0").code())
                .isEqualTo(2);
    }
}
