package zerograds.lab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import zerograds.math.Statistics;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.journal.Journal;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog;
import zerograds.store.library.RunRecorder;
import zerograds.store.run.RunFileWriter;

/**
 * What it costs to write a run into a file: runs with and without one in turn, in this process.
 *
 * @param without seconds of each run without a file
 * @param with seconds of each run with one, its completion not counted
 * @param iterations of each
 * @param bytes of the last file
 */
public record JournalCost(List<Double> without, List<Double> with, long iterations, long bytes) {
    private static final double NANOS = 1e9;

    /**
     * Measures it.
     *
     * @param plan whose budget is that of iterations
     * @param folder for the files, which are deleted
     * @param rounds of one run each; one more comes before, for the compiler
     */
    public static JournalCost of(RunPlan plan, RunRecorder.Origin origin, Path folder, int rounds)
            throws IOException, InterruptedException {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        long bytes = 0;
        for (int round = 0; round <= rounds; round++) {
            double alone = seconds(plan, Journal.NONE);
            Path file = folder.resolve("cost-" + round + ".zgrun");
            double kept;
            try (RunFileWriter writer = RunRecorder.begin(file, plan, origin, Clock.systemUTC(), false)) {
                kept = seconds(plan, writer);
            }
            bytes = Files.size(file);
            Files.delete(file);
            if (round > 0) {
                without.add(alone);
                with.add(kept);
            }
        }
        return new JournalCost(without, with, plan.budget().iterations(), bytes);
    }

    private static double seconds(RunPlan plan, Journal journal) throws InterruptedException {
        try (Run run = Run.open(plan, journal, RunListener.NONE)) {
            run.play();
            run.awaitFinished();
            RunLog log = run.log();
            return log.since(log.end() - 1, 1).get(0).nanos() / NANOS;
        }
    }

    /** Of the medians: how much longer a run with a file takes, as a factor. */
    public double factor() {
        return microsWith() / microsWithout();
    }

    /** Microseconds of an iteration without a file. */
    public double microsWithout() {
        return micros(without);
    }

    /** Microseconds of an iteration with a file. */
    public double microsWith() {
        return micros(with);
    }

    private double micros(List<Double> seconds) {
        double[] all = seconds.stream().mapToDouble(each -> each).toArray();
        return Statistics.median(all) / iterations * 1e6;
    }
}
