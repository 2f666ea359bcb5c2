package zerograds.app.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import zerograds.app.command.SnapshotCommand;
import zerograds.app.problem.Problems;
import zerograds.run.RunPlan;
import zerograds.store.file.Images;
import zerograds.ui.view.widget.FxThread;

/** Takes a picture of the real window without a display. Once in a process: JavaFX starts but once. */
public final class WindowCamera implements SnapshotCommand.Camera {
    private final Problems problems;

    public WindowCamera(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Optional<String> shoot(RunPlan plan, SnapshotCommand.Subject subject)
            throws IOException, InterruptedException {
        FxThread.startWithoutDisplay(subject.size().width(), subject.size().height());
        CompletableFuture<Shutter.Picture> picture = new CompletableFuture<>();
        Platform.runLater(() -> pose(plan, subject, picture));
        try {
            Shutter.Picture taken = picture.get();
            write(taken, subject.png().toAbsolutePath());
            return taken.failure();
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException("there is no picture: " + cause.getMessage(), cause);
        } finally {
            Platform.exit();
        }
    }

    private static void write(Shutter.Picture picture, Path png) throws IOException {
        Files.createDirectories(png.getParent());
        Images.write(png, picture.argb(), picture.width(), picture.height());
    }

    private void pose(RunPlan plan, SnapshotCommand.Subject subject, CompletableFuture<Shutter.Picture> picture) {
        try {
            Workplace workplace = new Workplace(problems, subject.theme(), subject.size());
            workplace.show(new Stage(), plan);
            workplace.run(subject.iterations());
            new Shutter(workplace, () -> workplace.hasDone(subject.iterations()), picture).start();
        } catch (RuntimeException e) {
            picture.completeExceptionally(e);
        }
    }
}
