package zerograds.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Interruption;
import zerograds.app.option.MethodOptions;
import zerograds.app.option.ProgressOption;
import zerograds.app.option.StudyOptions;
import zerograds.app.problem.Problems;
import zerograds.app.report.StudyReport;
import zerograds.app.report.SweepReport;
import zerograds.compare.Contender;
import zerograds.compare.Result;
import zerograds.compare.StudyRunner;
import zerograds.compare.sweep.Sweep;
import zerograds.compare.sweep.SweepAxis;
import zerograds.compare.sweep.SweepResult;
import zerograds.store.file.AtomicFile;

/** Varies one or two settings of an optimizer. */
@Command(
        name = "sweep",
        description = {
            "Varies one or two settings of an optimizer: every combination with every seed, within the same number of"
                    + " evaluations.",
            "",
            "Ctrl-C ends early; what was computed is reported."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds sweep rosenbrock --vary locality=0.05:0.4:4log --seeds 1-3 --evaluations 2000",
            "  zerograds sweep toy-spline --vary locality=0.1,0.2,0.4 --vary batch=1:4:4lin --seeds 5"
                    + " --evaluations 1000 --csv toy.csv"
        })
public final class SweepCommand extends ConsoleCommand {
    @Mixin
    StudyOptions options = new StudyOptions();

    @Option(
            names = "--vary",
            paramLabel = "<key>=<values>",
            required = true,
            description = "A setting and its values: from:to:count, with log or lin behind it, or a,b,c; once or twice."
                    + " 'zerograds describe <problem>' shows all settings.")
    List<String> vary = List.of();

    @Mixin
    MethodOptions method = new MethodOptions();

    @Option(
            names = "--csv",
            paramLabel = "<file>",
            description = "Also write the table into this file, as comma-separated values.")
    @Nullable
    Path csv;

    @Mixin
    ProgressOption progress = new ProgressOption();

    private final Problems problems;

    public SweepCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException {
        Sweep sweep = asked(this::sweep);
        Queue<Result> results = new ConcurrentLinkedQueue<>();
        return Interruption.whenever(() -> {
            try {
                runner().run(sweep.study(), (result, done, all) -> {
                    results.add(result);
                    progress(result, done, all);
                });
            } finally {
                report(known(sweep, results), results);
            }
            return StudyReport.exitCode(List.copyOf(results), err());
        });
    }

    private Sweep sweep() {
        if (csv != null) {
            AtomicFile.prepare(csv);
        }
        List<SweepAxis> axes = vary.stream()
                .map(text -> SweepAxis.parse(text, method.method().schema()))
                .toList();
        return new Sweep(
                options.problem(problems),
                new Contender(method.method(), method.preset(), method.settings()),
                axes,
                options.seeds(),
                options.evaluations());
    }

    private static SweepResult known(Sweep sweep, Collection<Result> results) {
        SweepResult known = SweepResult.of(sweep);
        for (Result result : results) {
            known = known.with(result);
        }
        return known;
    }

    private static StudyRunner runner() {
        return new StudyRunner(Runtime.getRuntime().availableProcessors());
    }

    private void progress(Result result, int done, int all) {
        if (progress.isShown()) {
            tell(StudyReport.progress(result, done, all));
        }
    }

    private void report(SweepResult result, Collection<Result> results) throws IOException {
        print(SweepReport.of(result));
        print(StudyReport.failures(results));
        if (csv != null) {
            AtomicFile.write(csv, result.csv());
        }
    }
}
