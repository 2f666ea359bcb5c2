package zerograds.store.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import zerograds.optim.baseline.Methods;
import zerograds.run.log.RunEvent;
import zerograds.store.run.RunFile;
import zerograds.store.run.RunFileReader;
import zerograds.store.run.RunProgress;

/**
 * What a run file is of, found without reading its iterations or its problem.
 *
 * @param title of its problem
 * @param method id of the optimizer
 * @param iterations that are in the file
 * @param hasEnded whether the run came to its end: one that was stopped before can go on
 * @param written when it was last written
 */
public record RunSummary(Path file, String title, String method, long iterations, boolean hasEnded, Instant written) {
    /**
     * Reads it; another run may write the file meanwhile.
     *
     * @throws IOException if it is no run file or is damaged where that matters; the message names it
     */
    public static RunSummary read(Path file) throws IOException {
        try (RunFileReader reader = RunFile.read(file)) {
            Map<String, String> facts = reader.facts();
            String method = facts.getOrDefault("method", "");
            RunProgress progress = reader.progress();
            return new RunSummary(
                    file,
                    facts.getOrDefault("problem.title", String.valueOf(file.getFileName())),
                    method,
                    progress.iterations(),
                    progress.finished() && !wasStopped(reader, method, progress),
                    Files.getLastModifiedTime(file).toInstant());
        }
    }

    private static boolean wasStopped(RunFileReader reader, String method, RunProgress progress) throws IOException {
        RunEvent.Outcome[] outcome = {RunEvent.Outcome.DONE};
        try {
            reader.read(Methods.of(method).schema(), progress.sequence() - 1, entry -> {
                if (entry.event() instanceof RunEvent.Finished end) {
                    outcome[0] = end.outcome();
                }
            });
        } catch (IllegalArgumentException e) {
            throw new IOException("the run cannot be understood: " + e.getMessage(), e);
        }
        return outcome[0] == RunEvent.Outcome.STOPPED;
    }
}
