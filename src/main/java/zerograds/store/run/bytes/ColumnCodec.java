package zerograds.store.run.bytes;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Rows of 64-bit words in few bytes, exactly. Each column is foretold from its own past: by the number before (order 1), or
 * by the line through the two before (order 2), whichever is closer; what is kept is the difference modulo 2⁶⁴, its size
 * shifted left by one bit, its sign in the lowest. Real numbers are treated as the whole numbers that their bits are. Then
 * come all columns' highest bytes, column by column, then all next bytes, down to the lowest, so that what is alike stands
 * together; before them one byte a column, its order. All that is a zlib stream.
 */
public final class ColumnCodec {
    private static final int PIECE = 1 << 14;

    private ColumnCodec() {}

    /** Encodes rows {@code from} to {@code to}, the latter not included, of words, shape {@code [rows, width]}. */
    public static byte[] encode(long[] words, int width, int from, int to) {
        int rows = to - from;
        byte[] planes = new byte[width + Long.BYTES * width * rows];
        long[] first = new long[rows];
        long[] second = new long[rows];
        for (int column = 0; column < width; column++) {
            boolean steady = foretell(words, width, from, column, first, second);
            planes[column] = (byte) (steady ? 2 : 1);
            spread(steady ? second : first, planes, width, column);
        }
        return deflate(planes);
    }

    /** Fills the differences of both orders; returns whether the second is closer. */
    private static boolean foretell(long[] words, int width, int from, int column, long[] first, long[] second) {
        long bits = 0;
        long before = 0;
        long step = 0;
        for (int i = 0; i < first.length; i++) {
            long word = words[(from + i) * width + column];
            long difference = word - before;
            first[i] = folded(difference);
            second[i] = folded(difference - step);
            bits += Long.numberOfLeadingZeros(second[i]) - Long.numberOfLeadingZeros(first[i]);
            step = i == 0 ? 0 : difference;
            before = word;
        }
        return bits > 0;
    }

    private static long folded(long difference) {
        return difference < 0 ? (-difference << 1) | 1 : difference << 1;
    }

    private static long unfolded(long folded) {
        long size = folded >>> 1;
        if ((folded & 1) == 0) {
            return size;
        }
        return size == 0 ? Long.MIN_VALUE : -size;
    }

    private static void spread(long[] values, byte[] planes, int width, int column) {
        int rows = values.length;
        for (int plane = 0; plane < Long.BYTES; plane++) {
            int shift = Byte.SIZE * (Long.BYTES - 1 - plane);
            int at = width + (plane * width + column) * rows;
            for (int i = 0; i < rows; i++) {
                planes[at + i] = (byte) (values[i] >>> shift);
            }
        }
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
            byte[] piece = new byte[PIECE];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The words, shape {@code [rows, width]}.
     *
     * @throws IllegalArgumentException if these bytes are not so many words
     */
    public static long[] decode(byte[] data, int width, int rows) {
        byte[] planes = inflate(data, width + Long.BYTES * width * rows);
        long[] words = new long[rows * width];
        for (int column = 0; column < width; column++) {
            boolean steady = planes[column] == 2;
            long before = 0;
            long step = 0;
            for (int i = 0; i < rows; i++) {
                long difference = unfolded(gather(planes, width, rows, column, i)) + (steady ? step : 0);
                before += difference;
                step = i == 0 ? 0 : difference;
                words[i * width + column] = before;
            }
        }
        return words;
    }

    private static long gather(byte[] planes, int width, int rows, int column, int row) {
        long value = 0;
        for (int plane = 0; plane < Long.BYTES; plane++) {
            value = value << Byte.SIZE | (planes[width + (plane * width + column) * rows + row] & 0xff);
        }
        return value;
    }

    private static byte[] inflate(byte[] data, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            byte[] bytes = new byte[length];
            int filled = 0;
            while (filled < length && !inflater.finished()) {
                int more = inflater.inflate(bytes, filled, length - filled);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                filled += more;
            }
            if (filled < length || (!inflater.finished() && inflater.inflate(new byte[1]) > 0)) {
                throw new IllegalArgumentException("its bytes do not hold its numbers");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("its bytes are not compressed as they should be", e);
        } finally {
            inflater.end();
        }
    }
}
