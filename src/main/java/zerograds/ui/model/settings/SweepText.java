package zerograds.ui.model.settings;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zerograds.compare.sweep.Sweep;
import zerograds.compare.sweep.SweepCell;
import zerograds.compare.sweep.SweepResult;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.SettingTexts;
import zerograds.ui.model.text.Texts;

/** Formats and parses the values of a sweep. Pure functions. */
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
        throw new IllegalArgumentException(Texts.of("sweep.evaluations.refused", text));
    }

    /** How much work it is. */
    public static String size(Sweep sweep) {
        int cells = sweep.columns() * sweep.rows();
        int seeds = sweep.seeds().size();
        return Texts.of(
                "sweep.size",
                count(cells, "combination"),
                count(seeds, "seed"),
                count(sweep.runs(), "run"),
                count(sweep.evaluations(), "evaluation"),
                NumberText.count(Math.multiplyExact(sweep.runs(), sweep.evaluations())));
    }

    private static String count(long number, String what) {
        return Texts.of("count." + what + (number == 1 ? "" : "s"), NumberText.count(number));
    }

    /** What is known of a cell. */
    public static String cell(SweepResult result, SweepCell cell) {
        Sweep sweep = result.sweep();
        String values = IntStream.range(0, cell.values().size())
                .mapToObj(k -> SettingTexts.label(sweep.axes().get(k).setting()) + " "
                        + cell.values().get(k))
                .collect(Collectors.joining(", "));
        if (cell.results().isEmpty()) {
            return Texts.of("sweep.cell.none", values);
        }
        String known = Double.isFinite(cell.median())
                ? Texts.of(
                        "sweep.cell.known",
                        NumberText.measure(cell.median()),
                        NumberText.measure(cell.lower()),
                        NumberText.measure(cell.upper()))
                : Texts.of("sweep.cell.unknown");
        boolean best = result.best().filter(cell::equals).isPresent();
        String runs = count(cell.results().size(), "run");
        String ends = cell.failed() > 0 ? Texts.of("sweep.cell.failed", runs, cell.failed()) : runs;
        return best ? Texts.of("sweep.cell.best", values, known, ends) : Texts.of("sweep.cell", values, known, ends);
    }
}
