package zerograds.app.command;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.console.Interruption;
import zerograds.app.option.RunFileArgument;
import zerograds.app.problem.Consent;
import zerograds.app.problem.Problems;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.store.library.RecordedRun;
import zerograds.store.library.Repetition;
import zerograds.store.library.RunLibrary;

/** Repeats a run from its file, and compares. */
@Command(
        name = "replay",
        description = {
            "Repeats a run from its start, and says whether it is the same to the bit.",
            "",
            "Every iteration is computed and every evaluation asked anew, with the settings of then. If something"
                    + " differs, the first iteration and column that do are named, and the exit code is 1."
        },
        footer = {"", "Examples:", "  zerograds replay rocket.zgrun"})
public final class ReplayCommand extends ConsoleCommand {
    @Mixin
    RunFileArgument file = new RunFileArgument();

    @Option(
            names = "--trust",
            description = "Consent to the foreign code of the problem, which is shown if you did not yet.")
    boolean trust;

    private final Problems problems;
    private final RunLibrary library;

    /**
     * @param problems how they are read
     * @param library where problems from run files are put
     */
    public ReplayCommand(Problems problems, RunLibrary library) {
        this.problems = problems;
        this.library = library;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        try (RecordedRun recorded = file.open(problems, library)) {
            asked(() -> allowed(recorded.plan()));
            Repetition repetition = Repetition.of(recorded);
            try (Run run = repetition.begin();
                    Interruption interruption = new Interruption(run::stop)) {
                interruption.begin();
                run.play();
                run.awaitFinished();
            }
            print(List.of(repetition.summary()));
            return repetition.isSame() ? Exit.DONE : Exit.FAILED;
        }
    }

    private RunPlan allowed(RunPlan plan) {
        Consent.require(plan.problem(), problems.trust(), trust);
        return plan;
    }
}
