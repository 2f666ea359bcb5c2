package zerograds.store.run.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a row, since a database's pages have none: CRC-32 of the table's name and of each value in the order of
 * the columns. A value is a letter and its bytes, least byte first: {@code i} and 8 bytes of a whole number, {@code r} and 8
 * bytes of a real one, {@code t} or {@code b}, the length in 8 bytes, and the bytes of a text (UTF-8) or a blob, {@code n}
 * for nothing.
 */
final class RowCheck {
    private final CRC32 sum = new CRC32();
    private final ByteBuffer head = ByteBuffer.allocate(1 + Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private RowCheck() {}

    /**
     * Of the first values of a row.
     *
     * @param count how many of them
     */
    static long of(Table table, @Nullable Object[] values, int count) {
        RowCheck check = new RowCheck();
        check.add(table.sqlName());
        for (int i = 0; i < count; i++) {
            check.add(values[i]);
        }
        return check.sum.getValue();
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            sum.update('n');
        } else if (value instanceof Long whole) {
            head('i', whole);
        } else if (value instanceof Double real) {
            head('r', Double.doubleToRawLongBits(real));
        } else if (value instanceof String text) {
            bytes('t', text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] blob) {
            bytes('b', blob);
        } else {
            throw new IllegalArgumentException("a row holds no " + value.getClass());
        }
    }

    private void bytes(char kind, byte[] bytes) {
        head(kind, bytes.length);
        sum.update(bytes);
    }

    private void head(char kind, long value) {
        sum.update(head.clear().put((byte) kind).putLong(value).array());
    }
}
