package zerograds.ui.model.text;

import java.util.List;
import java.util.function.Consumer;
import zerograds.run.log.Csv;

/**
 * The numbers of a plot as a table, for files. Its rows are read when it is written. Any thread.
 *
 * @param name of the plot
 * @param header a name for each column, with its unit in brackets if it has one
 * @param rows hands every row to whoever takes it: as many cells as the header; a number, a text, or nothing as {@code ""}
 */
public record Table(String name, List<String> header, Rows rows) {
    /** Where rows come from. */
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<Object>> taker);
    }

    public Table {
        header = List.copyOf(header);
    }

    /**
     * As comma-separated values: a decimal point whatever the locale, every bit of a number, nothing where it is not known.
     */
    public String csv() {
        StringBuilder text = new StringBuilder();
        text.append(Csv.line(header));
        rows.each(row -> text.append(Csv.line(row)));
        return text.toString();
    }
}
