package zerograds.forward.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that made a temporary file or folder, encoded in the file's name: process number, start time in
 * milliseconds, and the namespace of the number. What a killed process left behind can so be told from what a live one
 * needs.
 *
 * @param pid process number
 * @param startMillis when it was started, 0 if the system does not tell
 * @param namespace of process numbers; containers have their own
 */
public record Owner(long pid, long startMillis, long namespace) {
    private static final Pattern TAG = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,18})");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");
    /** Tolerance of start times: they are coarse, and the clock may have been set. */
    private static final Duration COARSENESS = Duration.ofSeconds(10);

    /** This process. */
    public static Owner self() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(self.pid(), millis(self).orElse(0L), ownNamespace());
    }

    /** The owner that {@code name} tells of, after {@code prefix}; empty if it tells of none. */
    public static Optional<Owner> of(String name, String prefix) {
        Matcher tag = TAG.matcher(name);
        boolean told = name.startsWith(prefix) && tag.find(prefix.length()) && tag.start() == prefix.length();
        return told
                ? Optional.of(new Owner(
                        Long.parseLong(tag.group(1)), Long.parseLong(tag.group(2)), Long.parseLong(tag.group(3))))
                : Optional.empty();
    }

    /** Its form in names. */
    public String tag() {
        return pid + "-" + startMillis + "-" + namespace;
    }

    /** Whether the process has surely ended; false if that cannot be known from here. */
    public boolean isGone() {
        if (namespace != ownNamespace()) {
            return false;
        }
        Optional<ProcessHandle> live = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return live.isEmpty()
                || live.flatMap(Owner::millis).filter(this::isAnother).isPresent();
    }

    private boolean isAnother(long start) {
        return startMillis > 0 && Math.abs(start - startMillis) > COARSENESS.toMillis();
    }

    private static Optional<Long> millis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli);
    }

    private static long ownNamespace() {
        try {
            Matcher number = DIGITS.matcher(Files.readSymbolicLink(NAMESPACE).toString());
            return number.find() ? Long.parseLong(number.group()) : 0;
        } catch (IOException | UnsupportedOperationException none) {
            return 0;
        }
    }
}
