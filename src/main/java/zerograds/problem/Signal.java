package zerograds.problem;

import java.util.Arrays;
import java.util.List;

/**
 * What a forward model returns: an array of numbers with a shape. A scalar has shape {@code [1]}, a grey image {@code
 * [height, width]}, a colour image {@code [height, width, 3]}; images are row-major from the top left, linear, black 0
 * and white 1.
 *
 * <p>Immutable and thread safe.
 */
public final class Signal {
    private final List<Integer> shape;
    private final float[] values;

    private Signal(List<Integer> shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** A single number. */
    public static Signal scalar(double value) {
        return new Signal(List.of(1), new float[] {(float) value});
    }

    /**
     * A signal that takes over {@code values}; the caller must not change them afterwards.
     *
     * @throws IllegalArgumentException if the shape does not multiply to the number of values
     */
    public static Signal of(float[] values, Integer... shape) {
        long size = 1;
        for (int extent : shape) {
            size *= Math.max(0, extent);
        }
        if (shape.length == 0 || size != values.length) {
            throw new IllegalArgumentException(
                    "signal of shape " + Arrays.toString(shape) + " cannot hold " + values.length + " numbers");
        }
        return new Signal(List.of(shape), values);
    }

    /** The extents, outermost first. */
    public List<Integer> shape() {
        return shape;
    }

    public int size() {
        return values.length;
    }

    public float value(int i) {
        return values[i];
    }

    /** A fresh array of all values. */
    public float[] toArray() {
        return values.clone();
    }

    /** Whether this is a grey or a colour image of more than one pixel a side. */
    public boolean isImage() {
        boolean plane = shape.size() == 2 || (shape.size() == 3 && shape.get(2) == 3);
        return plane && shape.get(0) > 1 && shape.get(1) > 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signal signal && signal.shape.equals(shape) && Arrays.equals(signal.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "signal " + shape;
    }
}
