package zerograds.store.run.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zerograds.math.Vec;
import zerograds.problem.Signal;

/**
 * A signal as it stands in files.
 *
 * @param shape its extents, with blanks between them
 * @param precision of its numbers: {@value #SINGLE}, if that is exact, or {@value #DOUBLE}
 * @param data the numbers, least byte first
 */
public record SignalBytes(String shape, String precision, byte[] data) {
    static final String SINGLE = "float32";
    static final String DOUBLE = "float64";

    public static SignalBytes of(Signal signal) {
        String shape = signal.shape().stream().map(String::valueOf).collect(Collectors.joining(" "));
        boolean single = IntStream.range(0, signal.size()).allMatch(i -> isSingle(signal.value(i)));
        byte[] bytes = new byte[signal.size() * (single ? Float.BYTES : Double.BYTES)];
        ByteBuffer data = over(bytes);
        for (int i = 0; i < signal.size(); i++) {
            if (single) {
                data.putFloat((float) signal.value(i));
            } else {
                data.putDouble(signal.value(i));
            }
        }
        return new SignalBytes(shape, single ? SINGLE : DOUBLE, bytes);
    }

    private static boolean isSingle(double value) {
        return Double.doubleToRawLongBits((float) value) == Double.doubleToRawLongBits(value);
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws IllegalArgumentException if the parts do not fit */
    public Signal signal() {
        Integer[] extents =
                Arrays.stream(shape.split(" ", -1)).map(Integer::valueOf).toArray(Integer[]::new);
        ByteBuffer bytes = over(data);
        if (precision.equals(SINGLE)) {
            float[] values = new float[data.length / Float.BYTES];
            bytes.asFloatBuffer().get(values);
            return Signal.of(values, extents);
        }
        return Signal.of(numbers(data), extents);
    }

    /** A vector as bytes of doubles, least byte first. */
    public static byte[] of(Vec values) {
        byte[] bytes = new byte[values.size() * Double.BYTES];
        over(bytes).asDoubleBuffer().put(values.toArray());
        return bytes;
    }

    public static double[] numbers(byte[] data) {
        double[] values = new double[data.length / Double.BYTES];
        over(data).asDoubleBuffer().get(values);
        return values;
    }
}
