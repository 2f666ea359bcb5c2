package zerograds.run;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180, but for lines that end in a line feed alone): a decimal point whatever the locale, every
 * bit of a number, nothing where it is not known, quotes around a text that needs them.
 */
public final class Csv {
    private Csv() {}

    /** A line, with its end; the cells are numbers, texts, or nothing as {@code ""}. */
    public static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(Object cell) {
        if (cell instanceof Double number) {
            return number.isNaN() ? "" : number.toString();
        }
        String text = cell.toString();
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
