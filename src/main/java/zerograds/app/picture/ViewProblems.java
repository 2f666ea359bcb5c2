package zerograds.app.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Problems that are made for a picture only: a copy of a demo whose script nobody has allowed yet, and one that fails.
 *
 * @param demos where the demo problems are
 * @param folder where the copies go
 */
public record ViewProblems(Path demos, Path folder) {
    /** A problem whose script is asked about before it runs. */
    static final String FOREIGN = "foreign";

    /** Another one, whose script fails at some parameters. */
    static final String FAILING = "failing";

    private static final String SCRIPT = "Model.java";
    private static final String DESCRIPTION = "problem.yaml";

    /** What to open for a view's problem. */
    public String path(String problem) throws IOException {
        if (!List.of(FOREIGN, FAILING).contains(problem)) {
            return problem;
        }
        Path made = Files.createDirectories(folder.resolve(problem));
        Path origin = demos.resolve("script-disc");
        Files.copy(origin.resolve(DESCRIPTION), made.resolve(DESCRIPTION));
        String script = Files.readString(origin.resolve(SCRIPT));
        String failing = "double x = 32";
        Files.writeString(
                made.resolve(SCRIPT),
                problem.equals(FOREIGN)
                        ? script.replace("A disc in ten lines", "A disc that came by mail")
                        : script.replace(
                                failing,
                                "if (point.real(\"x\") < -0.32) {\n"
                                        + "            throw new IllegalStateException(\"the disc is too far left\");\n"
                                        + "        }\n        " + failing));
        return made.toString();
    }
}
