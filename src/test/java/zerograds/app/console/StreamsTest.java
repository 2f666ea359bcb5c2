package zerograds.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.app.Program;

class StreamsTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private Program program;

    @BeforeEach
    void open() throws IOException {
        program = new Program(folder);
    }

    /** A stream that cannot be written. */
    private static Outlet broken(String reason) {
        return new Outlet(new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException(reason);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    private int run(Outlet out, String line) {
        return new Streams(out, new Outlet(err)).execute(program.line(), line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "list --optimizers",
                "describe bowl",
                "--help",
                "--version",
                "run --help",
                "run bowl --iterations 2 -q",
                "run bowl --iterations 2 -q --json",
                "sweep bowl --optimizer spsa --evaluations 20 --seeds 1 --vary pairs=1,2 -q"
            })
    void aResultThatCannotBeWrittenIsAFailure(String line) {
        assertThat(run(broken("No space left on device"), line)).isEqualTo(Exit.FAILED);
        assertThat(err)
                .asString()
                .isEqualToIgnoringNewLines("zerograds: the output could not be written: No space left on device");
    }

    @Test
    void aReaderThatHasGoneIsNotTold() {
        assertThat(run(broken("Broken pipe"), "list")).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theExitCodeOfAFailureStays() {
        assertThat(run(broken("Broken pipe"), "run nothing")).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void complaintsThatCannotBeWrittenAreAFailureToo() {
        StringWriter out = new StringWriter();
        Streams streams = new Streams(new Outlet(out), broken("No space left on device"));
        assertThat(streams.execute(program.line(), "run", "bowl", "--iterations", "2"))
                .isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("The bowl: the budget is used up");
    }
}
