package zerograds.store.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A matrix of doubles in NumPy's file format, version 1, written row by row. Used by one thread. */
public final class NpyFile implements AutoCloseable {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    /** The format wants what comes before the numbers to be a multiple of this long. */
    private static final int ALIGNMENT = 64;

    private final OutputStream out;
    private final ByteBuffer row;
    private long left;

    private NpyFile(OutputStream out, long rows, int columns) {
        this.out = out;
        left = rows;
        row = ByteBuffer.allocate(columns * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Begins a matrix of that many rows and columns. */
    public static NpyFile create(Path file, long rows, int columns) throws IOException {
        NpyFile matrix = new NpyFile(new BufferedOutputStream(Files.newOutputStream(file)), rows, columns);
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        int before = MAGIC.length + Short.BYTES;
        int length = (before + header.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - before;
        matrix.out.write(MAGIC);
        matrix.out.write(length & 0xFF);
        matrix.out.write(length >> 8);
        matrix.out.write(
                (header + " ".repeat(length - header.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        return matrix;
    }

    /** Adds a row; of more rows than were announced the rest is left out. */
    public void add(double[] values) throws IOException {
        if (left-- > 0) {
            row.clear();
            row.asDoubleBuffer().put(values);
            out.write(row.array(), row.arrayOffset(), row.capacity());
        }
    }

    /** @throws IOException if it cannot be completed, or there are fewer rows than were announced */
    @Override
    public void close() throws IOException {
        out.close();
        if (left > 0) {
            throw new IOException(left + " rows of a matrix are missing");
        }
    }
}
