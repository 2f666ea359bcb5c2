package zerograds.app.option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zerograds.app.problem.Consent;
import zerograds.problem.FileReason;
import zerograds.run.RunPlan;
import zerograds.store.library.RunLibrary;
import zerograds.store.library.RunRecorder;
import zerograds.store.run.RunFileWriter;

/** Options for the file that a run is written into while it happens. */
public final class RunFileOptions {
    @Option(
            names = "--file",
            paramLabel = "<file>",
            description =
                    "Write the run into this file, from which 'resume' goes on if the process is killed. Default: a"
                            + " new file in the folder for your data.")
    @Nullable
    Path file;

    @Option(
            names = "--data",
            paramLabel = "<dir>",
            description =
                    "Keep your runs below this folder. Default: $ZEROGRADS_DATA, or where this system keeps data.")
    @Nullable
    Path data;

    @Option(names = "--no-file", description = "Write no such file.")
    boolean none;

    @Option(
            names = "--every-evaluation",
            description = "Keep every evaluation in it, also those that take less than a millisecond.")
    boolean everyEvaluation;

    /**
     * Begins the file of a run.
     *
     * @param origin of the plan's problem
     * @param warn is told why a file that nobody asked for cannot be written: the run goes on without
     * @throws IllegalArgumentException if the file that was asked for cannot be written; the message says why
     */
    public Optional<RunFileWriter> begin(
            RunPlan plan, RunRecorder.Origin origin, RunLibrary usual, Consumer<String> warn) {
        if (none) {
            return Optional.empty();
        }
        Consent.requireOutside(plan.problem(), "--file", file);
        Clock clock = Clock.system(ZoneId.systemDefault());
        RunLibrary library = data == null ? usual : RunLibrary.below(data);
        try {
            Path place = file == null ? library.next(plan.problem().id(), clock) : file;
            return Optional.of(RunRecorder.begin(place, plan, origin, clock, everyEvaluation));
        } catch (IOException e) {
            String reason = FileReason.of(e);
            if (file != null) {
                throw new IllegalArgumentException("--file: " + reason, e);
            }
            warn.accept("this run is not kept: " + reason);
            return Optional.empty();
        }
    }
}
