package zerograds.app.console;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: its results go to standard output, its progress and complaints to standard error. */
public abstract class ConsoleCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    protected final CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }

    /** Standard output. */
    protected final PrintWriter out() {
        return command().getOut();
    }

    /** Standard error. */
    protected final PrintWriter err() {
        return command().getErr();
    }

    /** Writes results, line by line, so that they are seen at once. */
    protected final void print(Collection<String> lines) {
        write(out(), lines);
    }

    /** Tells of progress. */
    protected final void tell(String line) {
        write(err(), List.of(line));
    }

    /** Tells what went wrong. */
    protected final void complain(String reason) {
        tell("zerograds: " + reason);
    }

    private static void write(PrintWriter stream, Collection<String> lines) {
        lines.forEach(stream::println);
        stream.flush();
    }

    /** The value that what the user asked for leads to; an argument it does not allow is the user's. */
    protected final <T> T asked(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command(), String.valueOf(e.getMessage()), e);
        }
    }
}
