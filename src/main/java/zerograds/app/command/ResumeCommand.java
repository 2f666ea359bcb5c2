package zerograds.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.Interruption;
import zerograds.app.console.Whole;
import zerograds.app.option.BudgetOptions;
import zerograds.app.option.RunFileArgument;
import zerograds.app.problem.Consent;
import zerograds.app.problem.Problems;
import zerograds.app.report.RunResult;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.journal.Past;
import zerograds.run.log.RunListener;
import zerograds.store.library.RecordedRun;
import zerograds.store.library.RunLibrary;

/** Goes on with a run from its file. */
@Command(
        name = "resume",
        description = {
            "Goes on with a run from its file, as if it had never stopped.",
            "",
            "It goes on bit for bit as it would have gone on, and asks the model nothing that took long and is known."
                    + " A run that has ended goes on if it is given a larger budget."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds resume rocket.zgrun",
            "  zerograds resume rocket.zgrun --evaluations 40000"
        })
public final class ResumeCommand extends RunningCommand {
    @Mixin
    RunFileArgument file = new RunFileArgument();

    @ArgGroup
    @Nullable
    BudgetOptions budget;

    @Option(
            names = "--workers",
            paramLabel = "<n>",
            description = "Evaluate on <n> threads; the result does not depend on it. Default: as before.")
    @Whole(most = RunPlan.MOST_WORKERS)
    @Nullable
    Integer workers;

    @Option(
            names = "--trust",
            description = "Consent to the foreign code of the problem, which is shown if you did not yet.")
    boolean trust;

    private final Problems problems;
    private final RunLibrary library;

    /**
     * @param problems how they are read
     * @param library where problems from run files are put
     * @param terminal whether standard error is one
     */
    public ResumeCommand(Problems problems, RunLibrary library, boolean terminal) {
        super(terminal);
        this.problems = problems;
        this.library = library;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        try (RecordedRun recorded = file.open(problems, library)) {
            requireSound(recorded);
            RunPlan plan = asked(() -> plan(recorded));
            Past past = recorded.past();
            try (Kept kept = new Kept(Optional.of(recorded.goOn(plan)), Optional.of(recorded));
                    Run run = Run.resume(plan, past, kept.journal(), RunListener.NONE);
                    Interruption interruption = new Interruption(run::stop)) {
                interruption.begin();
                RunResult result = finish(run);
                kept.end();
                report(result, kept.file());
                return result.exitCode();
            }
        }
    }

    private static void requireSound(RecordedRun recorded) throws IOException {
        List<String> damage = recorded.audit();
        if (!damage.isEmpty()) {
            throw new IOException("the run cannot go on:\n" + String.join("\n", damage));
        }
    }

    private RunPlan plan(RecordedRun recorded) {
        RunPlan plan = recorded.plan();
        Consent.require(plan.problem(), problems.trust(), trust);
        if (budget != null) {
            plan = plan.withBudget(budget.budget()
                    .withTargetLoss(plan.budget().targetLoss())
                    .withPatience(plan.budget().patience()));
        }
        return workers == null ? plan : plan.withWorkers(workers);
    }
}
