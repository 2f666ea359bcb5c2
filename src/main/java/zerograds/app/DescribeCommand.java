package zerograds.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zerograds.problem.Problem;

/** Says what a problem is. */
@Command(
        name = "describe",
        description = "Says what a problem is: its parameters, its loss, and the settings of its presets.",
        footer = {"", "Examples:", "  zerograds describe rosenbrock", "  zerograds describe ./my-problem/problem.yaml"})
final class DescribeCommand implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "<problem>",
            description =
                    "The id of a demo (zerograds list), or the path of a problem.yaml or of the folder it lies in.")
    String problem = "";

    @Option(names = "--trust", description = "Consent to the foreign code of the problem.")
    boolean trust;

    private final Problems problems;

    DescribeCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void run() {
        Problem found = WrongUse.reportedBy(spec, () -> problems.find(problem));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        WrongUse.reportedBy(spec, () -> description(found)).forEach(out::println);
        out.flush();
    }

    private List<String> description(Problem found) {
        if (trust) {
            Consent.require(found, problems.trust(), true);
        }
        List<String> lines = new ArrayList<>(Description.of(found));
        lines.addAll(Consent.description(found, problems.trust()));
        return lines;
    }
}
