package zerograds.app.report;

import java.io.IOException;
import java.util.Optional;
import zerograds.problem.FileReason;
import zerograds.run.log.RunListener;
import zerograds.store.result.EvaluationFile;
import zerograds.store.result.RunFolder;

/**
 * What is written about a run beside its report.
 *
 * @param folder of the result
 * @param evaluations all of them
 */
public record RunRecords(Optional<RunFolder> folder, Optional<EvaluationFile> evaluations) implements AutoCloseable {
    /** What the run has to tell. */
    public RunListener listener() {
        RunListener all = folder.<RunListener>map(listener -> listener).orElse(RunListener.NONE);
        return evaluations.isEmpty() ? all : all.and(evaluations.get());
    }

    /**
     * Completes all after the run. A run that did not begin leaves a former result where it is.
     *
     * @throws IOException if something could not be written
     */
    public void finish(RunResult result) throws IOException {
        try (this) {
            if (evaluations.isPresent()) {
                write("the evaluations", evaluations.get()::finish);
            }
            if (folder.isPresent() && result.end().iterations() > 0) {
                write("the results", () -> folder.get().finish(JsonReport.forFile(result)));
            }
        }
    }

    /** What may fail. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void write(String what, Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            throw new IOException(what + " could not be written: " + FileReason.of(e), e);
        }
    }

    @Override
    public void close() {
        folder.ifPresent(RunFolder::close);
        evaluations.ifPresent(EvaluationFile::close);
    }
}
