package zerograds.app;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    private final Problems problems;

    DescribeCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void run() {
        Problem found = WrongUse.reportedBy(spec, () -> problems.find(problem));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        WrongUse.reportedBy(spec, () -> Description.of(found)).forEach(out::println);
        out.flush();
    }
}
