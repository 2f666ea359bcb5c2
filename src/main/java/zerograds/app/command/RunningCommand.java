package zerograds.app.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Progress;
import zerograds.app.console.Reason;
import zerograds.app.option.ProgressOption;
import zerograds.app.report.JsonReport;
import zerograds.app.report.RunResult;
import zerograds.app.report.TextReport;
import zerograds.run.Run;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.store.run.RunFileWriter;
import zerograds.ui.model.verdict.RunningVerdict;

/** A command that runs something to its end, and reports it. */
abstract class RunningCommand extends ConsoleCommand {
    @Option(names = "--json", description = "Print the result as one JSON object, and nothing else.")
    boolean json;

    @Mixin
    ProgressOption progress = new ProgressOption();

    private final boolean terminal;

    /** @param terminal whether standard error is one */
    RunningCommand(boolean terminal) {
        this.terminal = terminal;
    }

    /** Plays a run to its end. */
    final RunResult finish(Run run) throws InterruptedException {
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

    /** Prints a result, and where the run was written. */
    final void report(RunResult result, Optional<RunFileWriter> file) {
        print(json ? List.of(JsonReport.of(result)) : TextReport.of(result));
        if (result.end().outcome() == RunEvent.Outcome.FAILED) {
            complain("the run failed: " + Reason.line(result.end().message()));
        }
        file.ifPresent(this::tellOf);
    }

    private void tellOf(RunFileWriter file) {
        file.failure()
                .ifPresentOrElse(failure -> complain("the run is kept in part only: " + failure.getMessage()), () -> {
                    if (progress.isShown()) {
                        tell("kept in " + file.file());
                    }
                });
    }
}
