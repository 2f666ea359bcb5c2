package zerograds.app.picture;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import zerograds.app.command.FilmCommand;
import zerograds.problem.ForwardException;
import zerograds.ui.model.run.FilmOrder;
import zerograds.ui.view.film.FilmMaker;
import zerograds.ui.view.widget.FxThread;

/** Makes films without a display. Once in a process: JavaFX starts but once. */
public final class ScreenlessStudio implements FilmCommand.Studio {
    @Override
    public void make(FilmOrder order, PrintWriter progress) throws IOException, ForwardException, InterruptedException {
        Files.createDirectories(
                Objects.requireNonNull(order.file().toAbsolutePath().getParent()));
        FxThread.startWithoutDisplay(order.size().width(), order.size().height());
        try {
            new FilmMaker(order, (done, all) -> say(done, all, progress)).make(Optional.empty());
        } finally {
            Platform.exit();
        }
    }

    private static void say(int done, int all, PrintWriter progress) {
        if (done == all || done % 10 == 0) {
            progress.printf(Locale.ROOT, "%d of %d frames%n", done, all);
            progress.flush();
        }
    }
}
