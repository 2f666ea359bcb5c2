package zerograds.app.option;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;
import zerograds.app.problem.Problems;
import zerograds.store.library.RecordedRun;
import zerograds.store.library.RunLibrary;

/** The run file that a command reads. */
public final class RunFileArgument {
    @Parameters(paramLabel = "<file>", description = "A run file, whose name ends with .zgrun.")
    Path file = Path.of("");

    /**
     * Opens it; nothing of its problem is run.
     *
     * @param library where problems from run files are put
     * @throws IOException if it is no run file, or is damaged where that matters
     */
    public RecordedRun open(Problems problems, RunLibrary library) throws IOException {
        return RecordedRun.open(file, library, problems.reader()::read);
    }
}
