package zerograds.store.run.table;

import java.io.IOException;
import java.nio.file.Path;

/** A run file cannot be read or written; the message names the file, and says what and where. */
public final class RunFileException extends IOException {
    private static final long serialVersionUID = 1;

    public RunFileException(Path file, String what) {
        super("the run file '" + file + "' " + what);
    }

    public RunFileException(Path file, String what, Throwable cause) {
        super("the run file '" + file + "' " + what, cause);
    }
}
