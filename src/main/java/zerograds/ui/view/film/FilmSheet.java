package zerograds.ui.view.film;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import zerograds.problem.FileReason;
import zerograds.problem.ForwardException;
import zerograds.ui.model.run.FilmOrder;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Jobs;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Exports;
import zerograds.ui.view.widget.Sheet;

/** The dialog that orders a film of the run so far; the film is made in a job. */
public final class FilmSheet extends Sheet {
    private final Workbench workbench;
    private final Exports exports;
    private final Jobs jobs;
    private final FilmForm form = new FilmForm();

    public FilmSheet(Workbench workbench, Exports exports, Jobs jobs) {
        super("film");
        this.workbench = workbench;
        this.exports = exports;
        this.jobs = jobs;
        title(Texts.of("film.title"));
        Label duration = paragraph("");
        duration.textProperty().bind(form.durationProperty());
        content(new VBox(12, paragraph(Texts.of("film.hint")), form, duration));
        buttons(
                button(Texts.of("film.close"), "film-close", this::hide),
                button(Texts.of("film.start"), "film-start", this::start));
        exports.filming(tile -> open(tile.id()));
    }

    /** Shows it for all plots. */
    public void open() {
        open(FilmOrder.ALL);
    }

    private void open(String tile) {
        show(form.begin(tile, workbench.themeProperty().get()));
    }

    private void start() {
        Optional<RunModel> model = workbench.current();
        if (model.isEmpty() || form.frames().isEmpty() || model.get().log().iterations() == 0) {
            exports.say(new Notice(Notice.Weight.LIGHT, Texts.of("film.none"), Texts.of("film.none.help")));
            return;
        }
        exports.ask("film", form.format().ending()).ifPresent(file -> start(model.get(), file));
    }

    private void start(RunModel model, Path file) {
        FilmOrder order = new FilmOrder(
                model.run(), form.tile(), form.size(), form.frames().orElseThrow(), form.theme(), form.format(), file);
        hide();
        jobs.start(Texts.of("film.job", model.problem().title()), report -> {
            Notice told = make(order, model, report);
            return () -> exports.say(told);
        });
    }

    private static Notice make(FilmOrder order, RunModel look, Jobs.Report report) {
        try {
            new FilmMaker(order, (done, all) -> report.at(done, all, Texts.of("film.at", Math.min(done + 1, all), all)))
                    .make(Optional.of(look));
            return Notice.ofSaved(order.file());
        } catch (InterruptedException e) {
            return cancelled(order.file());
        } catch (IOException | ForwardException | RuntimeException e) {
            return Thread.interrupted() ? cancelled(order.file()) : Notice.ofUnsaved(order.file(), FileReason.of(e));
        }
    }

    private static Notice cancelled(Path file) {
        return new Notice(
                Notice.Weight.PASSING, Texts.of("film.cancelled"), Texts.of("film.cancelled.help", file.getFileName()));
    }
}
