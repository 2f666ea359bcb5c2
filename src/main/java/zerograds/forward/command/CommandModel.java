package zerograds.forward.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import zerograds.forward.process.InstalledProgram;
import zerograds.forward.process.Launch;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.space.ParameterSpace;

/**
 * Any program with a command line: started once for every evaluation. Thread safe.
 *
 * <p>It writes its answer where {@code {out}} says, if its arguments mention it; otherwise its standard output is the
 * answer. An exit code other than 0 is a failure.
 */
public final class CommandModel implements ForwardModel {
    private final List<Template> arguments;
    private final Launch launch;
    private final Format format;
    private final Duration patience;
    private final int maxSessions;

    /**
     * @param command the program and its arguments, with placeholders
     * @param folder it is started in
     * @param guard is asked before each start
     * @param format of its answer
     * @param patience with one evaluation
     * @param maxSessions how many of it may run at the same time
     * @throws IllegalArgumentException if a placeholder means nothing, the program itself has one, or there may be no session
     */
    public CommandModel(
            List<String> command,
            Path folder,
            Launch.Guard guard,
            ParameterSpace space,
            Format format,
            Duration patience,
            int maxSessions) {
        this.launch = new Launch(command, folder, Map.of(), guard);
        this.arguments =
                command.stream().map(argument -> new Template(argument, space)).toList();
        this.format = format;
        this.patience = patience;
        this.maxSessions = maxSessions;
        if (command.get(0).indexOf('{') >= 0) {
            throw new IllegalArgumentException("the program itself must be given, but got '" + command.get(0) + "'");
        }
        if (maxSessions < 1) {
            throw new IllegalArgumentException("there must be at least 1 session, but got " + maxSessions);
        }
    }

    @Override
    public int maxSessions() {
        return maxSessions;
    }

    @Override
    public Session open() throws ForwardException {
        String program = launch.command().get(0);
        if (InstalledProgram.find(program, launch.folder()).isEmpty()) {
            throw new ForwardException("the program '" + program + "' is not installed: it is not on the PATH");
        }
        return new CommandSession(arguments, launch, format, patience);
    }
}
