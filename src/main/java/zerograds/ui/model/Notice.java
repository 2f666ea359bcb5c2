package zerograds.ui.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import zerograds.run.RunEvent;

/**
 * Something the user must know about and that does not stop the window.
 *
 * @param grave whether something ended because of it
 * @param title what happened
 * @param text where, and what to do
 */
public record Notice(boolean grave, String title, String text) {
    /** The first failed evaluations of a run. */
    static Notice ofFailure(RunModel model) {
        return new Notice(
                false,
                model.run().plan().problem().title() + ": an evaluation failed at iteration "
                        + Math.max(0, model.status().iterations() - 1),
                sentence(model.status().failure().map(RunEvent.Failed::reason).orElse("no reason was given"))
                        + ". The sample is dropped and counted, and the run goes on.");
    }

    /** A run that paused by itself. */
    static Notice ofPause(RunModel model, String reason) {
        return new Notice(
                true,
                model.run().plan().problem().title() + ": the run has paused",
                sentence(reason) + ". Run goes on from here; Reset begins again.");
    }

    /** The end of a run, if it failed. */
    static Optional<Notice> ofEnd(RunModel model) {
        return model.status()
                .finished()
                .filter(end -> end.outcome() == RunEvent.Outcome.FAILED)
                .map(end -> new Notice(
                        true,
                        model.run().plan().problem().title() + ": the run failed after " + end.iterations()
                                + " iterations",
                        sentence(end.message()) + ". What was computed is kept; change what is wrong, then reset."));
    }

    /** A problem that could not be opened. */
    public static Notice ofProblem(String name, String reason) {
        return new Notice(true, name + " cannot be opened", reason + "\nCorrect the file, then read it again with F5.");
    }

    /** A file that could not be read or written. */
    static Notice ofFile(String reason) {
        return new Notice(true, "The script was not saved or opened", reason + ".");
    }

    /** What is not as it was when the window was closed. */
    public static Notice ofSession(String reason) {
        return new Notice(false, "The last session was not restored in full", reason);
    }

    /** A file that was written. */
    public static Notice ofSaved(Path file) {
        return new Notice(false, "Saved", file.toAbsolutePath().toString());
    }

    /** A file that could not be written. */
    public static Notice ofUnsaved(Path file, String reason) {
        return new Notice(true, file.getFileName() + " was not saved", reason);
    }

    /** Files that were dropped onto the window and cannot be used. */
    static Notice ofDrop(String reason) {
        return new Notice(false, Texts.of("drop.nothing"), reason);
    }

    /** Foreign code that cannot be run. */
    static Notice ofCode(String title, String reason) {
        return new Notice(true, title + ": nothing was run", sentence(reason) + ".");
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
