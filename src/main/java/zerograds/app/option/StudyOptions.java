package zerograds.app.option;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.Whole;
import zerograds.app.problem.Problems;
import zerograds.compare.Seeds;
import zerograds.problem.Problem;

/** Problem, seeds and evaluations: what every run of a study has in common with the others. */
public final class StudyOptions {
    @Option(
            names = "--seeds",
            paramLabel = "<seeds>",
            defaultValue = "5",
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

    @Mixin
    ProblemOptions problem = new ProblemOptions();

    /** The problem's id or path. */
    public String name() {
        return problem.name();
    }

    /** @throws IllegalArgumentException if there is no such problem, or its code is not trusted */
    public Problem problem(Problems problems) {
        return problem.findToRun(problems);
    }

    public List<Long> seeds() {
        return seeds == null ? List.of() : seeds.all();
    }

    public long evaluations() {
        return evaluations;
    }
}
