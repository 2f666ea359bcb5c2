package zerograds.forward.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the programs that carry a mark, or belong to a session that it was told of, once the workbench is gone, however it
 * went: a shell that reads its input to the end, which the workbench never closes while it lives.
 */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Path SHELL = Path.of("/bin/sh");

    /**
     * $1 is the mark; each line of the input has the numbers of all sessions there are then. A process shows no environment
     * for a moment while it exchanges its program: hence several rounds.
     */
    private static final String SCRIPT = """
        trap '' HUP INT TERM
        sessions=
        while read -r line; do sessions=$line; done
        for round in 1 2 3 4 5 6 7 8 9 10; do
            for file in $(grep -lsF -- "$1" /proc/[0-9]*/environ); do
                pid=${file#/proc/}
                kill -9 "${pid%/environ}" 2>/dev/null
            done
            for file in ${sessions:+/proc/[0-9]*/stat}; do
                stat=
                { read -r stat < "$file"; } 2>/dev/null
                set -- "$1" ${stat##*) }
                case " $sessions " in *" ${5:-none} "*)
                    pid=${file#/proc/}
                    kill -9 "${pid%/stat}" 2>/dev/null
                esac
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
        if (!Proc.isShown() || !Files.isExecutable(SHELL)) {
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

    /** Tells it which sessions there are now. */
    void watch(Collection<Long> sessions) {
        String line = sessions.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n";
        try {
            shell.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            shell.getOutputStream().flush();
        } catch (IOException e) {
            LOG.debug("the watchdog has ended", e);
        }
    }

    /** Sends it home: there is nothing left to kill. */
    @Override
    public void close() {
        shell.destroyForcibly().onExit().join();
    }
}
