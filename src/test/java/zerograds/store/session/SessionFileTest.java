package zerograds.store.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFileTest {
    private static final Session SESSION = new Session(
            new Session.Frame(-20, 30, 1280, 800, true),
            "system",
            1.3,
            List.of("problems"),
            List.of("Gradient"),
            Map.of("left-2", List.of(0.4)),
            new Session.Last("rosenbrock", "zerograds", "paper", 7, "SECONDS", "60", Map.of("locality", "0.5")),
            List.of(new Session.Recent("Rosenbrock valley", "rosenbrock")));

    @TempDir
    private Path folder;

    private SessionFile file;

    @BeforeEach
    void choose() {
        file = new SessionFile(folder.resolve("zerograds").resolve("session.json"));
    }

    private void holds(String text) throws IOException {
        Files.createDirectories(file.file().getParent());
        Files.writeString(file.file(), text);
    }

    @Test
    void isEmptyBeforeTheFirstTime() throws IOException {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        file.write(SESSION);
        assertThat(file.read()).contains(SESSION);
    }

    @Test
    void remembersThatNothingWasOpen() throws IOException {
        Session nothing = new Session(SESSION.frame(), "dark", 1, List.of(), List.of(), Map.of(), null, List.of());
        file.write(nothing);
        assertThat(file.read()).contains(nothing);
    }

    @Test
    void keepsADamagedFileAsideAndSaysSo() throws IOException {
        holds("{\"version\": 1, \"zoom\": ");
        assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("session.json.unusable");
        assertThat(file.file().resolveSibling("session.json.unusable")).exists();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void refusesAFileOfAnotherVersion() throws IOException {
        file.write(SESSION);
        holds(Files.readString(file.file()).replace("\"version\" : 1", "\"version\" : 2"));
        assertThatThrownBy(file::read).hasMessageContaining("another version");
        assertThat(file.read()).isEmpty();
    }

    @Test
    void refusesAFileWithoutWhatMustBeThere() throws IOException {
        holds("{\"version\": 1}");
        assertThatThrownBy(file::read).isInstanceOf(IOException.class);
        holds("[]");
        assertThatThrownBy(file::read).hasMessageContaining("no object");
        file.write(SESSION);
        holds(Files.readString(file.file()).replace("1280.0", "-4"));
        assertThatThrownBy(file::read).hasMessageContaining("-4");
    }
}
