package zerograds.app.console;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
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

    /** The value that what the user asked for leads to; an argument it does not allow is the user's. */
    public static <T> T reportedBy(@Nullable CommandSpec spec, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
