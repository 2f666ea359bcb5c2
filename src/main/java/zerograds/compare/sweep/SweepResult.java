package zerograds.compare.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zerograds.compare.Contender;
import zerograds.compare.Result;
import zerograds.compare.StudyTables;
import zerograds.run.log.Csv;

/**
 * What is known of a sweep: after some of its runs, or after all. Immutable; the order in which results come does not
 * matter.
 *
 * @param sweep what was asked
 * @param cells along the first axis, then along the second
 */
public record SweepResult(Sweep sweep, List<SweepCell> cells) {
    public SweepResult {
        cells = List.copyOf(cells);
    }

    /** Nothing yet. */
    public static SweepResult of(Sweep sweep) {
        List<Contender> contenders = sweep.study().contenders();
        return new SweepResult(
                sweep,
                IntStream.range(0, contenders.size())
                        .mapToObj(i -> SweepCell.empty(contenders.get(i), sweep.values(i)))
                        .toList());
    }

    /**
     * This and one more result.
     *
     * @throws IllegalArgumentException if it is of none of the cells
     */
    public SweepResult with(Result result) {
        List<SweepCell> changed = new ArrayList<>(cells);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).contender().label().equals(result.contender())) {
                changed.set(i, changed.get(i).with(result, sweep.evaluations()));
                return new SweepResult(sweep, changed);
            }
        }
        throw new IllegalArgumentException("the sweep has no cell '" + result.contender() + "'");
    }

    /** The cell with the least median, the first of several; empty as long as no run came to a loss. */
    public Optional<SweepCell> best() {
        return cells.stream()
                .filter(cell -> Double.isFinite(cell.median()))
                .min(Comparator.comparingDouble(SweepCell::median));
    }

    /** How many runs there are results of. */
    public int runs() {
        return cells.stream().mapToInt(cell -> cell.results().size()).sum();
    }

    /** A line of comma-separated values for each cell; what is not known is left empty. */
    public String csv() {
        StringBuilder table = new StringBuilder();
        List<Object> header = new ArrayList<>();
        sweep.axes().forEach(axis -> header.add(axis.setting().key()));
        header.addAll(List.of("runs", "failed", "lowerQuartile", "median", "upperQuartile", "best"));
        table.append(Csv.line(header));
        SweepCell best = best().orElse(null);
        for (SweepCell cell : cells) {
            List<Object> row = new ArrayList<>(cell.values());
            row.addAll(List.of(
                    cell.results().size(),
                    cell.failed(),
                    StudyTables.known(cell.lower()),
                    StudyTables.known(cell.median()),
                    StudyTables.known(cell.upper()),
                    cell.equals(best)));
            table.append(Csv.line(row));
        }
        return table.toString();
    }
}
