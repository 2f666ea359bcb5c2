package zerograds.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zerograds.problem.Problem;

/** Lists the demo problems. */
@Command(
        name = "list",
        description = "Lists the demo problems: id, number of parameters, title.",
        footer = {"", "Example:", "  zerograds list"})
final class ListCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    private final Problems problems;

    ListCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
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

    private static void print(List<Problem> demos, PrintWriter out) {
        int width = demos.stream().mapToInt(demo -> demo.id().length()).max().orElse(0);
        for (Problem demo : demos) {
            out.printf(Locale.ROOT, "%-" + (width + 2) + "s%,7d  %s%n", demo.id(), demo.dimension(), demo.title());
        }
        out.flush();
    }
}
