package zerograds.store.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import zerograds.problem.Signal;

/**
 * One item of a file of type IDX, the format of the MNIST digits: two zero bytes, the type of the numbers, how many
 * extents, the extents as big-endian integers, then the numbers. The first extent counts the items. Unsigned bytes only;
 * compressed by gzip or not.
 */
public final class IdxFile {
    private static final int UNSIGNED_BYTES = 0x08;
    private static final int MOST_EXTENTS = 4;
    private static final int MOST_VALUES = 1 << 22;
    private static final long MOST_BYTES = 1L << 30;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private IdxFile() {}

    /**
     * Reads item {@code index}, counted from 0, with its numbers divided by 255.
     *
     * @throws IOException if the file is not of this type, is not complete, is too large, or has no such item
     */
    public static Signal read(Path file, int index) throws IOException {
        try (DataInputStream input = open(file)) {
            int[] extents = header(input);
            if (index < 0 || index >= extents[0]) {
                throw new IOException("there is no item " + index + "; it has " + extents[0] + ", counted from 0");
            }
            return items(input, extents, index, 1).get(0);
        } catch (EOFException e) {
            throw new IOException("it ends too early", e);
        }
    }

    /**
     * Reads the first items, at most {@code most}.
     *
     * @throws IOException as {@link #read}
     */
    public static List<Signal> first(Path file, int most) throws IOException {
        try (DataInputStream input = open(file)) {
            int[] extents = header(input);
            return items(input, extents, 0, Math.min(most, extents[0]));
        } catch (EOFException e) {
            throw new IOException("it ends too early", e);
        }
    }

    /** Items from {@code index} on; the rest is read, too, because only at the end a compressed file proves to be sound. */
    private static List<Signal> items(DataInputStream input, int[] extents, int index, int count) throws IOException {
        Integer[] shape = new Integer[Math.max(1, extents.length - 1)];
        shape[0] = 1;
        long size = 1;
        for (int i = 1; i < extents.length; i++) {
            shape[i - 1] = extents[i];
            size = Math.min(MOST_VALUES + 1L, size * extents[i]);
        }
        if (size > MOST_VALUES) {
            throw new IOException("an item must have at most " + MOST_VALUES + " numbers, but has more");
        }
        if (size * extents[0] > MOST_BYTES) {
            throw new IOException("it must have at most " + MOST_BYTES + " numbers, but has more");
        }
        input.skipNBytes(size * index);
        List<Signal> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(Signal.of(values(input.readNBytes((int) size), (int) size), shape));
        }
        input.skipNBytes(size * (extents[0] - index - count));
        if (input.read() >= 0) {
            throw new IOException("it goes on after its last item");
        }
        return items;
    }

    private static DataInputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        try {
            raw.mark(2);
            boolean compressed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
            raw.reset();
            return new DataInputStream(compressed ? new BufferedInputStream(new GZIPInputStream(raw)) : raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static int[] header(DataInputStream input) throws IOException {
        int magic = input.readInt();
        int count = magic & 0xff;
        if (magic >>> 16 != 0 || count < 1 || count > MOST_EXTENTS) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "it is not of type IDX: it must begin with 00 00, the type and 1 to %d extents, but begins with"
                            + " %08x",
                    MOST_EXTENTS,
                    magic));
        }
        if ((magic >>> 8) != UNSIGNED_BYTES) {
            throw new IOException(String.format(
                    Locale.ROOT, "its numbers must be unsigned bytes (type 08), but are of type %02x", magic >>> 8));
        }
        int[] extents = new int[count];
        for (int i = 0; i < count; i++) {
            extents[i] = input.readInt();
            if (extents[i] < 1) {
                throw new IOException("its extents must be positive, but number " + (i + 1) + " is " + extents[i]);
            }
        }
        return extents;
    }

    private static float[] values(byte[] bytes, int size) throws EOFException {
        if (bytes.length < size) {
            throw new EOFException();
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (bytes[i] & 0xff) / 255f;
        }
        return values;
    }
}
