package zerograds.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import zerograds.app.console.Exit;

class BreakdownTest {
    @Test
    void saysWhyAFileCannotBeUsedAndNotItsNameAlone(@TempDir Path folder) throws IOException {
        StringWriter err = new StringWriter();
        CommandLine command = new Program(folder).line().setErr(new PrintWriter(err));
        int code = new Breakdown()
                .handleExecutionException(new AccessDeniedException("theta.json"), command, command.parseArgs());
        assertThat(code).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).startsWith("zerograds: 'theta.json': this user has no right to it");
    }
}
