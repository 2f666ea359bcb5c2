package zerograds.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.console.Interruption;
import zerograds.app.console.Reason;
import zerograds.app.console.Whole;
import zerograds.app.option.PlanOptions;
import zerograds.app.option.Size;
import zerograds.app.problem.Problems;
import zerograds.image.FilmFormat;
import zerograds.image.FilmSize;
import zerograds.problem.ForwardException;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.store.file.AtomicFile;
import zerograds.ui.model.run.FilmOrder;
import zerograds.ui.model.text.Theme;
import zerograds.ui.view.tiles.Tiles;

/** Makes a film of a run. */
@Command(
        name = "film",
        description = {
            "Runs a problem and makes a film of it, GIF or MP4 as the file's ending says.",
            "",
            "The frames show evenly spaced iterations, the first and the last included. The same run with the same"
                    + " options gives the same frames. No display is needed."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds film toy-spline --iterations 500 --tile landscape --out spline.gif",
            "  zerograds film led-display --iterations 2000 --frames 200 --fps 25 --size 1600x1000 --out led.mp4"
        })
public final class FilmCommand extends ConsoleCommand {
    /** Makes the film. */
    @FunctionalInterface
    public interface Studio {
        /** @param progress receives the number of frames that are done */
        void make(FilmOrder order, PrintWriter progress) throws IOException, ForwardException, InterruptedException;
    }

    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(names = "--iterations", paramLabel = "<n>", required = true, description = "Run <n> iterations.")
    @Whole
    long iterations;

    @Option(names = "--out", paramLabel = "<file>", required = true, description = "Write the film to this file.")
    Path out = Path.of("film.gif");

    @Option(
            names = "--tile",
            paramLabel = "<name>",
            defaultValue = FilmOrder.ALL,
            description = "Which plot: loss, gradient, landscape, parameters, output, surface or all. Default:"
                    + " ${DEFAULT-VALUE}.")
    String tile = FilmOrder.ALL;

    @Option(
            names = "--frames",
            paramLabel = "<n>",
            defaultValue = "60",
            description = "How many frames; fewer if there are fewer iterations. Default: ${DEFAULT-VALUE}.")
    @Whole(most = FilmOrder.MOST_FRAMES)
    int frames = 60;

    @Option(
            names = "--fps",
            paramLabel = "<n>",
            defaultValue = "20",
            description = "Frames a second. Default: ${DEFAULT-VALUE}.")
    @Whole(most = FilmSize.MOST_FRAMES_PER_SECOND)
    int framesPerSecond = 20;

    @Option(
            names = "--theme",
            paramLabel = "<name>",
            defaultValue = "light",
            description = "light or dark. Default: ${DEFAULT-VALUE}.")
    Theme theme = Theme.LIGHT;

    @Option(
            names = "--size",
            paramLabel = "<w>x<h>",
            defaultValue = "800x600",
            description = "Of the film, in pixels, both even. Default: ${DEFAULT-VALUE}.")
    Size size = new Size(800, 600);

    private final Problems problems;
    private final Studio studio;

    public FilmCommand(Problems problems, Studio studio) {
        this.problems = problems;
        this.studio = studio;
    }

    @Override
    public Integer call() throws IOException, ForwardException {
        FilmSize film = asked(this::film);
        FilmFormat format = asked(() -> FilmFormat.of(out));
        RunPlan plan = asked(this::plan);
        return Interruption.<ForwardException>whenever(() -> {
            try (Run run = Run.open(plan)) {
                run.play();
                RunEvent.Finished end = run.awaitFinished();
                if (run.log().iterations() > 0) {
                    studio.make(new FilmOrder(run, tile, film, frames, theme, format, out), err());
                }
                return code(end);
            }
        });
    }

    private int code(RunEvent.Finished end) {
        if (end.outcome() != RunEvent.Outcome.FAILED) {
            return Exit.DONE;
        }
        complain("the run failed: " + Reason.line(end.message()));
        return Exit.FAILED;
    }

    private FilmSize film() {
        if (!tile.equals(FilmOrder.ALL) && !Tiles.NAMES.contains(tile)) {
            throw new IllegalArgumentException(
                    "--tile must be one of " + Tiles.NAMES + " or '" + FilmOrder.ALL + "', but got '" + tile + "'");
        }
        return new FilmSize(size.width(), size.height(), framesPerSecond);
    }

    private RunPlan plan() {
        AtomicFile.prepare(out);
        return options.plan(problems).withBudget(Budget.ofIterations(iterations));
    }
}
