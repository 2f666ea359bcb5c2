package zerograds.forward.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a script.
 *
 * @param name of its class, which implements {@link LossScript} or {@link SignalScript}; the file is called the same
 * @param text Java
 */
public record ScriptSource(String name, String text) {
    private static final String ENDING = ".java";
    private static final int MOST_BYTES = 1 << 20;

    /** @throws IllegalArgumentException if the name is no name of a class */
    public ScriptSource {
        requireClassName(name);
    }

    private static void requireClassName(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("a script must be named like a Java class, but got '" + name + "'");
        }
    }

    /**
     * Reads a script.
     *
     * @throws IOException if it cannot be read or has more than 1 MB
     * @throws IllegalArgumentException if the file is not named like a Java class, with {@code .java} at the end
     */
    public static ScriptSource read(Path file) throws IOException {
        String name = nameOf(file);
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("a script must have at most " + MOST_BYTES + " bytes, but " + file + " has more");
        }
        return new ScriptSource(name, Files.readString(file));
    }

    /** @throws IllegalArgumentException if the file is not named like a Java class, with {@code .java} at the end */
    public static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(ENDING)) {
            throw new IllegalArgumentException("a script's file must end in .java, but got '" + name + "'");
        }
        String type = name.substring(0, name.length() - ENDING.length());
        requireClassName(type);
        return type;
    }

    /** The name of its file. */
    public String fileName() {
        return name + ENDING;
    }
}
