package zerograds.ui.view.tiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import zerograds.problem.FileReason;
import zerograds.store.file.AtomicFile;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.text.Table;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Jobs;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.plot.pen.Figure;
import zerograds.ui.plot.pen.FigureFormat;
import zerograds.ui.plot.tile.Sketch;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.widget.Widgets;

/**
 * Puts plots into files and on the clipboard. JavaFX thread only; figures are drawn and written in a job, and what came
 * of it becomes a notice.
 */
public final class Exports {
    /** Pixels of a copied figure for each of the plot's. */
    private static final double COPY_SCALE = 2;

    private final Workbench workbench;
    private final Jobs jobs;
    private final Destination destination;
    private boolean asShown;
    private Consumer<Tile> filming = tile -> {};

    /** Asks where to write a file. */
    @FunctionalInterface
    public interface Destination {
        /**
         * @param name proposed for the file
         * @return empty if it is not to be written after all
         */
        Optional<Path> of(String name, String ending);
    }

    public Exports(Workbench workbench, Jobs jobs, Destination destination) {
        this.workbench = workbench;
        this.jobs = jobs;
        this.destination = destination;
    }

    /** Asks in a dialog of the system. */
    public static Destination dialog(Supplier<Window> owner) {
        return (name, ending) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Texts.of("export.save", name));
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            Texts.of("export.files", ending.toUpperCase(Locale.ROOT)), "*." + ending));
            return Widgets.ask(owner.get(), chooser::showSaveDialog).map(file -> ended(file.toPath(), ending));
        };
    }

    /** With the ending that some dialogs leave to who types; not where that would replace a file without a question. */
    static Path ended(Path typed, String ending) {
        Path ended = typed.resolveSibling(typed.getFileName() + "." + ending);
        boolean hasEnding = typed.getFileName().toString().contains(".");
        return hasEnding || Files.exists(ended) ? typed : ended;
    }

    /** Has films of plots made by {@code maker}. */
    public void filming(Consumer<Tile> maker) {
        filming = maker;
    }

    /** Makes a film of what the plot shows. */
    void film(Tile tile) {
        filming.accept(tile);
    }

    /** Asks for a file. */
    public Optional<Path> ask(String what, String ending) {
        return destination.of(name(what, ending), ending);
    }

    /** Whether drawings for print have the window's colours instead of light ones. */
    boolean isAsShown() {
        return asShown;
    }

    void asShown(boolean changed) {
        asShown = changed;
    }

    /** Puts the plot, as it is shown, on the clipboard as an image. */
    public void copy(Tile tile) {
        Figure figure = sketch(tile, present());
        int width = (int) Math.round(COPY_SCALE * figure.width());
        int height = (int) Math.round(COPY_SCALE * figure.height());
        jobs.start(Texts.of("export.copy", tile.title()), report -> {
            int[] argb = figure.argb(COPY_SCALE);
            return () -> {
                WritableImage image = new WritableImage(width, height);
                image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
                ClipboardContent content = new ClipboardContent();
                content.putImage(image);
                Clipboard.getSystemClipboard().setContent(content);
            };
        });
    }

    /** Writes the plot into a file that it asks for; {@code scale} as in {@link FigureFormat#bytes}. */
    public void save(Tile tile, FigureFormat format, double scale) {
        Theme theme = format == FigureFormat.PNG || asShown ? present() : Theme.LIGHT;
        Figure figure = sketch(tile, theme);
        destination
                .of(name(tile.id(), format.ending()), format.ending())
                .ifPresent(file -> write(file, () -> format.bytes(figure, scale)));
    }

    /** Writes the plot's numbers into a file that it asks for. */
    void saveData(Tile tile) {
        Optional<Table> data = tile.data();
        if (data.isEmpty()) {
            say(new Notice(Notice.Weight.LIGHT, Texts.of("export.none", tile.title()), Texts.of("export.none.help")));
        }
        Optional<KeptRun> run = workbench.runs().present();
        data.ifPresent(table -> save(table, () -> run.ifPresent(KeptRun::exported)));
    }

    /** Writes a table into a file that it asks for. */
    public void save(Table table) {
        save(table, () -> {});
    }

    private void save(Table table, Runnable done) {
        destination
                .of(name(table.name(), "csv"), "csv")
                .ifPresent(file -> write(file, () -> table.csv().getBytes(StandardCharsets.UTF_8), done));
    }

    /** Writes a table of comma-separated values into a file that it asks for. */
    public void saveTable(String name, String csv) {
        destination.of(name + ".csv", "csv").ifPresent(file -> write(file, () -> csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Theme present() {
        return workbench.themeProperty().get();
    }

    private Figure sketch(Tile tile, Theme theme) {
        return new Sketch(present()).of(tile, theme);
    }

    private String name(String what, String ending) {
        String problem = workbench
                .current()
                .map(model -> model.run().plan().problem().id() + "-")
                .orElse("");
        return problem + what.toLowerCase(Locale.ROOT).replace(' ', '-') + "." + ending;
    }

    private void write(Path file, Callable<byte[]> contents) {
        write(file, contents, () -> {});
    }

    /** @param done is called after the file was written */
    private void write(Path file, Callable<byte[]> contents, Runnable done) {
        jobs.start(Texts.of("export.job", file.getFileName()), report -> {
            Optional<Notice> told = written(file, contents);
            return () -> told.ifPresent(notice -> {
                say(notice);
                if (notice.weight() == Notice.Weight.PASSING) {
                    done.run();
                }
            });
        });
    }

    /** Empty if it was cancelled before anything was written. */
    private static Optional<Notice> written(Path file, Callable<byte[]> contents) {
        try {
            byte[] bytes = contents.call();
            if (Thread.interrupted()) {
                return Optional.empty();
            }
            AtomicFile.write(file, bytes);
            return Optional.of(Notice.ofSaved(file));
        } catch (IOException e) {
            return Optional.of(Notice.ofUnsaved(file, FileReason.of(e)));
        } catch (Exception e) {
            return Optional.of(Notice.ofUnsaved(file, e.toString()));
        }
    }

    public void say(Notice notice) {
        workbench.noticeProperty().set(Optional.of(notice));
    }
}
