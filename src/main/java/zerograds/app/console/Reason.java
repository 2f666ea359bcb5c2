package zerograds.app.console;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** Shortens the reason of a failure to one line of a report. */
public final class Reason {
    private static final int MOST = 400;

    private Reason() {}

    /** What went wrong with a file: the message alone, unless that is no more than the file's name. */
    public static String of(IOException failure) {
        return String.valueOf(failure instanceof FileSystemException ? failure : failure.getMessage());
    }

    /** The text in one line, shortened if it is long. */
    public static String line(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " | ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + " ...";
    }
}
