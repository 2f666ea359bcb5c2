package zerograds.app.option;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zerograds.app.problem.Problems;
import zerograds.problem.Problem;

/** The problem, and whether its foreign code may run. */
public final class ProblemOptions {
    @Parameters(
            index = "0",
            paramLabel = "<problem>",
            description =
                    "The id of a demo (zerograds list), or the path of a problem.yaml or of the folder it lies in.")
    String name = "";

    @Option(
            names = "--trust",
            description = "Consent to the foreign code of the problem, which 'zerograds describe <problem>' shows.")
    boolean trust;

    /** The id or path. */
    public String name() {
        return name;
    }

    /** @throws IllegalArgumentException if there is no such problem, or its code is not trusted */
    public Problem findToRun(Problems problems) {
        return problems.findToRun(name, trust);
    }
}
