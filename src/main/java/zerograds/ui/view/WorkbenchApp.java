package zerograds.ui.view;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import zerograds.store.TrustStore;
import zerograds.ui.model.CodeGate;
import zerograds.ui.model.DemoProblems;
import zerograds.ui.model.ProblemShelf;
import zerograds.ui.model.Theme;
import zerograds.ui.model.Workbench;

/**
 * The program with a window. Named parameters: {@code --problem=<id or path>} to open first, without which the gallery is
 * shown; {@code --theme=light} or {@code dark}.
 */
public final class WorkbenchApp extends Application {
    private static final double USUAL_WIDTH = 1600;
    private static final double USUAL_HEIGHT = 1000;

    private final TrustStore trust = TrustStore.ofUser();
    private final ExecutorService files = background("files");
    private final ExecutorService code = background("code");
    private final Workbench workbench = new Workbench(new CodeGate(trust, code, Platform::runLater));
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
    }

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        Path home = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home, trust), files, Platform::runLater);
        workbench.themeProperty().set(theme(named.getOrDefault("theme", "light")));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(USUAL_WIDTH, screen.getWidth());
        double height = Math.min(USUAL_HEIGHT, screen.getHeight());
        WorkbenchWindow shown = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), width, height);
        window = shown;
        shown.show(stage);
        String problem = named.get("problem");
        if (problem == null) {
            shown.gallery();
            shelf.load(cards -> {});
        } else {
            // The named problem first: the list can wait.
            shelf.add(problem, card -> {
                workbench.open(card);
                shelf.load(cards -> {});
            });
        }
    }

    private static Theme theme(String name) {
        return Theme.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
        files.shutdownNow();
        code.shutdownNow();
    }
}
