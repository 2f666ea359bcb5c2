package zerograds.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Interruption;
import zerograds.app.option.ProgressOption;
import zerograds.app.option.StudyOptions;
import zerograds.app.problem.Consent;
import zerograds.app.problem.Problems;
import zerograds.app.report.KeptRuns;
import zerograds.app.report.StudyReport;
import zerograds.compare.Archive;
import zerograds.compare.Contender;
import zerograds.compare.Result;
import zerograds.compare.Study;
import zerograds.compare.StudyRunner;
import zerograds.compare.StudyTables;
import zerograds.compare.Summary;
import zerograds.store.file.Images;
import zerograds.store.result.ResultFolder;
import zerograds.ui.plot.chart.BandPicture;

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
public final class CompareCommand extends ConsoleCommand {
    private static final String RUNS = "runs.csv";
    private static final String SUMMARY = "summary.csv";
    private static final String PNG = "losses.png";
    private static final String SVG = "losses.svg";
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

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

    @Mixin
    ProgressOption progress = new ProgressOption();

    private final Problems problems;

    public CompareCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException {
        Study study = asked(this::study);
        ResultFolder folder = asked(this::folder);
        return Interruption.whenever(() -> {
            try (folder) {
                Archive archive = asked(() -> KeptRuns.of(out, problems, options.name()));
                StudyRunner runner =
                        new StudyRunner(archive, Runtime.getRuntime().availableProcessors());
                List<Result> results = runner.run(study, KeptRuns.listener(err(), progress.isShown()));
                report(study, results, folder);
                return StudyReport.exitCode(results, err());
            }
        });
    }

    private Study study() {
        Study study = new Study(
                options.problem(problems), Contender.parseAll(optimizers), options.seeds(), options.evaluations());
        study.check();
        Consent.requireOutside(study.problem(), "--out", out);
        return study;
    }

    /** A study goes on where it was left: its tables are made anew from the runs that are kept. */
    private ResultFolder folder() {
        return KeptRuns.folder(out, "compare " + options.name(), List.of(RUNS, SUMMARY, PNG, SVG));
    }

    private void report(Study study, List<Result> results, ResultFolder folder) throws IOException {
        double loss = target == null ? Double.NaN : target;
        List<Summary> summaries = Summary.of(study, results, loss);
        print(StudyReport.of(study, summaries, loss));
        print(StudyReport.failures(results));
        folder.write(RUNS, StudyTables.runs(study, results, loss));
        folder.write(SUMMARY, StudyTables.summary(summaries));
        BandPicture picture = new BandPicture(
                study.problem().title(), study.seeds().size(), Summary.bands(study, results), WIDTH, HEIGHT);
        Images.write(folder.aside(PNG), picture.argb(), WIDTH, HEIGHT);
        folder.write(SVG, picture.svg());
        folder.publish();
    }
}
