package zerograds.app.console;

import java.io.BufferedWriter;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import zerograds.problem.FileReason;

/**
 * Standard output and standard error of the program. What cannot be written does not end a command, but its exit code
 * tells.
 *
 * @param out results
 * @param err progress and complaints
 */
public record Streams(Outlet out, Outlet err) {
    /** Those of this process. */
    public static Streams ofThisProcess() {
        return new Streams(
                outlet(FileDescriptor.out, "stdout.encoding"), outlet(FileDescriptor.err, "stderr.encoding"));
    }

    private static Outlet outlet(FileDescriptor descriptor, String encoding) {
        Optional<String> told =
                Optional.ofNullable(System.getProperty(encoding, System.getProperty("sun." + encoding)));
        Charset charset = charset(File.separatorChar == '\\', told);
        return new Outlet(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset)));
    }

    /** UTF-8 whatever the locale, as in files; only a console of Windows understands nothing but its own. */
    static Charset charset(boolean windows, Optional<String> console) {
        return windows ? console.map(Charset::forName).orElse(StandardCharsets.UTF_8) : StandardCharsets.UTF_8;
    }

    /** Runs a command line. */
    public int execute(CommandLine line, String... arguments) {
        PrintWriter results = new PrintWriter(out, true);
        PrintWriter complaints = new PrintWriter(err, true);
        int code = line.setOut(results).setErr(complaints).execute(arguments);
        results.flush();
        complaints.flush();
        Optional<IOException> lost = out.failure();
        lost.filter(failure -> !Outlet.isBrokenPipe(failure)).ifPresent(failure -> {
            complaints.println("zerograds: the output could not be written: " + FileReason.of(failure));
            complaints.flush();
        });
        boolean complete = lost.isEmpty() && err.failure().isEmpty();
        return complete || code != Exit.DONE ? code : Exit.FAILED;
    }
}
