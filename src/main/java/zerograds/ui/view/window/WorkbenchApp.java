package zerograds.ui.view.window;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import zerograds.store.library.RunLibrary;
import zerograds.store.problem.TrustStore;
import zerograds.store.run.RunFile;
import zerograds.store.session.SessionFile;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Appearance;
import zerograds.ui.model.workbench.RunFiles;
import zerograds.ui.model.workbench.ThemeChoice;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;
import zerograds.ui.view.widget.Look;

/**
 * The program with a window, which goes on where it was left, at first with the gallery. Named parameters: {@code
 * --problem=<id or path>} to open first, {@code --theme=light} or {@code dark}.
 */
public final class WorkbenchApp extends Application {
    private static final double USUAL_WIDTH = 1600;
    private static final double USUAL_HEIGHT = 1000;

    private final ExecutorService files = background("files");
    private final ExecutorService code = background("code");
    private final ExecutorService desktop = background("desktop");
    private final ProblemShelf shelf;
    private final Workbench workbench;
    private final RunFiles runs;
    private final LastSession session;
    private @Nullable WorkbenchWindow window;

    /** The program of this process's user, with the problems that come along. */
    public WorkbenchApp() {
        this(TrustStore.ofUser(), SessionFile.ofUser(), RunLibrary.ofUser(), reader -> reader);
    }

    /**
     * @param trust to which foreign code the user consented
     * @param file of the last session
     * @param library where runs are kept
     * @param disk what stands between the program and the files of problems
     */
    WorkbenchApp(TrustStore trust, SessionFile file, RunLibrary library, UnaryOperator<ProblemShelf.Reader> disk) {
        Path home = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        shelf = new ProblemShelf(disk.apply(new DemoProblems(home, trust)), files, Platform::runLater);
        workbench = new Workbench(new CodeGate(trust, code, Platform::runLater));
        runs = new RunFiles(workbench, shelf, library, Clock.system(ZoneId.systemDefault()), files, Platform::runLater);
        session = new LastSession(file, background("session"));
    }

    /** A thread that does one thing after the other; what it is given after its end comes to nothing. */
    static ExecutorService background(String name) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void init() {
        Look.loadTypeface();
        session.read();
    }

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        WorkbenchWindow shown = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), USUAL_WIDTH, USUAL_HEIGHT);
        window = shown;
        Appearance appearance = shown.memory().appearance();
        appearance.theme(ThemeChoice.SYSTEM);
        session.resume(shown, workbench, stage);
        Optional.ofNullable(named.get("theme")).ifPresent(name -> appearance.theme(choice(name)));
        stage.focusedProperty().subscribe(focused -> follow(appearance));
        shown.show(stage);
        open(Optional.ofNullable(named.get("problem")), shown);
    }

    private void open(Optional<String> named, WorkbenchWindow shown) {
        Optional<String> problem = named.or(session::problem);
        if (named.filter(name -> name.endsWith(RunFile.EXTENSION)).isPresent()) {
            runs.open(Path.of(named.get()));
            shelf.load(cards -> {});
            return;
        }
        if (problem.isEmpty()) {
            shown.perform("gallery");
            session.complain(workbench);
            shelf.load(cards -> runs.offerLatest());
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
            shelf.load(cards -> runs.offerLatest());
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
        runs.close();
        session.end();
        desktop.shutdownNow();
        files.shutdownNow();
        code.shutdownNow();
    }
}
