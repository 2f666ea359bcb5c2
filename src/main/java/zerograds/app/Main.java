package zerograds.app;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import picocli.CommandLine;
import zerograds.app.command.GuiCommand;
import zerograds.app.command.SnapshotCommand;
import zerograds.app.console.Display;
import zerograds.app.console.StandardError;
import zerograds.app.console.Streams;
import zerograds.app.picture.ScreenlessStudio;
import zerograds.app.picture.WindowCamera;
import zerograds.app.problem.Problems;
import zerograds.store.library.RunLibrary;
import zerograds.ui.view.window.WorkbenchApp;

/** Starts the program; does not extend {@code Application}, so that JavaFX may stand on the class path. */
public final class Main {
    /** Kept, because a logger nobody holds forgets its level. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    /** Runs the command line and ends the program with its exit code. */
    public static void main(String[] args) {
        // JavaFX warns when it stands on the class path, where the workbench wants it.
        JAVAFX.setLevel(Level.SEVERE);
        Problems problems = Problems.below(Path.of(System.getProperty("zerograds.home", ".")));
        GuiCommand.Window window = problem -> Application.launch(
                WorkbenchApp.class,
                problem.map(id -> "--problem=" + id).stream().toArray(String[]::new));
        SnapshotCommand.Camera camera = new WindowCamera(problems);
        CommandLine line = ZerogradsCommand.of(
                problems,
                RunLibrary.ofUser(),
                Display.ofThisProcess(),
                window,
                camera,
                new ScreenlessStudio(),
                StandardError.isTerminal());
        System.exit(Streams.ofThisProcess().execute(line, args));
    }
}
