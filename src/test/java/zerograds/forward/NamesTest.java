package zerograds.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.forward.process.JavaProgram;

/** Names of parameters in any script and with blanks, on the way to programs and scripts, whatever the locale. */
@Tag("slow")
class NamesTest {
    @TempDir
    Path folder;

    @Test
    void reachCommandsProgramsAndScripts() throws Exception {
        assertThat(said(Map.of())).containsExactly("command 3.5", "protocol Höhe|bar width|温度", "script 3.5");
    }

    @Test
    void reachThemInALocaleThatDoesNotKnowTheirLetters() throws Exception {
        assertThat(said(Map.of("LC_ALL", "C")))
                .containsExactly("command 3.5", "protocol Höhe|bar width|温度", "script 3.5");
    }

    @Test
    void anArgumentThatTheLocaleCannotWriteIsRefusedRatherThanChanged() throws Exception {
        assumeThat(File.separatorChar).as("Windows hands over every letter").isEqualTo('/');
        assertThat(said(Map.of("LC_ALL", "C"), "größe"))
                .singleElement()
                .asString()
                .startsWith("'größe' cannot be handed to the program")
                .contains("LC_ALL=C.UTF-8");
    }

    /** What {@link NamedParameters} says in a JVM of its own. */
    private List<String> said(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = JavaProgram.command(List.of("-Xmx128m"), NamedParameters.class.getName(), List.of());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment().put("NAMES_FOLDER", folder.toString());
        Process process = builder.start();
        try (var input = process.getOutputStream()) {
            input.write(String.join("\n", arguments).getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().toList();
    }
}
