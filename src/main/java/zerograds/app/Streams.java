package zerograds.app;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Where the program writes to. What cannot be written does not end a command, but its exit code tells.
 *
 * @param out results
 * @param err progress and complaints
 */
record Streams(Outlet out, Outlet err) {
    /** Those of this process. */
    static Streams ofThisProcess() {
        return new Streams(
                outlet(FileDescriptor.out, "stdout.encoding"), outlet(FileDescriptor.err, "stderr.encoding"));
    }

    private static Outlet outlet(FileDescriptor descriptor, String encoding) {
        String name = System.getProperty(encoding, System.getProperty("sun." + encoding));
        Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
        return new Outlet(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset)));
    }

    /** Runs a command line. */
    int execute(CommandLine line, String... arguments) {
        PrintWriter results = new PrintWriter(out, true);
        PrintWriter complaints = new PrintWriter(err, true);
        int code = line.setOut(results).setErr(complaints).execute(arguments);
        results.flush();
        complaints.flush();
        Optional<IOException> lost = out.failure();
        lost.filter(failure -> !Outlet.isBrokenPipe(failure)).ifPresent(failure -> {
            complaints.println("zerograds: the output could not be written: " + failure.getMessage());
            complaints.flush();
        });
        boolean complete = lost.isEmpty() && err.failure().isEmpty();
        return complete || code != Exit.DONE ? code : Exit.FAILED;
    }
}
