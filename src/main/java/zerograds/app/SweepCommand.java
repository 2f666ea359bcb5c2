package zerograds.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zerograds.compare.Contender;
import zerograds.compare.Result;
import zerograds.compare.StudyRunner;
import zerograds.compare.Sweep;
import zerograds.compare.SweepAxis;
import zerograds.compare.SweepResult;
import zerograds.optim.Method;
import zerograds.optim.rival.Methods;

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
final class SweepCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "<problem>",
            description =
                    "The id of a demo (zerograds list), or the path of a problem.yaml or of the folder it lies in.")
    String problem = "";

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
            names = "--seeds",
            paramLabel = "<seeds>",
            defaultValue = "3",
            converter = Seeds.Converter.class,
            description = "How many, from 1 on, or a range: 9, 10-18. Default: ${DEFAULT-VALUE}.")
    Seeds seeds = new Seeds(List.of());

    @Option(
            names = "--evaluations",
            paramLabel = "<n>",
            required = true,
            description = "What each run may spend. The loss at θ, watched once an iteration, is not charged.")
    long evaluations;

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

    @Option(
            names = "--trust",
            description = "Consent to the foreign code of the problem, which 'zerograds describe <problem>' shows.")
    boolean trust;

    private final Problems problems;

    SweepCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException {
        Sweep sweep = WrongUse.reportedBy(spec, this::sweep);
        Queue<Result> results = new ConcurrentLinkedQueue<>();
        Thread self = Thread.currentThread();
        try (Interruption interruption = new Interruption(self::interrupt)) {
            interruption.begin();
            int exit = run(sweep, results);
            SweepResult known = SweepResult.of(sweep);
            for (Result result : results) {
                known = known.with(result);
            }
            report(known);
            return exit;
        }
    }

    private Sweep sweep() {
        Method method = Methods.of(optimizer);
        List<SweepAxis> axes = vary.stream()
                .map(text -> SweepAxis.parse(text, method.schema()))
                .toList();
        return new Sweep(
                problems.findToRun(problem, trust),
                new Contender(method, preset, settings),
                axes,
                seeds.all(),
                evaluations);
    }

    private int run(Sweep sweep, Queue<Result> results) throws IOException {
        StudyRunner runner = new StudyRunner(Runtime.getRuntime().availableProcessors());
        try {
            runner.run(sweep.study(), (result, done, all) -> {
                results.add(result);
                if (!quiet) {
                    print(command().getErr(), List.of(StudyReport.progress(result, done, all)));
                }
            });
            return Exit.DONE;
        } catch (InterruptedException e) {
            return Exit.INTERRUPTED;
        }
    }

    private void report(SweepResult result) throws IOException {
        print(command().getOut(), SweepReport.of(result));
        if (csv != null) {
            Files.writeString(csv, result.csv());
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
