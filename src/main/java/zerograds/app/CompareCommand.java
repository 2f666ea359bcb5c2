package zerograds.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zerograds.compare.Archive;
import zerograds.compare.Contender;
import zerograds.compare.Result;
import zerograds.compare.Study;
import zerograds.compare.StudyRunner;
import zerograds.compare.StudyTables;
import zerograds.compare.Summary;
import zerograds.store.Images;
import zerograds.ui.plot.BandPicture;

/** Compares optimizers on a problem. */
@Command(
        name = "compare",
        description = {
            "Compares optimizers on a problem: every one with every seed, within the same number of evaluations.",
            "",
            "Finished runs are kept in --out: the same command again does only what is missing. Ctrl-C ends early."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds compare rosenbrock --optimizers zerograds,zerograds:reference,cma-es --seeds 9"
                    + " --evaluations 20000 --out results/valley",
            "  zerograds compare led-display --optimizers 'zerograds{batch=2},es-adam{sigma=0.1;pairs=2}' --seeds 1-3"
                    + " --evaluations 5000 --target 0.01 --out results/led"
        })
final class CompareCommand implements Callable<Integer> {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    StudyOptions options = new StudyOptions();

    @Option(
            names = "--optimizers",
            paramLabel = "<list>",
            required = true,
            description = "Separated by commas, each id[:preset][{key=value;key=value}]; the others are tested against"
                    + " the first. 'zerograds list --optimizers' shows the ids.")
    String optimizers = "";

    @Option(
            names = "--target",
            paramLabel = "<loss>",
            description = "Also report after how many evaluations the loss at θ was not above <loss>.")
    @Nullable
    Double target;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            required = true,
            description =
                    "Write runs.csv, summary.csv, losses.png and losses.svg into this folder, and keep runs there.")
    Path out = Path.of("");

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;

    private final Problems problems;

    CompareCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException {
        Study study = WrongUse.reportedBy(spec, this::study);
        int threads = Runtime.getRuntime().availableProcessors();
        StudyRunner runner = new StudyRunner(new Archive(out.resolve("runs")), threads);
        return Interruption.whenever(() -> {
            List<Result> results = runner.run(study, this::progress);
            report(study, results);
            return StudyReport.exitCode(results, command().getErr());
        });
    }

    private Study study() {
        Study study = new Study(
                options.problem(problems), Contender.parseAll(optimizers), options.seeds(), options.evaluations());
        study.entries();
        try {
            Files.createDirectories(out.resolve("runs"));
        } catch (IOException e) {
            throw new UncheckedIOException("--out: the folder '" + out + "' cannot be made", e);
        }
        return study;
    }

    private void progress(Result result, int done, int all) {
        if (!quiet) {
            PrintWriter err = command().getErr();
            err.println(StudyReport.progress(result, done, all));
            err.flush();
        }
    }

    private void report(Study study, List<Result> results) throws IOException {
        double loss = target == null ? Double.NaN : target;
        List<Summary> summaries = Summary.of(study, results, loss);
        PrintWriter print = command().getOut();
        StudyReport.of(study, summaries, loss).forEach(print::println);
        StudyReport.failures(results).forEach(print::println);
        print.flush();
        Files.writeString(out.resolve("runs.csv"), StudyTables.runs(results, loss));
        Files.writeString(out.resolve("summary.csv"), StudyTables.summary(summaries));
        BandPicture picture = new BandPicture(
                study.problem().title(), study.seeds().size(), Summary.bands(study, results), WIDTH, HEIGHT);
        Images.write(out.resolve("losses.png"), picture.argb(), WIDTH, HEIGHT);
        Files.writeString(out.resolve("losses.svg"), picture.svg());
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
