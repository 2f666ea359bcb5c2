package zerograds.app.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zerograds.app.console.ConsoleCommand;
import zerograds.app.console.Exit;
import zerograds.app.console.Interruption;
import zerograds.app.console.Whole;
import zerograds.app.option.ProgressOption;
import zerograds.app.problem.Problems;
import zerograds.compare.Seeds;
import zerograds.lab.verdict.Checkpoint;
import zerograds.lab.verdict.Reliability;
import zerograds.lab.verdict.VerdictRun;
import zerograds.lab.verdict.VerdictTrials;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;

/** Measures how often the verdicts are right. */
@Command(
        name = "verdicts",
        description = {
            "Does many short runs, a third of them with good settings, the others with settings spoilt on purpose, and"
                    + " compares the verdicts at three random iterations of each, and at its last, with a reference"
                    + " gradient from 10,000 samples; where a verdict says that there is nothing more to be found, with"
                    + " what a tenth of the budget more and a tenth of σ find.",
            "",
            "Writes table.md, checkpoints.csv and verdicts.svg into --out. docs/verdicts.md says how to read them."
        },
        footer = {
            "",
            "Examples:",
            "  zerograds lab verdicts --runs 60 --seeds 1-60",
            "  zerograds lab verdicts rosenbrock ackley-10 --runs 200 --out results/verdicts"
        })
public final class VerdictsCommand extends ConsoleCommand {
    @Parameters(
            paramLabel = "<problem>",
            description =
                    "Demos or problem files, of 512 parameters at most. Default: the demos that are quick to evaluate,"
                            + " some of them again with a floor of 10.")
    List<String> names = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "<n>", defaultValue = "510", description = "Default: ${DEFAULT-VALUE}.")
    @Whole(most = 1_000_000)
    int runs;

    @Option(
            names = "--seeds",
            paramLabel = "<seeds>",
            defaultValue = "5001-5510",
            description = "Taken in turn. Default: ${DEFAULT-VALUE}; the rules were made with those from 1 on.")
    Seeds seeds = new Seeds(List.of());

    @Option(
            names = "--workers",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "Runs at a time; the result does not depend on it. Default: ${DEFAULT-VALUE}.")
    @Whole(most = RunPlan.MOST_WORKERS)
    int workers = 1;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            defaultValue = "verdicts",
            description = "Default: ${DEFAULT-VALUE}.")
    Path out = Path.of("");

    @Mixin
    ProgressOption progress = new ProgressOption();

    private final Problems problems;

    public VerdictsCommand(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Integer call() throws IOException, ForwardException {
        List<VerdictRun> all = asked(this::plan);
        VerdictTrials trials = asked(() -> new VerdictTrials(VerdictTrials.PAIRS, workers));
        return Interruption.whenever(() -> report(measure(trials, all)));
    }

    private List<VerdictRun> plan() {
        List<Problem> chosen = names.isEmpty() ? usual() : find(names).toList();
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException("--out: the folder '" + out + "' cannot be made", e);
        }
        return VerdictRun.of(chosen, seeds.all(), runs);
    }

    private List<Problem> usual() {
        return Stream.concat(find(VerdictRun.DEMOS), find(VerdictRun.RAISED).map(VerdictRun::raised))
                .toList();
    }

    private Stream<Problem> find(List<String> chosen) {
        return chosen.stream().map(name -> problems.findToRun(name, false));
    }

    private List<Checkpoint> measure(VerdictTrials trials, List<VerdictRun> all)
            throws InterruptedException, IOException {
        try {
            return trials.of(all, (run, found, done) -> say(done, all.size(), run));
        } catch (ForwardException e) {
            throw new IOException("a model failed: " + e.getMessage(), e);
        }
    }

    private int report(List<Checkpoint> checkpoints) throws IOException {
        List<Reliability> rows = Reliability.of(checkpoints);
        Files.writeString(out.resolve("checkpoints.csv"), VerdictTable.csv(checkpoints));
        Files.writeString(out.resolve("table.md"), VerdictTable.markdown(rows));
        Files.writeString(
                out.resolve("verdicts.svg"), VerdictTable.picture(rows).svg());
        out().print(VerdictTable.markdown(rows));
        out().flush();
        return Exit.DONE;
    }

    private void say(int done, int all, VerdictRun run) {
        if (progress.isShown()) {
            tell(String.format(
                    Locale.ROOT,
                    "%d/%d  %s  seed %d  %s",
                    done,
                    all,
                    run.problem().id(),
                    run.seed(),
                    run.spoiling().name()));
        }
    }
}
