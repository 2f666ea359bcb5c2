package zerograds.app.lab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import zerograds.app.option.Size;
import zerograds.app.picture.Workplace;
import zerograds.app.problem.Problems;
import zerograds.math.Statistics;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunLog;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Pace;
import zerograds.ui.view.widget.FxThread;

/**
 * Measures frame times and iteration rates of the real window, without a display. Once in a process: JavaFX starts but
 * once. Not thread safe.
 */
final class WindowBench implements AutoCloseable {
    private static final int PARTS = 10;
    private static final double WARM_UP_SECONDS = 4;
    private static final double NANOS = 1e9;
    private static final int COLLECTIONS = 3;

    private final RunPlan plan;
    private final Workplace workplace;
    private final FrameTimes frames;

    private WindowBench(RunPlan plan, Workplace workplace) {
        this.plan = plan;
        this.workplace = workplace;
        frames = new FrameTimes();
    }

    /** Opens the window with all its plots and a run of {@code plan}, paused. */
    static WindowBench open(Problems problems, RunPlan plan, Size size)
            throws InterruptedException, ExecutionException {
        FxThread.startWithoutDisplay(size.width(), size.height());
        return FxThread.call(() -> {
            Workplace workplace = new Workplace(problems, Theme.LIGHT, size);
            workplace.show(new Stage(), plan);
            workplace.window().showAllPlots();
            return new WindowBench(plan, workplace);
        });
    }

    /**
     * What turns of both kinds came to.
     *
     * @param without the window, iterations a second, median
     * @param with the window
     * @param frames of all turns with the window
     */
    record Turns(double without, double with, FrameTimes.Quantiles frames) {}

    /** Turns without the window and with it, one after the other, so that both see the same machine. */
    Turns turns(int rounds, double seconds) throws InterruptedException, ExecutionException {
        withWindow(WARM_UP_SECONDS);
        withoutWindow(WARM_UP_SECONDS / 2);
        FxThread.run(frames::clear);
        double[] without = new double[rounds];
        double[] with = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            without[i] = withoutWindow(seconds);
            with[i] = withWindow(seconds);
        }
        return new Turns(Statistics.median(without), Statistics.median(with), FxThread.call(frames::quantiles));
    }

    /** A run without a window's updates, for comparison. */
    private double withoutWindow(double seconds) throws InterruptedException {
        try (Run run = Run.open(lasting(seconds))) {
            run.play();
            return rate(run);
        }
    }

    private double withWindow(double seconds) throws InterruptedException, ExecutionException {
        try (Run run = show(lasting(seconds), seconds / 2)) {
            return rate(run);
        } finally {
            hide();
        }
    }

    private RunPlan lasting(double seconds) {
        return plan.withBudget(Budget.ofTime(Duration.ofMillis(Math.round(1000 * seconds))));
    }

    /** Shows a run that plays, and counts frames after so many seconds. */
    private Run show(RunPlan shown, double after) throws InterruptedException, ExecutionException {
        return FxThread.call(() -> {
            workplace.workbench().playback().pace(Pace.FULL);
            workplace.workbench().open(shown);
            workplace.workbench().playback().play();
            workplace.window().start();
            frames.begin(after);
            return workplace.workbench().current().orElseThrow().run();
        });
    }

    private void hide() throws InterruptedException, ExecutionException {
        FxThread.run(() -> {
            workplace.window().stop();
            frames.stop();
        });
    }

    /** Iterations a second of a run, from half its time on: until then the window builds its panes. */
    private static double rate(Run run) throws InterruptedException {
        long last = run.awaitFinished().iterations() - 1;
        long end = nanos(run.log(), last);
        long first = last;
        for (long step = Long.highestOneBit(last); step > 0; step /= 2) {
            if (first - step >= 0 && nanos(run.log(), first - step) >= end / 2) {
                first -= step;
            }
        }
        return (last - first) * NANOS / (end - nanos(run.log(), first));
    }

    /** When an iteration was done. */
    private static long nanos(RunLog log, long iteration) {
        return log.since(log.sequenceOf(iteration), 1).get(0).nanos();
    }

    /**
     * What was seen of a long run.
     *
     * @param rates iterations a second in each tenth of it
     * @param heap in use at its end, after a collection, in bytes
     * @param frames of all of it
     */
    record Watch(List<Double> rates, long heap, FrameTimes.Quantiles frames) {
        List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < rates.size(); i++) {
                lines.add(String.format(Locale.ROOT, "tenth %2d       %10.0f iterations/s", i + 1, rates.get(i)));
            }
            lines.add(String.format(Locale.ROOT, "heap in use    %10.0f MB at the end", heap * 1e-6));
            lines.add(frames.line());
            return lines;
        }
    }

    /** Runs so many iterations in the window. */
    Watch watch(long iterations) throws InterruptedException, ExecutionException {
        Run run = show(plan.withBudget(Budget.ofIterations(iterations)), WARM_UP_SECONDS);
        run.awaitFinished();
        List<Double> rates = new ArrayList<>();
        long before = nanos(run.log(), 0);
        for (int part = 1; part <= PARTS; part++) {
            long now = nanos(run.log(), part * iterations / PARTS - 1);
            rates.add(iterations * NANOS / PARTS / (now - before));
            before = now;
        }
        hide();
        return new Watch(rates, heap(), FxThread.call(frames::quantiles));
    }

    /** Shows a run for so many seconds; what the process holds then, in words. */
    String occupied(RunPlan next, double seconds) throws InterruptedException, ExecutionException {
        Run run = show(next.withBudget(Budget.ofTime(Duration.ofMillis(Math.round(1000 * seconds)))), seconds / 2);
        run.awaitFinished();
        long committed =
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
        return String.format(
                Locale.ROOT,
                "%-16s resident %6.0f MB, heap %6.0f MB",
                next.problem().id(),
                resident() * 1e-6,
                committed * 1e-6);
    }

    /** What is in use in the end, in words. */
    String live() {
        return String.format(Locale.ROOT, "in use after a collection %6.0f MB", heap() * 1e-6);
    }

    /** What the process has of the machine's memory, in bytes; NaN where the system does not say. */
    private static double resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** What is in use after a collection, which a native call that is under way can suppress: the least of a few. */
    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    @Override
    public void close() {
        Platform.runLater(workplace.window()::close);
        Platform.exit();
    }
}
