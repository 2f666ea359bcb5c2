package zerograds.ui.model;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zerograds.compare.Sweep;
import zerograds.compare.SweepCell;
import zerograds.compare.SweepResult;

/** Sweeps in words, both ways. Pure functions. */
public final class SweepText {
    private SweepText() {}

    /**
     * Reads the evaluations of a run.
     *
     * @throws IllegalArgumentException if it is not a whole number above 0
     */
    public static long evaluations(String text) {
        if (text.strip().matches("\\d{1,15}") && Long.parseLong(text.strip()) > 0) {
            return Long.parseLong(text.strip());
        }
        throw new IllegalArgumentException("Evaluations must be a whole number above 0, but got '" + text + "'");
    }

    /** How much work it is. */
    public static String size(Sweep sweep) {
        int cells = sweep.columns() * sweep.rows();
        int seeds = sweep.seeds().size();
        return count(cells, "combination") + " × " + count(seeds, "seed") + " = " + count(sweep.runs(), "run") + " of "
                + count(sweep.evaluations(), "evaluation") + ", "
                + Figures.count(Math.multiplyExact(sweep.runs(), sweep.evaluations())) + " in all.";
    }

    private static String count(long number, String what) {
        return Figures.count(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** What is known of a cell. */
    public static String cell(SweepResult result, SweepCell cell) {
        Sweep sweep = result.sweep();
        String values = IntStream.range(0, cell.values().size())
                .mapToObj(k -> sweep.axes().get(k).setting().label() + " "
                        + cell.values().get(k))
                .collect(Collectors.joining(", "));
        if (cell.results().isEmpty()) {
            return values + ": no run yet.";
        }
        String known = Double.isFinite(cell.median())
                ? "median loss " + Figures.measure(cell.median()) + ", quartiles " + Figures.measure(cell.lower())
                        + " and " + Figures.measure(cell.upper())
                : "most runs came to no loss";
        boolean best = result.best().filter(cell::equals).isPresent();
        return values + (best ? " (best): " : ": ") + known + "; "
                + count(cell.results().size(), "run")
                + (cell.failed() > 0 ? ", " + cell.failed() + " failed." : ".");
    }
}
