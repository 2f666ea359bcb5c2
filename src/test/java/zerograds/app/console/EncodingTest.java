package zerograds.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.app.Main;
import zerograds.forward.process.JavaProgram;

/** Names arrive in results as they are, whatever the locale. */
@Tag("slow")
class EncodingTest {
    @TempDir
    Path folder;

    @Test
    void resultsAreWrittenInUtf8ButToAConsoleThatKnowsOnlyItsOwn() {
        assertThat(Streams.charset(false, Optional.of("US-ASCII"))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Streams.charset(true, Optional.empty())).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Streams.charset(true, Optional.of("IBM850")).name()).isEqualTo("IBM850");
    }

    @Test
    void aRunInTheSimplestLocaleTellsNamesAsTheyAre() throws Exception {
        assumeTrue(File.separatorChar == '/', "Windows has no such locale");
        Files.writeString(folder.resolve("problem.yaml"), """
            id: names
            title: Names
            summary: A test.
            parameters:
              - {name: Höhe, kind: real, bounds: [0, 1]}
              - {name: bar width, kind: real, bounds: [0, 1]}
              - {name: 温度, kind: real, bounds: [3, 3]}
            model: {kind: built-in, name: sphere}
            loss: value
            """);
        Path out = folder.resolve("out");
        String said = run("run", folder.toString(), "--iterations", "2", "--json", "-q", "--out", out.toString());
        assertThat(said).contains("\"Höhe\":", "\"bar width\":", "\"温度\":3.0");
        assertThat(Files.readString(out.resolve("theta.json"))).contains("Höhe", "bar width", "温度");
        assertThat(run("describe", folder.toString())).contains("Höhe: real", "温度: frozen at 3");
    }

    private static String run(String... arguments) throws Exception {
        List<String> options = List.of(
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-Dzerograds.home=" + System.getProperty("zerograds.home"),
                "-Dorg.bytedeco.javacpp.nopointergc=true");
        List<String> command = JavaProgram.command(options, Main.class.getName(), List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
