package zerograds.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes fields into parts of bytes, so that a large state needs no larger array. */
final class StateWriter implements Fields {
    private static final int FIRST_PART = 1 << 12;
    private static final int LARGEST_PART = 1 << 20;

    private final List<byte[]> parts = new ArrayList<>();
    private byte[] bytes = new byte[FIRST_PART];
    private ByteBuffer present = over(bytes);

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What was written so far. */
    State state() {
        turn(FIRST_PART);
        return new State(parts);
    }

    private void turn(int next) {
        parts.add(Arrays.copyOf(bytes, present.position()));
        bytes = new byte[next];
        present = over(bytes);
    }

    private ByteBuffer room() {
        if (present.remaining() < Long.BYTES) {
            turn(Math.min(LARGEST_PART, 2 * present.capacity()));
        }
        return present;
    }

    @Override
    public boolean isReading() {
        return false;
    }

    @Override
    public long whole(long value) {
        room().putLong(value);
        return value;
    }

    @Override
    public double number(double value) {
        room().putDouble(value);
        return value;
    }

    @Override
    public String text(String value) {
        byte[] letters = value.getBytes(StandardCharsets.UTF_8);
        whole(letters.length);
        for (int from = 0; from < letters.length; ) {
            int count = Math.min(room().remaining(), letters.length - from);
            present.put(letters, from, count);
            from += count;
        }
        return value;
    }

    @Override
    public void fill(double[] values) {
        whole(values.length);
        for (int from = 0; from < values.length; ) {
            int count = Math.min(room().remaining() / Double.BYTES, values.length - from);
            present.asDoubleBuffer().put(values, from, count);
            from += count;
            present.position(present.position() + count * Double.BYTES);
        }
    }

    @Override
    public void fill(float[] values) {
        whole(values.length);
        for (int from = 0; from < values.length; ) {
            int count = Math.min(room().remaining() / Float.BYTES, values.length - from);
            present.asFloatBuffer().put(values, from, count);
            from += count;
            present.position(present.position() + count * Float.BYTES);
        }
    }

    @Override
    public void fill(int[] values) {
        whole(values.length);
        for (int from = 0; from < values.length; ) {
            int count = Math.min(room().remaining() / Integer.BYTES, values.length - from);
            present.asIntBuffer().put(values, from, count);
            from += count;
            present.position(present.position() + count * Integer.BYTES);
        }
    }

    @Override
    public double[] numbers(double[] values) {
        fill(values);
        return values;
    }

    @Override
    public float[] floats(float[] values) {
        fill(values);
        return values;
    }
}
