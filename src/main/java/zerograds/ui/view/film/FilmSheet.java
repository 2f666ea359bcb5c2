package zerograds.ui.view.film;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import zerograds.problem.FileReason;
import zerograds.problem.ForwardException;
import zerograds.ui.model.run.FilmOrder;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Exports;
import zerograds.ui.view.widget.Sheet;

/** The dialog that makes a film of the run so far; it may be closed meanwhile. */
public final class FilmSheet extends Sheet {
    private final Workbench workbench;
    private final Exports exports;
    private final FilmForm form = new FilmForm();
    private final Label status = paragraph("");
    private final ProgressBar progress = new ProgressBar(0);
    private final BooleanProperty running = new SimpleBooleanProperty();
    private @Nullable Thread maker;

    public FilmSheet(Workbench workbench, Exports exports) {
        super("film");
        this.workbench = workbench;
        this.exports = exports;
        title(Texts.of("film.title"));
        status.setId("film-status");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(running);
        Button start = button(Texts.of("film.start"), "film-start", this::start);
        Button stop = button(Texts.of("film.cancel"), "film-cancel", this::stop);
        start.disableProperty().bind(running);
        stop.disableProperty().bind(running.not());
        form.disableProperty().bind(running);
        form.durationProperty().subscribe(status::setText);
        content(new VBox(12, paragraph(Texts.of("film.hint")), form, progress, status));
        buttons(button(Texts.of("film.close"), "film-close", this::hide), stop, start);
        exports.filming(tile -> open(tile.id()));
    }

    /** Shows it for all plots. */
    public void open() {
        open(FilmOrder.ALL);
    }

    private void open(String tile) {
        show(form.begin(tile, workbench.themeProperty().get()));
    }

    /** Whether a film is being written. */
    public boolean isFilming() {
        return running.get();
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
        running.set(true);
        Thread fresh = new Thread(
                () -> {
                    Optional<Notice> told = make(order, model);
                    Platform.runLater(() -> end(told));
                },
                "film");
        fresh.setDaemon(true);
        fresh.start();
        maker = fresh;
    }

    /** On the thread of its own. */
    private Optional<Notice> make(FilmOrder order, RunModel look) {
        try {
            new FilmMaker(order, (done, all) -> Platform.runLater(() -> say(done, all))).make(Optional.of(look));
            return Optional.of(Notice.ofSaved(order.file()));
        } catch (InterruptedException e) {
            return Optional.empty();
        } catch (IOException | ForwardException | RuntimeException e) {
            return Thread.interrupted()
                    ? Optional.empty()
                    : Optional.of(Notice.ofUnsaved(order.file(), FileReason.of(e)));
        }
    }

    private void say(int done, int all) {
        progress.setProgress((double) done / all);
        status.setText(Texts.of("film.at", Math.min(done + 1, all), all));
    }

    private void end(Optional<Notice> told) {
        running.set(false);
        told.ifPresentOrElse(
                notice -> {
                    exports.say(notice);
                    status.setText(notice.title());
                },
                () -> status.setText(Texts.of("film.cancelled")));
    }

    /** Interrupts the thread that makes the film, without waiting for its end. */
    private void stop() {
        if (maker != null) {
            maker.interrupt();
        }
    }

    public void close() {
        stop();
    }
}
