package zerograds.forward.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import zerograds.image.Png;
import zerograds.math.Decimal;
import zerograds.problem.Signal;

/** How a program writes its answer. */
public enum Format {
    /** Text whose last word is the number. */
    NUMBER {
        @Override
        Signal read(byte[] bytes) throws IOException {
            String[] words = text(bytes).strip().split("\\s+");
            return Signal.scalar(number(words[words.length - 1], "the last word of the answer"));
        }
    },
    /** Lines of numbers between commas, semicolons or blanks; {@code #} begins a comment. */
    CSV {
        @Override
        Signal read(byte[] bytes) throws IOException {
            return table(text(bytes));
        }
    },
    /** An array as NumPy saves it. */
    NPY {
        @Override
        Signal read(byte[] bytes) throws IOException {
            return Npy.read(bytes);
        }
    },
    /** An opaque grey or colour image; its numbers are taken as they are, 1 for the largest. */
    PNG {
        @Override
        Signal read(byte[] bytes) throws IOException {
            return Png.read(bytes);
        }
    };

    /** The largest answer that is read. */
    static final int MOST_BYTES = 1 << 27;

    /** Reads an answer; the message of an exception says what is wrong with it. */
    abstract Signal read(byte[] bytes) throws IOException;

    /** Numbers that are not finite: they are reported as such, and not as a malformed answer. */
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?(NaN|Infinity)");

    /** The name in problem files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Format::id).toList();
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static Format of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static double number(String word, String where) throws IOException {
        if (Decimal.isReal(word) || NOT_FINITE.matcher(word).matches()) {
            return Double.parseDouble(word);
        }
        String shown = word.length() > 40 ? word.substring(0, 40) + "..." : word;
        throw new IOException(where + " must be a number, but is '" + shown + "'");
    }

    /** One row or one column is an array of one extent. */
    private static Signal table(String text) throws IOException {
        List<double[]> rows = new ArrayList<>();
        int line = 0;
        for (String raw : text.split("\n", -1)) {
            line++;
            String row = raw.replaceFirst("#.*", "").strip();
            if (!row.isEmpty()) {
                rows.add(row(row, line));
            }
        }
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        if (columns == 0 || rows.stream().anyMatch(row -> row.length != columns)) {
            throw new IOException("a table must have rows of the same length, but has rows of "
                    + rows.stream().map(row -> row.length).distinct().toList() + " numbers");
        }
        double[] values = rows.stream().flatMapToDouble(Arrays::stream).toArray();
        return rows.size() == 1 || columns == 1
                ? Signal.of(values, values.length)
                : Signal.of(values, rows.size(), columns);
    }

    private static double[] row(String row, int line) throws IOException {
        String[] words = row.split("\\s*[,;]\\s*|\\s+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i], "word " + (i + 1) + " of line " + line);
        }
        return numbers;
    }
}
