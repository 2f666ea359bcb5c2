package zerograds.app.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.problem.Consent;
import zerograds.app.problem.Problems;
import zerograds.app.report.Description;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
import zerograds.problem.Problem;

/** Says what a problem is. */
@Command(
        name = "describe",
        description = "Says what a problem is: its parameters, its loss, and the settings of its presets; or what an"
                + " optimizer is.",
        footer = {
            "",
            "Examples:",
            "  zerograds describe rosenbrock",
            "  zerograds describe ./my-problem/problem.yaml",
            "  zerograds describe --optimizer cma-es"
        })
public final class DescribeCommand extends ConsoleCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<problem>",
            description =
                    "The id of a demo (zerograds list), or the path of a problem.yaml or of the folder it lies in.")
    @Nullable
    String problem;

    @Option(
            names = "--optimizer",
            paramLabel = "<id>",
            description = "Whose settings are shown; without a problem, with what they do. Default: zerograds.")
    @Nullable
    String optimizer;

    @Option(names = "--trust", description = "Consent to the foreign code of the problem.")
    boolean trust;

    private final Problems problems;

    public DescribeCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() {
        print(asked(this::description));
        return Exit.DONE;
    }

    private List<String> description() {
        String id = optimizer;
        if (problem == null && id == null) {
            throw new IllegalArgumentException("say which <problem>, or which --optimizer");
        }
        Method method = id == null ? Methods.ALL.get(0) : Methods.of(id);
        return problem == null ? Description.of(method) : description(problems.find(problem), method);
    }

    private List<String> description(Problem found, Method method) {
        if (trust) {
            Consent.require(found, problems.trust(), true);
        }
        List<String> lines = new ArrayList<>(Description.of(found, method));
        lines.addAll(Consent.description(found, problems.trust()));
        return lines;
    }
}
