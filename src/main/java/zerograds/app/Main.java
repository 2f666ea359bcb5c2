package zerograds.app;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the program; does not extend {@code Application}, so that JavaFX may stand on the class path. */
public final class Main {
    /** Kept, because a logger nobody holds forgets its level. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    /** Runs the command line and ends the program with its exit code. */
    public static void main(String[] args) {
        // JavaFX warns when it stands on the class path, where the workbench wants it.
        JAVAFX.setLevel(Level.SEVERE);
        Path home = Path.of(System.getProperty("zerograds.home", "."));
        Problems problems = new Problems(home.resolve("demo-problems"), file -> {
            throw new IllegalArgumentException(file + ": problem files cannot be read yet");
        });
        int code = ZerogradsCommand.of(problems, Display.ofThisProcess(), problem -> {}, StandardError.isTerminal())
                .execute(args);
        System.exit(code);
    }
}
