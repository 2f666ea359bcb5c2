package zerograds.forward.external;

import java.util.List;

/**
 * A program's first message of the protocol: the shape of its signals, and how it exchanges arrays.
 *
 * @param shape of its signals, outermost extent first
 * @param theta how it wants to be told parameters
 * @param signal how it writes its signals
 * @param batch how many points it takes at once
 */
public record Hello(List<Integer> shape, ArrayEncoding theta, ArrayEncoding signal, int batch) {
    static final int VERSION = 1;

    private static final long LARGEST = 1L << 24;
    private static final int MOST_POINTS = 4096;

    /** @throws IllegalArgumentException if the shape is empty or too large, or the batch is not in [1, 4096] */
    public Hello {
        shape = List.copyOf(shape);
        long size = 1;
        for (int extent : shape) {
            size = extent < 1 || size > LARGEST ? Long.MAX_VALUE : size * extent;
        }
        if (shape.isEmpty() || size > LARGEST) {
            throw new IllegalArgumentException("the shape must hold from 1 to " + LARGEST + " values, but is " + shape);
        }
        if (batch < 1 || batch > MOST_POINTS) {
            throw new IllegalArgumentException("the batch must be in [1, " + MOST_POINTS + "], but is " + batch);
        }
    }

    /** A program that takes single points and is content with JSON numbers. */
    public static Hello of(Integer... shape) {
        return new Hello(List.of(shape), ArrayEncoding.NUMBERS, ArrayEncoding.NUMBERS, 1);
    }

    /** The number of values of a signal. */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** How many bytes an answer has at most. */
    int longestAnswer() {
        return (int) Math.min(Integer.MAX_VALUE / 2, (1 << 16) + batch * signal.longest(size()));
    }
}
