package zerograds.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zerograds.app.console.Interruption;
import zerograds.app.console.WrongUse;
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
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
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
public final class SweepCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    StudyOptions options = new StudyOptions();

    @Option(
            names = "--vary",
            paramLabel = "<key>=<values>",
            required = true,
            description = "A setting and its values: from:to:count, with log or lin behind it, or a,b,c; once or twice."
                    + " 'zerograds describe <problem>' shows all settings.")
    List<String> vary = List.of();

    @Option(
            names = "--optimizer",
            paramLabel = "<id>",
            defaultValue = "zerograds",
            description = "Which optimizer. Default: ${DEFAULT-VALUE}.")
    String optimizer = "";

    @Option(
            names = "--preset",
            paramLabel = "<name>",
            defaultValue = "default",
            description = "Where the settings that do not vary come from. Default: ${DEFAULT-VALUE}.")
    String preset = "";

    @Option(
            names = "--set",
            paramLabel = "<key>=<value>",
            description = "Change a setting of the preset in all runs; may be repeated.")
    Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--csv",
            paramLabel = "<file>",
            description = "Also write the table into this file, as comma-separated values.")
    @Nullable
    Path csv;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;

    private final Problems problems;

    public SweepCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException {
        Sweep sweep = WrongUse.reportedBy(spec, this::sweep);
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
            return StudyReport.exitCode(List.copyOf(results), command().getErr());
        });
    }

    private Sweep sweep() {
        Method method = Methods.of(optimizer);
        if (csv != null) {
            AtomicFile.prepare(csv);
        }
        List<SweepAxis> axes = vary.stream()
                .map(text -> SweepAxis.parse(text, method.schema()))
                .toList();
        return new Sweep(
                options.problem(problems),
                new Contender(method, preset, settings),
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
        if (!quiet) {
            print(command().getErr(), List.of(StudyReport.progress(result, done, all)));
        }
    }

    private void report(SweepResult result, Collection<Result> results) throws IOException {
        print(command().getOut(), SweepReport.of(result));
        print(command().getOut(), StudyReport.failures(results));
        if (csv != null) {
            AtomicFile.write(csv, result.csv());
        }
    }

    private static void print(PrintWriter out, List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
