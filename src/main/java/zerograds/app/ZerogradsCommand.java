package zerograds.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import zerograds.app.command.CompareCommand;
import zerograds.app.command.DescribeCommand;
import zerograds.app.command.ExportCommand;
import zerograds.app.command.FilmCommand;
import zerograds.app.command.GuiCommand;
import zerograds.app.command.ListCommand;
import zerograds.app.command.ReplayCommand;
import zerograds.app.command.ResumeCommand;
import zerograds.app.command.RunCommand;
import zerograds.app.command.SnapshotCommand;
import zerograds.app.command.SweepCommand;
import zerograds.app.command.TrustCommand;
import zerograds.app.console.Display;
import zerograds.app.console.Ranges;
import zerograds.app.console.Version;
import zerograds.app.console.VisibleOutput;
import zerograds.app.console.WrongUse;
import zerograds.app.lab.LabCommand;
import zerograds.app.problem.Problems;
import zerograds.store.library.RunLibrary;

/** The program: without a command it opens the window. */
@Command(
        name = "zerograds",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        description = "Optimises black boxes with neural surrogate losses, and shows live how it goes.",
        synopsisSubcommandLabel = "[<command>]",
        sortOptions = false,
        usageHelpAutoWidth = true,
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the run failed",
            "2:wrong use: an unknown problem, option or value",
            "130:interrupted; what was computed is kept"
        })
public final class ZerogradsCommand implements Callable<Integer> {
    private final GuiCommand gui;

    private ZerogradsCommand(GuiCommand gui) {
        this.gui = gui;
    }

    /**
     * The command line with all commands, which writes to the standard streams.
     *
     * @param library where runs are kept
     * @param terminal whether standard error is one
     */
    public static CommandLine of(
            Problems problems,
            RunLibrary library,
            Display display,
            GuiCommand.Window window,
            SnapshotCommand.Camera camera,
            FilmCommand.Studio studio,
            boolean terminal) {
        GuiCommand gui = new GuiCommand(problems, display, window);
        CommandLine whole = new CommandLine(new ZerogradsCommand(gui))
                .addSubcommand(gui)
                .addSubcommand(new ListCommand(problems))
                .addSubcommand(new DescribeCommand(problems))
                .addSubcommand(TrustCommand.of(problems))
                .addSubcommand(new RunCommand(problems, library, terminal))
                .addSubcommand(new ResumeCommand(problems, library, terminal))
                .addSubcommand(new ReplayCommand(problems, library))
                .addSubcommand(new ExportCommand(problems, library))
                .addSubcommand(new CompareCommand(problems))
                .addSubcommand(new SweepCommand(problems))
                .addSubcommand(LabCommand.of(problems))
                .addSubcommand(new SnapshotCommand(problems, camera))
                .addSubcommand(new FilmCommand(problems, studio))
                .setExecutionStrategy(ZerogradsCommand::execute)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new Breakdown())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false);
        LabCommand.keepFormerNames(whole, problems);
        Values.readBy(whole);
        return whole;
    }

    /** Help is the program's own and may be coloured; whatever else is written may come from strangers. */
    private static int execute(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        Ranges.check(parsed);
        VisibleOutput.of(parsed.commandSpec().commandLine());
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public Integer call() {
        return gui.call();
    }
}
