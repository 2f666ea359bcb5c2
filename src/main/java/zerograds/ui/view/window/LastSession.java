package zerograds.ui.view.window;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.store.session.Session;
import zerograds.store.session.SessionFile;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.LastRun;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.Workbench;

/** The session of last time, and the file into which this one is written. */
final class LastSession {
    private static final Logger LOG = LoggerFactory.getLogger(LastSession.class);
    private static final long PATIENCE_SECONDS = 5;

    private final SessionFile file;
    private final ExecutorService writer;
    private Optional<Session> last = Optional.empty();
    private Optional<String> complaint = Optional.empty();

    /** @param writer of one thread; is shut down by {@link #end} */
    LastSession(SessionFile file, ExecutorService writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Reads the file; not on the JavaFX thread. */
    void read() {
        try {
            last = file.read();
        } catch (IOException e) {
            complaint = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Makes {@code window} on {@code stage} as it was, and keeps it up to date in the file. */
    void resume(WorkbenchWindow window, Workbench workbench, Stage stage) {
        StageFrame frame = new StageFrame(stage);
        last.ifPresentOrElse(
                session -> {
                    frame.restore(session.frame());
                    window.memory().restore(session);
                },
                () -> frame.restore(StageFrame.first(Screen.getPrimary().getVisualBounds())));
        Runnable save = () -> write(window.memory().session(frame.frame()));
        workbench.currentProperty().addListener((property, before, now) -> save.run());
        stage.setOnHiding(event -> save.run());
    }

    /** Id or path of what was open. */
    Optional<String> problem() {
        return last.map(Session::last).map(Session.Last::problem);
    }

    /** Opens {@code card} with the choices of last time; runs nothing. What went wrong is told. */
    void open(ProblemCard card, Workbench workbench) {
        Optional<Session.Last> run = last.map(Session::last);
        try {
            if (run.isPresent() && card.problem().isPresent()) {
                workbench.open(LastRun.plan(card.problem().get(), run.get()));
            } else {
                workbench.open(card);
            }
        } catch (IllegalArgumentException e) {
            workbench.open(card);
            tell(workbench, Texts.of("session.refused", e.getMessage()));
        }
    }

    /** Tells what was wrong with the file, if anything; after something was opened, which clears earlier notices. */
    void complain(Workbench workbench) {
        complaint.ifPresent(reason -> tell(workbench, reason));
    }

    private static void tell(Workbench workbench, String reason) {
        workbench.noticeProperty().set(Optional.of(Notice.ofSession(reason)));
    }

    private void write(Session session) {
        if (writer.isShutdown()) {
            return;
        }
        writer.execute(() -> {
            try {
                file.write(session);
            } catch (IOException e) {
                LOG.warn("the session cannot be written into {}: {}", file.file(), e.toString());
            }
        });
    }

    /** Waits until pending files are written; the window is closed already, so that nothing is blocked. */
    void end() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the session was not written into {} in time", file.file());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
