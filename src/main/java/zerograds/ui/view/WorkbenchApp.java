package zerograds.ui.view;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import zerograds.store.SessionFile;
import zerograds.store.TrustStore;
import zerograds.ui.model.Appearance;
import zerograds.ui.model.CodeGate;
import zerograds.ui.model.DemoProblems;
import zerograds.ui.model.ProblemShelf;
import zerograds.ui.model.Theme;
import zerograds.ui.model.ThemeChoice;
import zerograds.ui.model.Workbench;

/**
 * The program with a window, which goes on where it was left, at first with the gallery. Named parameters: {@code
 * --problem=<id or path>} to open first, {@code --theme=light} or {@code dark}.
 */
public final class WorkbenchApp extends Application {
    private static final double USUAL_WIDTH = 1600;
    private static final double USUAL_HEIGHT = 1000;

    private final TrustStore trust = TrustStore.ofUser();
    private final ExecutorService files = background("files");
    private final ExecutorService code = background("code");
    private final Workbench workbench = new Workbench(new CodeGate(trust, code, Platform::runLater));
    private final ExecutorService desktop = background("desktop");
    private final LastSession session = new LastSession(SessionFile.ofUser(), background("session"));
    private @Nullable WorkbenchWindow window;

    private static ExecutorService background(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void init() {
        Look.loadTypeface();
        session.read();
    }

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        Path home = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home, trust), files, Platform::runLater);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(USUAL_WIDTH, screen.getWidth());
        double height = Math.min(USUAL_HEIGHT, screen.getHeight());
        WorkbenchWindow shown = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), width, height);
        window = shown;
        Appearance appearance = shown.memory().appearance();
        appearance.theme(ThemeChoice.SYSTEM);
        session.resume(shown, workbench, stage);
        Optional.ofNullable(named.get("theme")).ifPresent(name -> appearance.theme(choice(name)));
        stage.focusedProperty().subscribe(focused -> follow(appearance));
        shown.show(stage);
        open(Optional.ofNullable(named.get("problem")), shown, shelf);
    }

    private void open(Optional<String> named, WorkbenchWindow shown, ProblemShelf shelf) {
        Optional<String> problem = named.or(session::problem);
        if (problem.isEmpty()) {
            shown.gallery();
            session.complain(workbench);
            shelf.load(cards -> {});
            return;
        }
        // The named problem first: the list can wait.
        shelf.add(problem.get(), card -> {
            if (named.isPresent()) {
                workbench.open(card);
            } else {
                session.open(card, workbench);
            }
            session.complain(workbench);
            shelf.load(cards -> {});
        });
    }

    /** Asks for the desktop's colours, which may have changed while another window had the focus. */
    private void follow(Appearance appearance) {
        desktop.execute(() -> {
            Theme preferred = DesktopTheme.ofThisProcess().read();
            Platform.runLater(() -> appearance.desktop(preferred));
        });
    }

    private static ThemeChoice choice(String name) {
        return ThemeChoice.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
        session.end();
        desktop.shutdownNow();
        files.shutdownNow();
        code.shutdownNow();
    }
}
