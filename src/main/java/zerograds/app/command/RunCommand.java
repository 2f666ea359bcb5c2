package zerograds.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Interruption;
import zerograds.app.console.Progress;
import zerograds.app.console.Reason;
import zerograds.app.console.Whole;
import zerograds.app.option.BudgetOptions;
import zerograds.app.option.PlanOptions;
import zerograds.app.option.ProgressOption;
import zerograds.app.option.RecordOptions;
import zerograds.app.problem.Problems;
import zerograds.app.report.JsonReport;
import zerograds.app.report.RunRecords;
import zerograds.app.report.RunResult;
import zerograds.app.report.TextReport;
import zerograds.problem.FailurePolicy;
import zerograds.problem.Problem;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.store.result.StartFile;
import zerograds.ui.model.verdict.RunningVerdict;

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
public final class RunCommand extends ConsoleCommand {
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

    @Option(names = "--json", description = "Print the result as one JSON object, and nothing else.")
    boolean json;

    @Mixin
    ProgressOption progress = new ProgressOption();

    private final Problems problems;
    private final boolean terminal;

    /**
     * @param problems to choose from
     * @param terminal whether standard error is one
     */
    public RunCommand(Problems problems, boolean terminal) {
        this.problems = problems;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        RunPlan plan = asked(this::plan);
        try (RunRecords written = asked(() -> records.open(plan));
                Run run = Run.open(plan, written.listener());
                Interruption interruption = new Interruption(run::stop)) {
            interruption.begin();
            RunResult result = await(run);
            report(result);
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

    private RunResult await(Run run) throws InterruptedException {
        run.play();
        if (!progress.isShown()) {
            return result(run, run.awaitFinished());
        }
        try (Progress shown = new Progress(run, err(), terminal)) {
            shown.begin();
            return result(run, run.awaitFinished());
        }
    }

    private static RunResult result(Run run, RunEvent.Finished end) {
        RunLog log = run.log();
        long nanos = log.since(log.end() - 1, 1).stream()
                .mapToLong(RunLog.Entry::nanos)
                .max()
                .orElse(0);
        return new RunResult(run.plan(), end, Duration.ofNanos(nanos), RunningVerdict.of(run.plan(), log));
    }

    private void report(RunResult result) {
        print(json ? List.of(JsonReport.of(result)) : TextReport.of(result));
        if (result.end().outcome() == RunEvent.Outcome.FAILED) {
            complain("the run failed: " + Reason.line(result.end().message()));
        }
    }
}
