package zerograds.app.option;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zerograds.app.console.Whole;
import zerograds.app.problem.Problems;
import zerograds.compare.Seeds;
import zerograds.problem.Problem;

/** Problem, seeds and evaluations: what every run of a study has in common with the others. */
public final class StudyOptions {
    @Parameters(
            index = "0",
            paramLabel = "<problem>",
            description =
                    "The id of a demo (zerograds list), or the path of a problem.yaml or of the folder it lies in.")
    public String problem = "";

    @Option(
            names = "--seeds",
            paramLabel = "<seeds>",
            defaultValue = "5",
            converter = SeedsConverter.class,
            description = "How many, from 1 on, or a range: 9, 10-18. Default: ${DEFAULT-VALUE}.")
    @Nullable
    Seeds seeds;

    @Option(
            names = "--evaluations",
            paramLabel = "<n>",
            required = true,
            description = "What each run may spend. The loss at θ, watched once an iteration, is not charged.")
    @Whole
    long evaluations;

    @Option(
            names = "--trust",
            description = "Consent to the foreign code of the problem, which 'zerograds describe <problem>' shows.")
    boolean trust;

    /** @throws IllegalArgumentException if there is no such problem, or its code is not trusted */
    public Problem problem(Problems problems) {
        return problems.findToRun(problem, trust);
    }

    public List<Long> seeds() {
        return seeds == null ? List.of() : seeds.all();
    }

    public long evaluations() {
        return evaluations;
    }
}
