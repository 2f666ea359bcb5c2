package zerograds.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
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
public final class ListCommand extends ConsoleCommand {
    @Option(names = "--optimizers", description = "List the optimizers instead: id, title, presets.")
    boolean optimizers;

    private final Problems problems;

    public ListCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() {
        if (optimizers) {
            printMethods();
            return Exit.DONE;
        }
        List<Problem> readable = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (String id : problems.ids()) {
            try {
                readable.add(problems.find(id));
            } catch (IllegalArgumentException e) {
                complaints.add(String.valueOf(e.getMessage()));
            }
        }
        printProblems(readable);
        complaints.forEach(this::complain);
        return complaints.isEmpty() ? Exit.DONE : Exit.WRONG_USE;
    }

    private void printMethods() {
        for (Method method : Methods.ALL) {
            out().printf(
                            Locale.ROOT,
                            "%-20s %-36s %s%n",
                            method.id(),
                            method.title(),
                            String.join(", ", new TreeSet<>(method.presets().keySet())));
        }
        out().flush();
    }

    private void printProblems(List<Problem> demos) {
        int width = demos.stream().mapToInt(demo -> demo.id().length()).max().orElse(0);
        for (Problem demo : demos) {
            out().printf(Locale.ROOT, "%-" + (width + 2) + "s%,7d  %s%n", demo.id(), demo.dimension(), demo.title());
        }
        out().flush();
    }
}
