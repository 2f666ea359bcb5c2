package zerograds.app.console;

import java.time.Duration;
import java.util.Locale;
import zerograds.problem.Loss;
import zerograds.ui.model.series.RunStatus;

/** How far a run is, in one line of at most 79 columns. */
final class ProgressLine {
    private static final int COLUMNS = 79;
    private static final int BAR = 14;

    private ProgressLine() {}

    /** With a bar, for a terminal. */
    static String withBar(RunStatus status, Loss loss) {
        int filled = (int) Math.round(status.progress() * BAR);
        String bar = "=".repeat(filled) + " ".repeat(BAR - filled);
        String line = "[" + bar + "] " + plain(status, loss);
        return line.length() <= COLUMNS ? line : line.substring(0, COLUMNS);
    }

    /** Without one, for a file. */
    static String plain(RunStatus status, Loss loss) {
        String failures = status.failures() == 0 ? "" : String.format(Locale.ROOT, "  %,d failed", status.failures());
        return String.format(
                Locale.ROOT,
                "%3.0f%%  %,d eval  %,.0f/s  %s  %s %.3g%s",
                100 * status.progress(),
                status.evaluations(),
                status.evaluationsPerSecond(),
                status.finished().isPresent()
                        ? "in " + clock(status.elapsed())
                        : "ETA " + status.remaining().map(ProgressLine::clock).orElse("-:--"),
                loss.isMaximised() ? "value" : "loss",
                loss.shown(status.loss()),
                failures);
    }

    private static String clock(Duration time) {
        if (time.toDays() > 99) {
            return "> 99 d";
        }
        return time.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart())
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
