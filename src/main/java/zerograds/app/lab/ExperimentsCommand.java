package zerograds.app.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Interruption;
import zerograds.app.console.Whole;
import zerograds.app.option.ProgressOption;
import zerograds.app.problem.Consent;
import zerograds.app.problem.Problems;
import zerograds.app.report.KeptRuns;
import zerograds.app.report.StudyReport;
import zerograds.compare.Archive;
import zerograds.compare.Result;
import zerograds.compare.Seeds;
import zerograds.compare.StudyRunner;
import zerograds.run.RunPlan;
import zerograds.store.file.AtomicFile;
import zerograds.store.problem.Experiment;
import zerograds.store.result.ResultFolder;

/** Measures the paper's experiments. */
@Command(
        name = "experiments",
        description = {
            "Measures the experiments: demo problems of which a figure is claimed, each beside its baselines at equal"
                    + " evaluations, one after another.",
            "",
            "Finished runs are kept in --out: the same command again does only what is missing. Ctrl-C ends early."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds lab experiments --quick",
            "  zerograds lab experiments mesh mosaic --seeds 201-205 --out results/shapes"
        })
public final class ExperimentsCommand extends ConsoleCommand {
    private static final String MARKDOWN = "table.md";
    private static final String CSV = "table.csv";

    @Parameters(paramLabel = "<experiment>", description = "Ids of demos; all experiments unless told.")
    List<String> names = new ArrayList<>();

    @Option(
            names = "--seeds",
            paramLabel = "<seeds>",
            defaultValue = "201-205",
            description = "How many, from 1 on, or a range: 9, 10-18. Default: ${DEFAULT-VALUE}.")
    Seeds seeds = new Seeds(List.of());

    @Option(
            names = "--quick",
            description =
                    "One seed, one baseline and so few evaluations that it shows no more than that everything runs.")
    boolean quick;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "Runs at a time. More than one disturbs the times. Default: ${DEFAULT-VALUE}.")
    @Whole(most = RunPlan.MOST_WORKERS)
    int threads = 1;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            defaultValue = "experiments",
            description = "Write table.md, table.csv and pictures into this folder, and keep runs there. Default:"
                    + " ${DEFAULT-VALUE}.")
    Path out = Path.of("");

    @Option(
            names = "--csv",
            paramLabel = "<file>",
            description = "Write the table of all runs there, instead of into table.csv in --out.")
    @Nullable
    Path csv;

    @Mixin
    ProgressOption progress = new ProgressOption();

    private final Problems problems;

    public ExperimentsCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException {
        List<PlannedExperiment> trials = asked(this::trials);
        ResultFolder folder = asked(() -> folder(trials));
        return Interruption.whenever(() -> {
            try (folder) {
                return StudyReport.exitCode(measure(trials, folder), err());
            }
        });
    }

    private List<PlannedExperiment> trials() {
        List<Experiment> chosen = PlannedExperiment.chosen(problems.folder(), names);
        List<PlannedExperiment> trials = new ArrayList<>();
        for (Experiment experiment : chosen) {
            if (!quick) {
                trials.add(PlannedExperiment.of(experiment, problems, seeds.all()));
            } else if (experiment.quick() > 0) {
                trials.add(PlannedExperiment.of(
                        experiment.inShort(), problems, seeds.all().subList(0, 1)));
            }
        }
        for (PlannedExperiment trial : trials) {
            Consent.requireOutside(trial.study().problem(), "--out", out);
            Consent.requireOutside(trial.study().problem(), "--csv", csv);
        }
        if (csv != null) {
            AtomicFile.prepare(csv);
        }
        return trials;
    }

    private ResultFolder folder(List<PlannedExperiment> trials) {
        List<String> files = new ArrayList<>(List.of(MARKDOWN, CSV));
        trials.forEach(trial ->
                files.addAll(ExperimentFigure.names(trial.study().problem().id())));
        return KeptRuns.folder(out, "experiments", files);
    }

    /** The table is written after each experiment, so that an interrupted one leaves what is known. */
    private List<Result> measure(List<PlannedExperiment> trials, ResultFolder folder)
            throws IOException, InterruptedException {
        List<Measured> all = new ArrayList<>();
        for (PlannedExperiment trial : trials) {
            String id = trial.experiment().problem();
            if (progress.isShown()) {
                tell(id + ", " + (all.size() + 1) + " of " + trials.size());
            }
            Archive archive = asked(() -> KeptRuns.of(out, problems, id));
            List<Result> results =
                    new StudyRunner(archive, threads).run(trial.study(), KeptRuns.listener(err(), progress.isShown()));
            Measured measured = Measured.of(trial, results);
            ExperimentFigure.write(folder, measured, archive);
            all.add(measured);
            write(all, folder);
        }
        out().print(ExperimentTable.markdown(all));
        List<Result> results =
                all.stream().flatMap(measured -> measured.results().stream()).toList();
        print(StudyReport.failures(results));
        return results;
    }

    private void write(List<Measured> all, ResultFolder folder) throws IOException {
        folder.write(MARKDOWN, ExperimentTable.markdown(all));
        if (csv == null) {
            folder.write(CSV, ExperimentTable.csv(all));
        } else {
            AtomicFile.write(csv, ExperimentTable.csv(all));
        }
        folder.publish();
    }
}
