package zerograds.store.yaml;

import java.nio.file.Path;

/** A problem file cannot be used. The message names the file, the line, the key, and what would be allowed. */
public final class ProblemException extends Exception {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final String key;
    private final String reason;

    /**
     * @param file the file or folder
     * @param line counted from 1; 0 if no line is to blame
     * @param key the path of the key, as in {@code parameters[0].bounds}; empty if no key is to blame
     * @param reason what is wrong and what would be allowed
     */
    public ProblemException(Path file, int line, String key, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + reason);
        this.file = file.toString();
        this.line = line;
        this.key = key;
        this.reason = reason;
    }

    public Path file() {
        return Path.of(file);
    }

    /** Counted from 1; 0 if no line is to blame. */
    public int line() {
        return line;
    }

    /** The path of the key; empty if no key is to blame. */
    public String key() {
        return key;
    }

    /** What is wrong and what would be allowed. */
    public String reason() {
        return reason;
    }
}
