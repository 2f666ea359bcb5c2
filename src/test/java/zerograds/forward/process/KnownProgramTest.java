package zerograds.forward.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.problem.ForwardException;

/** Java stands for any program: it is there wherever the tests run. */
class KnownProgramTest {
    private static final String JAVA =
            JavaProgram.command(List.of(), "Unused", List.of()).get(0);

    @TempDir
    Path folder;

    private Path find(List<String> names, List<String> question, String answer) throws Exception {
        return new KnownProgram(names, question, answer).find(folder, Launch.Guard.NONE);
    }

    @AfterEach
    void nothingStaysBehind() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void findsTheProgramThatSaysTheRightWord() throws Exception {
        assertThat(find(List.of(JAVA), List.of("-version"), "VERSION")).isEqualTo(Path.of(JAVA));
    }

    @Test
    void triesItsOtherNames() throws Exception {
        assertThat(find(List.of("no-such-program", JAVA), List.of("-version"), "version"))
                .isEqualTo(Path.of(JAVA));
    }

    @Test
    void refusesAProgramOfTheSameNameThatIsAnother() {
        assertThatThrownBy(() -> find(List.of(JAVA), List.of("-version"), "ImageMagick"))
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("is not installed")
                .hasMessageContaining("it should say 'ImageMagick'")
                .hasMessageContaining("says '");
    }

    @Test
    void refusesAProgramThatFailsOverTheQuestion() {
        assertThatThrownBy(() -> find(List.of(JAVA), List.of("--no-such-option"), "no-such-option"))
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("says nothing");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> find(List.of("no-such-program", "nor-this"), List.of("-version"), "x"))
                .isInstanceOf(ForwardException.class)
                .hasMessage("the program 'no-such-program' or 'nor-this' is not installed: it is not on the PATH");
    }

    @Test
    void wantsAWordOfItsOwn() {
        assertThatThrownBy(() -> new KnownProgram(List.of("convert"), List.of("-version"), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
