package zerograds.app.option;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zerograds.app.problem.Consent;
import zerograds.app.report.RunRecords;
import zerograds.run.RunPlan;
import zerograds.store.result.EvaluationFile;
import zerograds.store.result.RunFolder;

/** Options for the files that a run writes beside its report. */
public final class RecordOptions {
    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description =
                    "Write the result, settings, all iterations, final parameters and final image into this folder.")
    @Nullable
    Path out;

    @Option(
            names = "--evaluations-csv",
            paramLabel = "<file>",
            description = "Write every evaluation into this file while the run goes on: a row for each.")
    @Nullable
    Path evaluations;

    @Option(
            names = "--replace",
            description = "Put what is written in the place of a former result; other files are never touched.")
    boolean replace;

    /**
     * Makes sure, before the run begins, that all of it can be written.
     *
     * @throws IllegalArgumentException if not; the message says why
     */
    public RunRecords open(RunPlan plan) {
        Consent.requireOutside(plan.problem(), "--out", out);
        Consent.requireOutside(plan.problem(), "--evaluations-csv", evaluations);
        requireDifferent();
        Optional<RunFolder> folder =
                Optional.ofNullable(out).map(path -> saying("--out", () -> RunFolder.claim(path, plan, replace)));
        try {
            Optional<EvaluationFile> file = Optional.ofNullable(evaluations)
                    .map(path ->
                            saying("--evaluations-csv", () -> EvaluationFile.create(path, plan.problem(), replace)));
            return new RunRecords(folder, file);
        } catch (IllegalArgumentException e) {
            folder.ifPresent(RunFolder::close);
            throw e;
        }
    }

    private void requireDifferent() {
        Path folder = out;
        Path file = evaluations;
        if (folder != null && file != null) {
            saying("--evaluations-csv", () -> {
                RunFolder.requireOther(folder, file);
                return file;
            });
        }
    }

    private static <T> T saying(String option, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }
}
