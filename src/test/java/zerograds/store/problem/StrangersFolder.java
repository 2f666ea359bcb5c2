package zerograds.store.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import zerograds.problem.Problem;
import zerograds.store.yaml.ProblemException;

/** The folder of a problem that somebody sent, for tests. */
abstract class StrangersFolder {
    static final String HEAD = """
        id: stranger
        title: Stranger
        summary: Comes from far away.
        parameters:
          - {name: x, kind: real, bounds: [0, 1]}
        """;

    static final String COMMAND = """
        model:
          kind: command
          command: [touch, ran]
          answer: number
        loss: value
        """;

    @TempDir
    Path home;

    Path folder;

    TrustStore trust;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(home.resolve("stranger"));
        trust = new TrustStore(home.resolve("configuration").resolve("trusted.txt"));
        Files.writeString(home.resolve("secret.png"), "secret");
    }

    Problem read(String text) throws IOException, ProblemException {
        Files.writeString(folder.resolve("problem.yaml"), text);
        return ProblemFiles.read(folder, trust);
    }

    Path trace() {
        return folder.resolve("ran");
    }
}
