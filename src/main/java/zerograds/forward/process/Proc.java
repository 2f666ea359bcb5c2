package zerograds.forward.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Reads facts about processes from Linux' {@code /proc}; on other systems there are none. */
final class Proc {
    private static final Path ROOT = Path.of("/proc");
    private static final int SESSION = 3;
    private static final String ENDED = "Z";
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s*(\\d{1,15}) kB");
    /** Looking at each possible number is faster than listing all only as long as there are few. */
    private static final long FEW = 2000;

    private Proc() {}

    static boolean isShown() {
        return Files.isReadable(ROOT.resolve("self/environ"));
    }

    /**
     * A program that gives what it starts a session of its own, which all descendants share; empty where there is none.
     */
    static Optional<String> sessionMaker() {
        return isShown()
                ? List.of("/usr/bin/setsid", "/bin/setsid").stream()
                        .filter(file -> Files.isExecutable(Path.of(file)))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The session of a process: the number of the process that began it, 0 if that is out of sight (outside the
     * container that this runs in), −1 if the process has ended, also if it was not reaped: in many containers no
     * process ever is.
     */
    static long session(long pid) {
        String stat = read(pid, "stat");
        // The name of the program stands between parentheses and may hold anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", SESSION + 2);
        return fields.length > SESSION && !fields[0].equals(ENDED) ? Long.parseLong(fields[SESSION]) : -1;
    }

    /** Resident memory in bytes; 0 if it has ended. */
    static long resident(long pid) {
        Matcher kilobytes = RESIDENT.matcher(read(pid, "status"));
        return kilobytes.find() ? 1024 * Long.parseLong(kilobytes.group(1)) : 0;
    }

    /** The environment of a process, as it is in memory; empty if it has ended, or belongs to another user. */
    static String environment(long pid) {
        return read(pid, "environ");
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(ROOT.resolve(Long.toString(pid)).resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    /**
     * The numbers that processes started after {@code pid} may have: all there are, unless few have been given since.
     */
    static LongStream after(long pid) {
        long last = lastStarted();
        return last >= pid && last - pid < FEW
                ? LongStream.rangeClosed(pid + 1, last)
                : ProcessHandle.allProcesses().mapToLong(ProcessHandle::pid);
    }

    private static long lastStarted() {
        try {
            String[] words = Files.readString(ROOT.resolve("loadavg")).strip().split(" ", -1);
            return Long.parseLong(words[words.length - 1]);
        } catch (IOException | NumberFormatException unknown) {
            return -1;
        }
    }
}
