package zerograds.forward.process;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import zerograds.problem.ForwardException;

/** Skips a test, with one line, where a program that it wants is missing or is another one of the same name. */
public final class Installed {
    private static final Path HERE = Path.of(".");

    private Installed() {}

    /** A program that is asked with {@code question} and must say {@code answer}. */
    public static void require(List<String> names, List<String> question, String answer) throws InterruptedException {
        try {
            new KnownProgram(names, question, answer).find(HERE, Launch.Guard.NONE);
        } catch (ForwardException missing) {
            abort(missing.getMessage());
        }
    }

    /** Python 3. */
    public static void requirePython() throws InterruptedException {
        require(List.of("python3"), List.of("--version"), "Python 3");
    }

    /** Node.js; other programs are called {@code node}, too. */
    public static void requireNode() throws InterruptedException {
        require(List.of("node"), List.of("-p", "process.release.name"), "node");
    }

    /** A shell and what POSIX wants beside it. */
    public static void requireShell() {
        assumeTrue(InstalledProgram.find("sh", HERE).isPresent(), "the program 'sh' is not installed");
    }
}
