package zerograds.app.command;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.option.RunFileArgument;
import zerograds.app.problem.Problems;
import zerograds.store.library.RecordedRun;
import zerograds.store.library.RunExport;
import zerograds.store.library.RunLibrary;

/** Writes what is in a run file for other programs. */
@Command(
        name = "export",
        description = {
            "Writes what is in a run file into a folder, for other programs.",
            "",
            "The folder gets iterations.csv, evaluations.csv if evaluations were kept, theta.npy with the parameters"
                    + " of every iteration, and facts.json. Nothing of the problem is run."
        },
        footer = {"", "Examples:", "  zerograds export rocket.zgrun --out rocket"})
public final class ExportCommand extends ConsoleCommand {
    @Mixin
    RunFileArgument file = new RunFileArgument();

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            required = true,
            description = "The folder, which is made if need be.")
    Path out = Path.of("");

    @Option(
            names = "--replace",
            description = "Put what is written in the place of a former result; other files are never touched.")
    boolean replace;

    private final Problems problems;
    private final RunLibrary library;

    /**
     * @param problems how they are read
     * @param library where problems from run files are put
     */
    public ExportCommand(Problems problems, RunLibrary library) {
        this.problems = problems;
        this.library = library;
    }

    @Override
    public Integer call() throws IOException {
        try (RecordedRun run = file.open(problems, library)) {
            RunExport.write(run, out, replace);
            return Exit.DONE;
        }
    }
}
