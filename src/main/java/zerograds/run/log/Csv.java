package zerograds.run.log;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180, but for lines that end in a line feed alone): a decimal point whatever the locale, every
 * bit of a number, nothing where it is not known, quotes around a text that needs them. Thread safe.
 */
public final class Csv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();

    private Csv() {}

    /** A line, with its end; the cells are numbers, texts, or nothing as {@code ""}. */
    public static String line(List<?> cells) {
        StringBuilder line = new StringBuilder();
        try {
            FORMAT.printRecord(line, cells.stream().map(Csv::text).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    /**
     * The cells of all lines; empty lines are left out. A file that was cut off, or that other programs wrote with quotes in
     * odd places, is read as well as can be.
     */
    public static List<List<String>> read(String text) {
        try {
            return FORMAT.parse(new StringReader(text)).stream()
                    .map(CSVRecord::toList)
                    .filter(cells -> cells.size() > 1 || !cells.get(0).isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing, not a quoted text without letters, where there is nothing: so a line may begin with an empty cell. */
    private static @Nullable String text(Object cell) {
        boolean unknown = cell.equals("") || (cell instanceof Double number && number.isNaN());
        return unknown ? null : cell.toString();
    }
}
