package zerograds.app.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.console.Whole;
import zerograds.app.option.PlanOptions;
import zerograds.app.problem.Problems;
import zerograds.lab.soak.JournalCost;
import zerograds.run.Budget;
import zerograds.run.RunPlan;

/** Measures what it costs to write a run into a file. */
@Command(
        name = "journal",
        description = {
            "Measures what it costs to write a run into a file.",
            "",
            "Runs with and without a file follow each other in one process; their medians are told."
        })
public final class JournalCommand extends ConsoleCommand {
    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(
            names = "--iterations",
            paramLabel = "<n>",
            defaultValue = "50000",
            description = "Of each run. Default: ${DEFAULT-VALUE}.")
    @Whole
    long iterations = 50_000;

    @Option(
            names = "--rounds",
            paramLabel = "<n>",
            defaultValue = "5",
            description = "Pairs of runs, after one that does not count. Default: ${DEFAULT-VALUE}.")
    @Whole(most = 1_000)
    int rounds = 5;

    private final Problems problems;

    JournalCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunPlan plan = asked(() -> options.plan(problems)).withBudget(Budget.ofIterations(iterations));
        Path folder = Files.createTempDirectory("zerograds-journal");
        try {
            JournalCost cost = JournalCost.of(plan, options.origin(problems), folder, rounds);
            print(List.of(
                    String.format(Locale.ROOT, "without a file  %8.2f µs an iteration", cost.microsWithout()),
                    String.format(Locale.ROOT, "with a file     %8.2f µs an iteration", cost.microsWith()),
                    String.format(Locale.ROOT, "factor          %8.3f", cost.factor()),
                    String.format(
                            Locale.ROOT,
                            "file            %8.1f bytes an iteration, checkpoints included",
                            (double) cost.bytes() / cost.iterations())));
            return Exit.DONE;
        } finally {
            Files.delete(folder);
        }
    }
}
