package zerograds.surrogate.blas;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;

/**
 * float32 numbers outside the heap, where the matrix library works on them in place; a call with arrays of the heap copies
 * each of them to and fro.
 *
 * <p>The collector frees the memory. Not thread safe: {@link #at} moves the one pointer there is.
 */
public final class NativeFloats {
    private final FloatBuffer buffer;
    private final FloatPointer pointer;

    /** Zeros. */
    public NativeFloats(int size) {
        buffer = ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        pointer = new FloatPointer(buffer);
    }

    public FloatPointer at(int offset) {
        return pointer.position(offset);
    }

    public void put(int at, float[] source, int from, int count) {
        buffer.put(at, source, from, count);
    }

    public void get(int at, float[] target, int from, int count) {
        buffer.get(at, target, from, count);
    }
}
