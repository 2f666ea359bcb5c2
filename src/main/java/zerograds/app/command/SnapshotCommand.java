package zerograds.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.console.Whole;
import zerograds.app.option.PlanOptions;
import zerograds.app.option.Size;
import zerograds.app.problem.Problems;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.store.file.AtomicFile;
import zerograds.ui.model.text.Theme;

/** Takes a picture of the window. */
@Command(
        name = "snapshot",
        description = {
            "Takes a picture of the window after some iterations.",
            "",
            "It is the real window, drawn without a display. The picture is taken when the run has paused and all plots"
                    + " are complete."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds snapshot rosenbrock --iterations 2000 --png rosenbrock.png",
            "  zerograds snapshot led-display --iterations 500 --png led.png --theme dark"
        })
public final class SnapshotCommand extends ConsoleCommand {
    /** Takes the picture. */
    @FunctionalInterface
    public interface Camera {
        /**
         * Runs {@code plan} for some iterations in a window and writes a picture of it.
         *
         * @return what went wrong with the run, if anything; the picture shows it
         * @throws IOException if the picture cannot be written, or the window did not get ready
         */
        Optional<String> shoot(RunPlan plan, Subject subject) throws IOException, InterruptedException;
    }

    /**
     * What the picture shows.
     *
     * @param iterations after which it is taken
     * @param theme of the window
     * @param size of the window
     * @param png file to write
     */
    public record Subject(long iterations, Theme theme, Size size, Path png) {}

    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(names = "--iterations", paramLabel = "<n>", required = true, description = "Run <n> iterations first.")
    @Whole
    long iterations;

    @Option(names = "--png", paramLabel = "<file>", required = true, description = "Write the picture to this file.")
    Path png = Path.of("snapshot.png");

    @Option(
            names = "--theme",
            paramLabel = "<name>",
            defaultValue = "light",
            description = "light or dark. Default: ${DEFAULT-VALUE}.")
    Theme theme = Theme.LIGHT;

    @Option(
            names = "--size",
            paramLabel = "<w>x<h>",
            defaultValue = "1600x1000",
            description = "Of the window, in pixels. Default: ${DEFAULT-VALUE}.")
    Size size = new Size(1600, 1000);

    private final Problems problems;
    private final Camera camera;

    public SnapshotCommand(Problems problems, Camera camera) {
        this.problems = problems;
        this.camera = camera;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunPlan plan = asked(this::plan);
        Optional<String> failure = camera.shoot(plan, new Subject(iterations, theme, size, png));
        failure.ifPresent(reason -> complain("the run failed: " + reason));
        return failure.isPresent() ? Exit.FAILED : Exit.DONE;
    }

    /** The plan, with a budget that lets all iterations be done. */
    private RunPlan plan() {
        AtomicFile.prepare(png);
        RunPlan plan = options.plan(problems);
        long most = Math.max(iterations, plan.budget().iterations());
        return plan.withBudget(Budget.ofIterations(most));
    }
}
