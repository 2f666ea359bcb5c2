package zerograds.store.run.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row that was read, with its checksum at the end. */
public record Row(Database database, Table table, @Nullable Object[] values) {
    void check() throws RunFileException {
        int count = table.width();
        if (!(values[count] instanceof Long sum) || sum != RowCheck.of(table, values, count)) {
            throw broken("does not agree with its checksum");
        }
    }

    /** That this row cannot be used. */
    public RunFileException broken(String why) {
        return database.damaged("the row " + key() + " of '" + table.sqlName() + "' " + why);
    }

    String key() {
        return String.valueOf(values[0]);
    }

    boolean isAfter(Row before) {
        return (values[0] instanceof Long key && before.values[0] instanceof Long other)
                ? key > other
                : Arrays.compareUnsigned(utf8(key()), utf8(before.key())) > 0;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public boolean has(int column) {
        return values[column] != null;
    }

    public long whole(int column) throws RunFileException {
        if (values[column] instanceof Long whole) {
            return whole;
        }
        throw broken("has no whole number in column " + column);
    }

    /** NaN if there is none. */
    public double realOrNaN(int column) throws RunFileException {
        if (values[column] == null) {
            return Double.NaN;
        }
        if (values[column] instanceof Double real) {
            return real;
        }
        throw broken("has no real number in column " + column);
    }

    public String text(int column) throws RunFileException {
        if (values[column] instanceof String text) {
            return text;
        }
        throw broken("has no text in column " + column);
    }

    public byte[] bytes(int column) throws RunFileException {
        if (values[column] instanceof byte[] bytes) {
            return bytes;
        }
        throw broken("has no bytes in column " + column);
    }
}
