package zerograds.app.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether the standard error stream is a terminal. */
public final class StandardError {
    private static final Path DESCRIPTOR = Path.of("/proc/self/fd/2");

    private StandardError() {}

    /** Whether it is a terminal, in which a line can be redrawn. */
    public static boolean isTerminal() {
        try {
            return Files.exists(DESCRIPTOR) ? isTerminal(Files.readSymbolicLink(DESCRIPTOR)) : hasConsole();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isTerminal(Path device) {
        return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
    }

    // The best guess where the system does not tell; from Java 22 on it is always yes.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        return System.console() != null;
    }
}
