package zerograds.app.lab;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.console.Whole;
import zerograds.app.option.PlanOptions;
import zerograds.app.option.Size;
import zerograds.app.problem.Problems;
import zerograds.run.Budget;
import zerograds.run.RunPlan;

/** Measures the window while a run goes on. */
@Command(
        name = "bench-window",
        description = {
            "Measures the window while a run goes on: how often it is redrawn, and what that costs the run.",
            "",
            "It is the real window with all its plots, drawn by software without a display. Turns with the window and"
                    + " without it alternate in one process: trust their ratio. With --iterations, one long run is"
                    + " watched instead: whether it slows down, and how much memory it holds."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds lab bench-window rosenbrock",
            "  zerograds lab bench-window rosenbrock --iterations 2000000",
            "  zerograds lab bench-window led-display --then texture-64,rosenbrock --seconds 8"
        })
public final class WindowBenchCommand extends ConsoleCommand {
    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(
            names = "--rounds",
            paramLabel = "<k>",
            defaultValue = "5",
            description = "Turns of each side; the report shows medians. Default: ${DEFAULT-VALUE}.")
    @Whole(most = 1_000)
    int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "<s>",
            defaultValue = "5",
            description = "The length of a turn. Default: ${DEFAULT-VALUE}.")
    double seconds;

    @Option(
            names = "--iterations",
            paramLabel = "<n>",
            description = "Watch one run of so many iterations in the window instead.")
    @Whole(least = 10)
    @Nullable
    Long iterations;

    @Option(
            names = "--then",
            paramLabel = "<problem>",
            split = ",",
            description =
                    "Watch the memory instead, while these problems are shown one after another, each for --seconds.")
    List<String> then = List.of();

    @Option(
            names = "--size",
            paramLabel = "<w>x<h>",
            defaultValue = "1440x900",
            description = "Of the window, in pixels. Default: ${DEFAULT-VALUE}.")
    Size size = new Size(1440, 900);

    private final Problems problems;

    public WindowBenchCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        RunPlan plan = asked(this::plan);
        try (WindowBench bench = WindowBench.open(problems, plan, size)) {
            if (!then.isEmpty()) {
                for (RunPlan next : plans(plan)) {
                    print(List.of(bench.occupied(next, seconds)));
                }
                print(List.of(bench.live()));
            } else {
                print(
                        iterations == null
                                ? turns(bench)
                                : bench.watch(iterations).lines());
            }
        }
        return Exit.DONE;
    }

    private RunPlan plan() {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("--seconds must be positive, but got " + seconds);
        }
        return options.plan(problems).withBudget(Budget.UNLIMITED);
    }

    private List<RunPlan> plans(RunPlan first) {
        return asked(() -> Stream.concat(Stream.of(first), then.stream().map(id -> RunPlan.of(
                                problems.findToRun(id, false), first.preset(), first.seed())
                        .withBudget(Budget.UNLIMITED)))
                .toList());
    }

    private List<String> turns(WindowBench bench) throws InterruptedException, ExecutionException {
        WindowBench.Turns turns = bench.turns(rounds, seconds);
        return List.of(
                String.format(Locale.ROOT, "iterations/s   without window %10.0f", turns.without()),
                String.format(Locale.ROOT, "               with window    %10.0f", turns.with()),
                String.format(Locale.ROOT, "               ratio          %10.3f", turns.with() / turns.without()),
                turns.frames().line());
    }
}
