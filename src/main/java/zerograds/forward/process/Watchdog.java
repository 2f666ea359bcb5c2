package zerograds.forward.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Kills the programs that carry a mark once the workbench is gone, however it went: a shell that waits for the end of its
 * input, which the workbench never closes while it lives.
 */
final class Watchdog implements AutoCloseable {
    private static final Path SHELL = Path.of("/bin/sh");

    /** $1 is the mark. A process shows no environment for a moment while it exchanges its program: hence several rounds. */
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            while read -r line; do :; done
            for round in 1 2 3 4 5 6 7 8 9 10; do
                for file in $(grep -lsF -- "$1" /proc/[0-9]*/environ); do
                    pid=${file#/proc/}
                    kill -9 "${pid%/environ}" 2>/dev/null
                done
                sleep 0.05
            done
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /** Null where the system does not show the environments of processes, or has no shell. */
    static @Nullable Watchdog start(String mark) {
        if (!Files.isReadable(Path.of("/proc/self/environ")) || !Files.isExecutable(SHELL)) {
            return null;
        }
        try {
            return new Watchdog(new ProcessBuilder(SHELL.toString(), "-c", SCRIPT, "watchdog", mark)
                    .directory(Path.of("/").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException noShell) {
            return null;
        }
    }

    /** Sends it home: there is nothing left to kill. */
    @Override
    public void close() {
        shell.destroyForcibly().onExit().join();
    }
}
