package zerograds.app.console;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what is wrong with the command line: one message, and where to read more. */
public final class WrongUse implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        VisibleOutput.of(command);
        command.getErr()
                .println("zerograds: "
                        + Ranges.refusal(e.getArgSpec(), e.getValue()).orElse(String.valueOf(e.getMessage())));
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            String name = command.getCommandSpec().qualifiedName();
            command.getErr().println("'" + name + " --help' shows what can be said.");
        }
        command.getErr().flush();
        return Exit.WRONG_USE;
    }
}
