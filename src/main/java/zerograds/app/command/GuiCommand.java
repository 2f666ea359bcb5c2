package zerograds.app.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Display;
import zerograds.app.console.Exit;
import zerograds.app.problem.Problems;
import zerograds.store.run.RunFile;

/** Opens the window. */
@Command(
        name = "gui",
        description = "Opens the workbench. This is also what happens without any command.",
        footer = {"", "Examples:", "  zerograds", "  zerograds gui led-display"})
public final class GuiCommand extends ConsoleCommand {
    /** The window. */
    @FunctionalInterface
    public interface Window {
        /**
         * Shows the problem of that id or path, for none what was open last time or else the gallery; returns when the
         * window was closed.
         */
        void show(Optional<String> idOrPath);
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<problem>",
            description =
                    "The problem to open: a demo's id, a path, or a run's file. Without one, what was open last time,"
                            + " or the gallery.")
    @Nullable
    String problem;

    private final Problems problems;
    private final Display display;
    private final Window window;

    public GuiCommand(Problems problems, Display display, Window window) {
        this.problems = problems;
        this.display = display;
        this.window = window;
    }

    @Override
    public Integer call() {
        Optional<String> named = Optional.ofNullable(problem);
        if (!display.isPresent()) {
            complain("there is no display to open a window on; 'zerograds run " + named.orElse("<problem>")
                    + "' needs none");
            return Exit.WRONG_USE;
        }
        named.filter(id -> !id.endsWith(RunFile.EXTENSION)).ifPresent(id -> asked(() -> problems.find(id)));
        window.show(named);
        return Exit.DONE;
    }
}
