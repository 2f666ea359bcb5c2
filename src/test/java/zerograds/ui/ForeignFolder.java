package zerograds.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import zerograds.problem.Problem;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.problem.TrustStore;
import zerograds.store.yaml.ProblemException;

/**
 * A problem in a folder whose script leaves a mark when it is loaded, so that a test sees whether it was.
 *
 * @param folder of the problem
 * @param trust of the tests, in a file of its own
 */
public record ForeignFolder(Path folder, TrustStore trust) {
    /** Writes the problem into a new folder below {@code home}. */
    public static ForeignFolder below(Path home) {
        ForeignFolder made = new ForeignFolder(home.resolve("marked"), new TrustStore(home.resolve("trusted.txt")));
        try {
            Files.createDirectories(made.folder);
            Files.writeString(made.folder.resolve("problem.yaml"), """
                id: marked
                title: A marked script
                summary: It leaves a mark.
                parameters:
                  - {name: x, kind: real, bounds: [-1, 1], size: 2, start: 0.7}
                model: {kind: script, source: Model.java, sessions: 1}
                loss: value
                """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        made.script("theta[0] * theta[0]");
        return made;
    }

    /** Writes the script, whose loss is {@code expression}. */
    public void script(String expression) {
        try {
            Files.writeString(folder.resolve("Model.java"), """
                import java.nio.file.Files;
                import java.nio.file.Path;
                import zerograds.forward.script.LossScript;

                public class Model implements LossScript {
                    public Model() throws Exception {
                        Files.writeString(Path.of("%s"), "");
                    }

                    @Override
                    public double loss(double[] theta) {
                        return %s;
                    }
                }
                """.formatted(
                            mark().toString().replace("\\", "\\\\"), expression));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark() {
        return folder.resolveSibling("mark");
    }

    /** Whether the script was loaded. */
    public boolean hasRun() {
        return Files.exists(mark());
    }

    public Problem problem() throws ProblemException {
        return ProblemFiles.read(folder, trust);
    }
}
