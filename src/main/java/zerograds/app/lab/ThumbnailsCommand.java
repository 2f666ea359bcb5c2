package zerograds.app.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.picture.Portrait;
import zerograds.app.problem.Consent;
import zerograds.app.problem.Problems;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;
import zerograds.store.file.Images;
import zerograds.store.problem.ProblemFiles;
import zerograds.ui.plot.tile.Thumbnail;

/** Draws the pictures of the gallery. */
@Command(
        name = "thumbnails",
        description = {
            "Draws the small pictures of the gallery, thumbnail.png beside each problem's file.",
            "",
            "A picture is the wanted image where there is one; otherwise the loss over the ranges of the first two"
                    + " parameters, the others at the solution, or at the start if none is known."
        },
        footer = {"", "Examples:", "  zerograds lab thumbnails", "  zerograds lab thumbnails ./my-problem --trust"})
public final class ThumbnailsCommand extends ConsoleCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "<problem>",
            description = "Ids of demos or paths of problems. All demos if none is given.")
    List<String> names = new ArrayList<>();

    @Option(names = "--trust", description = "Consent to the foreign code of the problems.")
    boolean trust;

    private final Problems problems;

    public ThumbnailsCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int skipped = 0;
        for (String name : names.isEmpty() ? problems.ids() : names) {
            Problem problem = asked(() -> problems.findToRun(name, trust));
            skipped += draw(problem, problems.folderOf(name)) ? 0 : 1;
        }
        return skipped == 0 || names.isEmpty() ? Exit.DONE : Exit.FAILED;
    }

    /** Whether there is a picture now; a model that cannot be run, such as one whose program is missing, has none. */
    private boolean draw(Problem problem, Path folder) throws IOException, InterruptedException {
        try {
            Thumbnail thumbnail = new Portrait(problem).draw();
            Path file = folder.resolve(ProblemFiles.THUMBNAIL);
            problems.trust()
                    .keep(
                            () -> Consent.codeOf(problem),
                            ProblemFiles.THUMBNAIL::equals,
                            () -> Images.write(file, thumbnail.argb(), Thumbnail.WIDTH, Thumbnail.HEIGHT));
            print(List.of(file.toString()));
            return true;
        } catch (ForwardException e) {
            complain("no picture of " + problem.id() + ": " + e.getMessage());
            return false;
        }
    }
}
