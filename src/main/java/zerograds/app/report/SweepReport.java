package zerograds.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import zerograds.compare.sweep.Sweep;
import zerograds.compare.sweep.SweepAxis;
import zerograds.compare.sweep.SweepCell;
import zerograds.compare.sweep.SweepResult;

/** Prints the results of a sweep as text. */
public final class SweepReport {
    private SweepReport() {}

    /** A table with a line for each cell; the best is marked. */
    public static List<String> of(SweepResult result) {
        Sweep sweep = result.sweep();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %s after %,d evaluations, %d of %d runs",
                sweep.problem().title(),
                sweep.problem().loss().title(),
                sweep.evaluations(),
                result.runs(),
                sweep.runs()));
        StringBuilder head = new StringBuilder();
        for (SweepAxis axis : sweep.axes()) {
            head.append(padded(axis.setting().key(), axis));
        }
        lines.add(head + String.format(Locale.ROOT, "%10s %10s %10s", "quartile", "median", "quartile"));
        SweepCell best = result.best().orElse(null);
        for (SweepCell cell : result.cells()) {
            lines.add(line(sweep, cell, cell.equals(best)));
        }
        return lines;
    }

    private static String line(Sweep sweep, SweepCell cell, boolean best) {
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < sweep.axes().size(); k++) {
            line.append(padded(cell.values().get(k), sweep.axes().get(k)));
        }
        line.append(
                cell.results().isEmpty()
                        ? String.format(Locale.ROOT, "%10s %10s %10s", "-", "-", "-")
                        : String.format(
                                Locale.ROOT, "%10.3g %10.3g %10.3g", cell.lower(), cell.median(), cell.upper()));
        if (cell.failed() > 0) {
            line.append("  ").append(cell.failed()).append(" failed");
        }
        return best ? line + "  best" : line.toString();
    }

    private static String padded(String text, SweepAxis axis) {
        int width = Stream.concat(Stream.of(axis.setting().key()), axis.values().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%-" + width + "s ", text);
    }
}
