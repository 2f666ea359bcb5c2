package zerograds.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import zerograds.app.console.Exit;
import zerograds.problem.FileReason;

/** Says why a command broke: one line if the world is to blame, a stack trace if the program is. */
final class Breakdown implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof IOException failure) {
            err.println("zerograds: " + FileReason.of(failure));
        } else if (e instanceof UncheckedIOException) {
            err.println("zerograds: " + e.getMessage());
        } else {
            err.println("zerograds: this is a fault of the program: " + e);
            e.printStackTrace(err);
        }
        err.flush();
        return Exit.FAILED;
    }
}
