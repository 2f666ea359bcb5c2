package zerograds.app.lab;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.problem.Problems;

/** The parent of the commands that measure the workbench itself, or take its pictures. */
@Command(
        name = "lab",
        synopsisSubcommandLabel = "<measurement>",
        description = "Measures the workbench itself, and takes its pictures.",
        commandListHeading = "%nMeasurements:%n")
public final class LabCommand extends ConsoleCommand {
    /** The command with all measurements. */
    public static CommandLine of(Problems problems) {
        CommandLine lab = new CommandLine(new LabCommand());
        measurements(problems).forEach(lab::addSubcommand);
        lab.addSubcommand(new VerdictsCommand(problems));
        lab.addSubcommand(new SoakCommand(problems));
        lab.addSubcommand(new JournalCommand(problems));
        return lab;
    }

    /** Most measurements were once commands of their own: scripts may go on to call them so, help does not name them. */
    public static void keepFormerNames(CommandLine whole, Problems problems) {
        for (Object measurement : measurements(problems)) {
            CommandLine former = new CommandLine(measurement);
            former.getCommandSpec().usageMessage().hidden(true);
            whole.addSubcommand(former);
        }
    }

    private static List<Object> measurements(Problems problems) {
        return List.of(
                new ExperimentsCommand(problems),
                new BenchCommand(),
                new WindowBenchCommand(problems),
                new ThumbnailsCommand(problems),
                new ViewsCommand(problems));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                command(),
                "lab needs to be told what to measure: "
                        + String.join(", ", command().getSubcommands().keySet()));
    }
}
