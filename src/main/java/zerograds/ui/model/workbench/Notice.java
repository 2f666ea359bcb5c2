package zerograds.ui.model.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import zerograds.problem.Visible;
import zerograds.run.Budget;
import zerograds.run.log.RunEvent;
import zerograds.store.library.RunSummary;
import zerograds.ui.model.run.BudgetText;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.series.RunStatus;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;

/**
 * A message to the user that does not block the window.
 *
 * @param weight how much of it
 * @param title what happened
 * @param text where, and what to do
 * @param offer what can be done at once, if anything
 */
public record Notice(Weight weight, String title, String text, Optional<Offer> offer) {
    /**
     * A button.
     *
     * @param label with a mnemonic
     */
    public record Offer(String label, Runnable action) {}

    /** A notice that offers nothing. */
    public Notice(Weight weight, String title, String text) {
        this(weight, title, text, Optional.empty());
    }

    /** How much a notice matters. */
    public enum Weight {
        /** A confirmation, which goes by itself. */
        PASSING,
        /** Stays until it is closed. */
        LIGHT,
        /** Something ended because of it. */
        GRAVE
    }

    public Notice {
        title = Visible.line(title);
        text = Visible.text(text);
    }

    /** The first failed evaluations of a run. */
    static Notice ofFailure(RunModel model) {
        return new Notice(
                Weight.LIGHT,
                Texts.of(
                        "notice.failure",
                        model.problem().title(),
                        Math.max(0, model.status().iterations() - 1)),
                Texts.of(
                        "notice.failure.help",
                        sentence(model.status()
                                .failure()
                                .map(RunEvent.Failed::reason)
                                .orElse(Texts.of("notice.failure.unknown")))));
    }

    /** A run that will take many hours. */
    static Notice ofLength(RunModel model) {
        RunStatus status = model.status();
        Budget budget = model.run().plan().budget();
        String left = status.remaining().map(NumberText::about).orElse(NumberText.NONE);
        String each = NumberText.measure(status.evaluating().seconds());
        long hourly = Math.max(1, Math.round(3600 * status.evaluationsPerSecond()));
        return new Notice(
                Weight.LIGHT,
                Texts.of("notice.length", BudgetText.of(budget), left),
                Texts.of("notice.length.help", each, NumberText.count(hourly)));
    }

    /** A run that paused by itself. */
    static Notice ofPause(RunModel model, String reason) {
        return new Notice(
                Weight.GRAVE,
                Texts.of("notice.pause", model.problem().title()),
                Texts.of("notice.pause.help", sentence(reason)));
    }

    /** The end of a run, if it failed. */
    static Optional<Notice> ofEnd(RunModel model) {
        return model.status()
                .finished()
                .filter(end -> end.outcome() == RunEvent.Outcome.FAILED)
                .map(end -> new Notice(
                        Weight.GRAVE,
                        Texts.of("notice.end", model.problem().title(), end.iterations()),
                        Texts.of("notice.end.help", sentence(end.message()))));
    }

    /** A problem that could not be opened. */
    public static Notice ofProblem(String name, String reason) {
        return new Notice(Weight.GRAVE, Texts.of("notice.problem", name), Texts.of("notice.problem.help", reason));
    }

    /** A file that could not be read or written. */
    public static Notice ofFile(String reason) {
        return new Notice(Weight.GRAVE, Texts.of("notice.script"), reason + ".");
    }

    /** The files of the problem that is open were read again while its run has computed something. */
    static Notice ofRenewal(String title) {
        return new Notice(Weight.LIGHT, Texts.of("notice.renewed", title), Texts.of("notice.renewed.help"));
    }

    /** What is not as it was when the window was closed. */
    public static Notice ofSession(String reason) {
        return new Notice(Weight.LIGHT, Texts.of("notice.session"), reason);
    }

    /** A run that was left before its end. */
    static Notice ofLeft(RunSummary run, Duration age, Runnable goOn) {
        return new Notice(
                Weight.LIGHT,
                Texts.of("notice.left"),
                Texts.of(
                        "notice.left.help",
                        run.title(),
                        NumberText.count(run.iterations()),
                        NumberText.about(age.isNegative() ? Duration.ZERO : age)),
                Optional.of(new Offer(Texts.of("notice.left.go-on"), goOn)));
    }

    /** A run file that cannot be opened. */
    static Notice ofRunFile(Path file, String reason) {
        return new Notice(Weight.GRAVE, Texts.of("notice.run-file", file.getFileName()), reason);
    }

    /** A run that is not written into a file. */
    static Notice ofUnkept(String reason) {
        return new Notice(Weight.LIGHT, Texts.of("notice.unkept"), Texts.of("notice.unkept.help", sentence(reason)));
    }

    /** A file that was written. */
    public static Notice ofSaved(Path file) {
        return new Notice(
                Weight.PASSING, Texts.of("notice.saved"), file.toAbsolutePath().toString());
    }

    /** A file that could not be written. */
    public static Notice ofUnsaved(Path file, String reason) {
        return new Notice(Weight.GRAVE, Texts.of("notice.unsaved", file.getFileName()), reason);
    }

    /** Files that were dropped onto the window and cannot be used. */
    public static Notice ofDrop(String reason) {
        return new Notice(Weight.LIGHT, Texts.of("drop.nothing"), reason);
    }

    /** Foreign code that cannot be run. */
    static Notice ofCode(String title, String reason) {
        return new Notice(Weight.GRAVE, Texts.of("notice.code", title), sentence(reason) + ".");
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
