package zerograds.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import zerograds.app.Main;

/** A real program that is really interrupted. */
@Tag("slow")
class InterruptionTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    @DisabledOnOs(OS.WINDOWS)
    void keepsWhatWasComputed() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path json = folder.resolve("result.json");
        Process program = start(json, "run", "rosenbrock", "--time", "100s", "--json", "--out", out.toString());
        try (BufferedReader err = program.errorReader(StandardCharsets.UTF_8)) {
            awaitLine(err, " eval ");
            kill(program);
            assertThat(program.waitFor(180, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        JsonNode result = new ObjectMapper().readTree(json.toFile());
        assertThat(program.exitValue()).isEqualTo(130);
        assertThat(result.get("outcome").asText()).isEqualTo("stopped");
        assertThat(result.get("iterations").asLong()).isPositive();
        assertThat(result.get("loss").isDouble()).isTrue();
        try (var files = Files.list(out)) {
            assertThat(files).hasSizeGreaterThan(4).allSatisfy(file -> assertThat(file)
                    .isNotEmptyFile());
        }
    }

    private Process start(Path out, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dorg.bytedeco.javacpp.nopointergc=true",
                "-Dzerograds.home=" + System.getProperty("zerograds.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .start();
    }

    private static void awaitLine(BufferedReader lines, String part) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains(part)) {
            line = lines.readLine();
        }
        assertThat(line).as("a line with '%s'", part).isNotNull();
    }

    private static void kill(Process program) throws IOException, InterruptedException {
        String signal = ignoresInterrupts(program) ? "-TERM" : "-INT";
        new ProcessBuilder("kill", signal, Long.toString(program.pid())).start().waitFor();
    }

    /** A shell that starts jobs in the background makes them ignore SIGINT, and their children with them. */
    private static boolean ignoresInterrupts(Process program) throws IOException {
        Path status = Path.of("/proc", Long.toString(program.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        String mask = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0");
        return (Long.parseUnsignedLong(mask.substring(7).strip(), 16) & 0b10) != 0;
    }
}
