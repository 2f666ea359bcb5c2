package zerograds.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.Interruption;
import zerograds.app.console.Whole;
import zerograds.app.option.BudgetOptions;
import zerograds.app.option.PlanOptions;
import zerograds.app.option.RecordOptions;
import zerograds.app.option.RunFileOptions;
import zerograds.app.problem.Problems;
import zerograds.app.report.RunRecords;
import zerograds.app.report.RunResult;
import zerograds.problem.FailurePolicy;
import zerograds.problem.Problem;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.store.library.RunLibrary;
import zerograds.store.result.StartFile;

/** Runs a problem without a window and reports the result. */
@Command(
        name = "run",
        description = {
            "Optimises a problem without a window.",
            "",
            "The result goes to standard output, progress to standard error. Ctrl-C ends the run early and keeps what"
                    + " was computed."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds run rosenbrock",
            "  zerograds run rosenbrock --preset reference --seed 3 --json",
            "  zerograds run led-display --time 2m --out results/led",
            "  zerograds run ./my-problem --evaluations 20000 --set locality=0.1"
        })
public final class RunCommand extends RunningCommand {
    @Mixin
    PlanOptions options = new PlanOptions();

    @ArgGroup
    @Nullable
    BudgetOptions budget;

    @Option(
            names = "--target-loss",
            paramLabel = "<loss>",
            description = "End as soon as the loss at the present parameters is not above <loss>.")
    @Nullable
    Double targetLoss;

    @Option(
            names = "--patience",
            paramLabel = "<n>",
            description = "End when <n> evaluations were spent since the best loss sank last.")
    @Whole
    @Nullable
    Long patience;

    @Option(
            names = "--start",
            paramLabel = "<result>",
            description =
                    "Start where another run ended best: the folder or report it wrote, or named values in a .json or"
                            + " .csv file.")
    @Nullable
    Path start;

    @Option(
            names = "--repeats",
            paramLabel = "<k>",
            description = "Evaluate the candidates of a stochastic model <k> times at the end; 0 for not at all."
                    + " Default: 30.")
    @Whole(least = 0, most = RunPlan.MOST_REPEATS)
    @Nullable
    Integer repeats;

    @Option(
            names = "--workers",
            paramLabel = "<n>",
            description = "Evaluate on <n> threads; the result does not depend on it. Default: one for each processor.")
    @Whole(most = RunPlan.MOST_WORKERS)
    @Nullable
    Integer workers;

    @Mixin
    RecordOptions records = new RecordOptions();

    @Mixin
    RunFileOptions file = new RunFileOptions();

    private final Problems problems;
    private final RunLibrary library;

    /**
     * @param problems to choose from
     * @param library where runs are kept
     * @param terminal whether standard error is one
     */
    public RunCommand(Problems problems, RunLibrary library, boolean terminal) {
        super(terminal);
        this.problems = problems;
        this.library = library;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        RunPlan plan = asked(this::plan);
        try (RunRecords written = asked(() -> records.open(plan));
                Kept kept = new Kept(
                        asked(() -> file.begin(plan, options.origin(problems), library, this::complain)),
                        Optional.empty());
                Run run = Run.open(plan, kept.journal(), written.listener());
                Interruption interruption = new Interruption(run::stop)) {
            interruption.begin();
            RunResult result = finish(run);
            kept.end();
            report(result, kept.file());
            written.finish(result);
            return result.exitCode();
        }
    }

    private RunPlan plan() {
        RunPlan plan = options.plan(problems);
        FailurePolicy failures = plan.problem().failures();
        if (failures.action() == FailurePolicy.Action.PAUSE) {
            // Nobody is there to play on.
            plan = plan.withFailures(new FailurePolicy(FailurePolicy.Action.ABORT, failures.attempts()));
        }
        if (start != null) {
            plan = plan.withProblem(startingAt(start, plan.problem()));
        }
        if (repeats != null) {
            plan = plan.withRepeats(repeats);
        }
        if (budget != null) {
            plan = plan.withBudget(budget.budget());
        }
        if (targetLoss != null) {
            plan = plan.withBudget(plan.budget().withTargetLoss(targetLoss));
        }
        if (patience != null) {
            plan = plan.withBudget(plan.budget().withPatience(patience));
        }
        return workers == null ? plan : plan.withWorkers(workers);
    }

    private static Problem startingAt(Path result, Problem problem) {
        try {
            return problem.startingAt(StartFile.read(result, problem.space()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--start: " + e.getMessage(), e);
        }
    }
}
