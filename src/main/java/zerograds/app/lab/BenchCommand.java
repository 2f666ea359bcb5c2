package zerograds.app.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.console.Interruption;
import zerograds.app.console.Whole;
import zerograds.app.option.ProgressOption;
import zerograds.lab.speed.Benchmark;
import zerograds.lab.speed.Rounds;
import zerograds.lab.speed.Workload;
import zerograds.problem.ForwardException;
import zerograds.store.file.AtomicFile;

/** Measures the workbench on this machine. */
@Command(
        name = "bench",
        description = {
            "Measures the workbench on this machine: the surrogate's work in an iteration, in turns with the same in"
                    + " PyTorch where it is installed, and how far that is from what the machine can do; the evaluation"
                    + " engine; the protocol of external models.",
            "",
            "Trust the ratios, which come from turns in one run, more than the times. All sizes take several minutes."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds lab bench --quick",
            "  zerograds lab bench rosenbrock texture-32 --threads 1,2 --python /usr/bin/python3 --json figures.json"
        })
public final class BenchCommand extends ConsoleCommand {
    /** The most weights of a workload in a quick benchmark, if no workloads are named. */
    private static final long QUICK_WEIGHTS = 2_000_000;

    @Parameters(
            arity = "0..*",
            paramLabel = "<size>",
            description =
                    "Sizes of the reference's tasks: rosenbrock, toy, led-display, texture-16, texture-32, texture-64,"
                            + " digit-mlp, texture-256. Default: all; with --quick the small ones.")
    List<String> sizes = List.of();

    @Option(
            names = "--threads",
            paramLabel = "<list>",
            split = ",",
            defaultValue = "1,2",
            description = "Threads of the network, 1 or 2 each. Default: ${DEFAULT-VALUE}.")
    @Whole(most = 2)
    List<Integer> threads = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "<k>",
            description = "Turns of each side; the table shows their median. Default: 5, with --quick 3.")
    @Whole(most = 1_000)
    @Nullable
    Integer rounds;

    @Option(names = "--quick", description = "Short turns: a first impression in less than a minute.")
    boolean quick;

    @Option(
            names = "--python",
            paramLabel = "<program>",
            defaultValue = "python3",
            description = "The Python to compare with, if it has PyTorch; 'none' for none. Default: ${DEFAULT-VALUE}.")
    String python = "";

    @Option(names = "--json", paramLabel = "<file>", description = "Also write everything into this file, as JSON.")
    @Nullable
    Path json;

    @Option(names = "--csv", paramLabel = "<file>", description = "Also write the sizes' figures into this file.")
    @Nullable
    Path csv;

    @Mixin
    ProgressOption progress = new ProgressOption();

    @Override
    public Integer call() throws ForwardException, IOException {
        Benchmark benchmark = asked(this::benchmark);
        return Interruption.whenever(() -> {
            report(benchmark.run(this::progress));
            return Exit.DONE;
        });
    }

    private Benchmark benchmark() {
        Stream.of(Optional.ofNullable(json), Optional.ofNullable(csv))
                .flatMap(Optional::stream)
                .forEach(AtomicFile::prepare);
        Rounds pace = quick ? Rounds.QUICK : Rounds.STANDARD;
        return new Benchmark(
                sizes.isEmpty()
                        ? defaults()
                        : sizes.stream().map(Workload::of).distinct().toList(),
                threads.stream().distinct().toList(),
                rounds == null ? pace : pace.withRounds(rounds),
                python.equals("none") ? Optional.empty() : Optional.of(python));
    }

    private List<Workload> defaults() {
        return Workload.ALL.stream()
                .filter(workload -> !quick || workload.weights() < QUICK_WEIGHTS)
                .toList();
    }

    private void progress(String next) {
        if (progress.isShown()) {
            tell("bench: " + next + " ...");
        }
    }

    private void report(Benchmark.Report report) throws IOException {
        print(BenchTable.of(report));
        if (json != null) {
            AtomicFile.write(json, BenchFigures.json(report));
        }
        if (csv != null) {
            AtomicFile.write(csv, BenchFigures.csv(report));
        }
    }
}
