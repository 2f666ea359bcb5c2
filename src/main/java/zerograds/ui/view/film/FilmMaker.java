package zerograds.ui.view.film;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import zerograds.image.FilmWriter;
import zerograds.problem.ForwardException;
import zerograds.run.Run;
import zerograds.store.file.AtomicFile;
import zerograds.ui.model.run.FilmOrder;
import zerograds.ui.model.run.PastIterations;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.pen.Figure;
import zerograds.ui.view.widget.FxThread;

/**
 * Makes a film of a run: takes the run back to one iteration after the other, draws the plots on the JavaFX thread, which must
 * have been started, and writes the frames on the thread that asks. The run and the window are left alone.
 */
public final class FilmMaker {
    private static final long PATIENCE_SECONDS = 300;

    private final FilmOrder order;
    private final Progress progress;

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {
        /** Called on the thread that makes the film. */
        void done(int frames, int all);
    }

    public FilmMaker(FilmOrder order, Progress progress) {
        this.order = order;
        this.progress = progress;
    }

    /**
     * Writes the film. If it is interrupted or fails, nothing is left.
     *
     * @param look whose choices of a landscape's slice are taken over, if there is one
     * @throws IllegalArgumentException if the run cannot be taken back
     * @throws IOException if the file cannot be written, or the plots of an iteration were not complete after five minutes
     */
    public void make(Optional<RunModel> look) throws IOException, ForwardException, InterruptedException {
        long[] iterations = order.iterations();
        CompletableFuture<FilmSet> made = FxThread.submit(() -> new FilmSet(order, look));
        try (PastIterations flashback = new PastIterations(order.run())) {
            FilmSet set = await(made, "the plots");
            // the last moment first: what the landscape shows of it has room for all the others
            shoot(set, flashback, iterations[iterations.length - 1]);
            AtomicFile.<Exception>write(order.file(), temporary -> {
                try (FilmWriter writer = order.format().open(temporary, order.size())) {
                    for (int i = 0; i < iterations.length; i++) {
                        progress.done(i, iterations.length);
                        writer.add(shoot(set, flashback, iterations[i]).argb(1));
                    }
                }
            });
            progress.done(iterations.length, iterations.length);
        } catch (IOException | ForwardException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("nothing else is thrown", e);
        } finally {
            var unused = made.thenAccept(set -> Platform.runLater(set::close));
        }
    }

    private Figure shoot(FilmSet set, PastIterations flashback, long iteration)
            throws IOException, ForwardException, InterruptedException {
        RunModel past = flashback.at(iteration);
        CompletableFuture<Figure> figure = new CompletableFuture<>();
        Platform.runLater(() -> set.shoot(past, caption(past, iteration), figure));
        return await(figure, "the plots of iteration " + iteration);
    }

    private static String caption(RunModel past, long iteration) {
        Run run = past.run();
        return Texts.of(
                "film.caption",
                run.plan().problem().title(),
                NumberText.count(iteration + 1),
                NumberText.measure(past.status().loss()));
    }

    private static <T> T await(CompletableFuture<T> result, String what) throws IOException, InterruptedException {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(what + " could not be drawn: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IOException(what + " were not complete after five minutes", e);
        }
    }
}
