package zerograds.ui.model.run;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Table;

/**
 * The settings and results of several runs side by side. Immutable.
 *
 * @param runs their names, in the order of the columns
 * @param rows settings first, then results
 */
public record RunComparison(List<String> runs, List<Row> rows) {
    /** What a row is about. */
    public enum Kind {
        SETTING,
        RESULT
    }

    /**
     * One row.
     *
     * @param label what is compared
     * @param cells one for each run
     */
    public record Row(Kind kind, String label, List<Cell> cells) {
        /** Whether not all runs have the same. */
        public boolean differs() {
            return cells.stream().distinct().count() > 1;
        }
    }

    /**
     * What one run has.
     *
     * @param text for people
     * @param plain for other programs: numbers in full
     */
    public record Cell(String text, String plain) {
        static Cell of(String text) {
            return new Cell(text, text);
        }

        /** What a run does not have at all. */
        static final Cell NONE = new Cell(NumberText.NONE, "");
    }

    /** What is said of {@code runs} as they are now. JavaFX thread only. */
    public static RunComparison of(List<KeptRun> runs) {
        List<RunRecord> records = runs.stream().map(RunRecord::of).toList();
        return new RunComparison(
                runs.stream().map(KeptRun::name).toList(),
                Stream.concat(RunRecord.settings(records), RunRecord.results(records))
                        .toList());
    }

    /** The same without the settings that all runs share. */
    public RunComparison differing() {
        return new RunComparison(
                runs,
                rows.stream()
                        .filter(row -> row.kind() == Kind.RESULT || row.differs())
                        .toList());
    }

    /** Whether all runs were set alike. */
    public boolean isAlike() {
        return rows.stream().noneMatch(row -> row.kind() == Kind.SETTING && row.differs());
    }

    /** A table of GitHub's Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder(line(header()))
                .append("|---".repeat(runs.size() + 1))
                .append("|\n");
        rows.forEach(row -> text.append(line(cells(row, Cell::text))));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(text -> text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** For a file, numbers in full. */
    public Table table() {
        return new Table(
                "runs", header(), taker -> rows.forEach(row -> taker.accept(List.copyOf(cells(row, Cell::plain)))));
    }

    private List<String> header() {
        return Stream.concat(Stream.of("setting"), runs.stream()).toList();
    }

    private static List<String> cells(Row row, Function<Cell, String> said) {
        return Stream.concat(Stream.of(row.label()), row.cells().stream().map(said))
                .toList();
    }
}
