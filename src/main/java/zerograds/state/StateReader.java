package zerograds.state;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Reads what a {@link StateWriter} wrote. Never takes more memory than there are bytes left, whatever they say. */
final class StateReader implements Fields {
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private long left;

    StateReader(List<byte[]> parts) {
        in = new SequenceInputStream(Collections.enumeration(
                parts.stream().map(ByteArrayInputStream::new).toList()));
        left = parts.stream().mapToLong(part -> part.length).sum();
    }

    /** @throws IllegalArgumentException if there are bytes left */
    void requireEnd() {
        if (left != 0) {
            throw new IllegalArgumentException("the state has " + left + " bytes more than were expected");
        }
    }

    private ByteBuffer next(int bytes) {
        if (bytes > left) {
            throw new IllegalArgumentException("the state ends too early");
        }
        left -= bytes;
        try {
            return ByteBuffer.wrap(in.readNBytes(bytes)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    /** The length of an array of numbers that take so many bytes each. */
    private int length(int bytes) {
        long length = whole(0);
        if (length < 0 || length > left / bytes) {
            throw new IllegalArgumentException("the state ends too early");
        }
        return (int) length;
    }

    private void length(int bytes, int expected) {
        int found = length(bytes);
        if (found != expected) {
            throw new IllegalArgumentException(
                    "the state has " + found + " numbers where " + expected + " are expected");
        }
    }

    @Override
    public boolean isReading() {
        return true;
    }

    @Override
    public long whole(long value) {
        return next(Long.BYTES).getLong();
    }

    @Override
    public double number(double value) {
        return next(Double.BYTES).getDouble();
    }

    @Override
    public String text(String value) {
        return StandardCharsets.UTF_8.decode(next(length(1))).toString();
    }

    @Override
    public void fill(double[] values) {
        length(Double.BYTES, values.length);
        read(values);
    }

    private void read(double[] values) {
        for (int from = 0; from < values.length; from += PIECE) {
            int count = Math.min(PIECE, values.length - from);
            next(count * Double.BYTES).asDoubleBuffer().get(values, from, count);
        }
    }

    @Override
    public void fill(float[] values) {
        length(Float.BYTES, values.length);
        read(values);
    }

    private void read(float[] values) {
        for (int from = 0; from < values.length; from += PIECE) {
            int count = Math.min(PIECE, values.length - from);
            next(count * Float.BYTES).asFloatBuffer().get(values, from, count);
        }
    }

    @Override
    public void fill(int[] values) {
        length(Integer.BYTES, values.length);
        for (int from = 0; from < values.length; from += PIECE) {
            int count = Math.min(PIECE, values.length - from);
            next(count * Integer.BYTES).asIntBuffer().get(values, from, count);
        }
    }

    @Override
    public double[] numbers(double[] values) {
        double[] read = new double[length(Double.BYTES)];
        read(read);
        return read;
    }

    @Override
    public float[] floats(float[] values) {
        float[] read = new float[length(Float.BYTES)];
        read(read);
        return read;
    }
}
