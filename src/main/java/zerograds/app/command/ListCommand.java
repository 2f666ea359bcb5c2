package zerograds.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zerograds.app.console.Exit;
import zerograds.app.problem.Problems;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
import zerograds.problem.Problem;

/** Lists the demo problems. */
@Command(
        name = "list",
        description = "Lists the demo problems: id, number of parameters, title; or the optimizers.",
        footer = {"", "Examples:", "  zerograds list", "  zerograds list --optimizers"})
public final class ListCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--optimizers", description = "List the optimizers instead: id, title, presets.")
    boolean optimizers;

    private final Problems problems;

    public ListCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (optimizers) {
            print(command.getOut());
            return Exit.DONE;
        }
        List<Problem> readable = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (String id : problems.ids()) {
            try {
                readable.add(problems.find(id));
            } catch (IllegalArgumentException e) {
                complaints.add("zerograds: " + e.getMessage());
            }
        }
        print(readable, command.getOut());
        complaints.forEach(command.getErr()::println);
        command.getErr().flush();
        return complaints.isEmpty() ? Exit.DONE : Exit.WRONG_USE;
    }

    private static void print(PrintWriter out) {
        for (Method method : Methods.ALL) {
            out.printf(
                    Locale.ROOT,
                    "%-20s %-36s %s%n",
                    method.id(),
                    method.title(),
                    String.join(", ", new TreeSet<>(method.presets().keySet())));
        }
        out.flush();
    }

    private static void print(List<Problem> demos, PrintWriter out) {
        int width = demos.stream().mapToInt(demo -> demo.id().length()).max().orElse(0);
        for (Problem demo : demos) {
            out.printf(Locale.ROOT, "%-" + (width + 2) + "s%,7d  %s%n", demo.id(), demo.dimension(), demo.title());
        }
        out.flush();
    }
}
