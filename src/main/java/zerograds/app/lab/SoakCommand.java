package zerograds.app.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.console.Whole;
import zerograds.app.problem.Problems;
import zerograds.lab.soak.Soak;
import zerograds.lab.soak.SoakKind;
import zerograds.lab.soak.SoakTally;
import zerograds.store.library.RunLibrary;

/** Kills runs, and goes on with them. */
@Command(
        name = "soak",
        description = {
            "Kills processes that do a run, each at a random moment, and goes on with the run from its file.",
            "",
            "Tells of each kind of run how often it went on, to the bit, as the undisturbed run did. The exit code is"
                    + " 1 if one did not."
        })
public final class SoakCommand extends ConsoleCommand {
    private static final double NANOS_PER_MILLISECOND = 1e6;

    @Option(
            names = "--kills",
            paramLabel = "<n>",
            defaultValue = "20",
            description = "How many processes are killed, of all kinds in turn. Default: ${DEFAULT-VALUE}.")
    @Whole
    int kills = 20;

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "Of the moments. Default: ${DEFAULT-VALUE}.")
    @Whole(least = Long.MIN_VALUE)
    long seed = 1;

    private final Problems problems;

    SoakCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("zerograds-soak");
        Path home = Path.of(System.getProperty("zerograds.home", "."));
        Soak soak = new Soak(folder, Soak.program(home), RunLibrary.below(folder), problems.reader()::read, seed);
        List<SoakTally> tallies = new ArrayList<>();
        print(List.of(String.format(
                Locale.ROOT,
                "%-10s %6s %8s %8s %12s %14s %14s",
                "kind",
                "kills",
                "no file",
                "the same",
                "again, ms",
                "iterations",
                "every 1,000")));
        int kinds = SoakKind.ALL.size();
        for (int k = 0; k < kinds; k++) {
            int share = kills / kinds + (k < kills % kinds ? 1 : 0);
            SoakTally tally = soak.of(SoakKind.ALL.get(k), share);
            tallies.add(tally);
            print(lines(tally));
        }
        boolean sound = tallies.stream().allMatch(tally -> tally.faults().isEmpty());
        return sound ? Exit.DONE : Exit.FAILED;
    }

    private static List<String> lines(SoakTally tally) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-10s %6d %8d %8d %12.1f %14.1f %14.1f",
                tally.kind().name(),
                tally.kills(),
                tally.early(),
                tally.resumed(),
                tally.mostNanosAgain() / NANOS_PER_MILLISECOND,
                tally.iterationsAgain(),
                tally.usualIterationsAgain()));
        tally.faults().forEach(fault -> lines.add("  " + fault));
        return lines;
    }
}
