package zerograds.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zerograds.state.Fields;

/**
 * What a forward model returns: an array of numbers with a shape. A scalar has shape {@code [1]}, a grey image {@code
 * [height, width]}, a colour image {@code [height, width, 3]}; images are row-major from the top left, linear, black 0
 * and white 1.
 *
 * <p>An image is kept in single precision, everything else in the precision that it was made with.
 *
 * <p>Immutable and thread safe.
 */
public final class Signal {
    private static final float[] NO_SINGLES = {};
    private static final double[] NO_DOUBLES = {};

    private final List<Integer> shape;
    private final float[] singles;
    private final double[] doubles;

    private Signal(List<Integer> shape, float[] singles, double[] doubles) {
        this.shape = shape;
        this.singles = singles;
        this.doubles = doubles;
    }

    /** A single number. */
    public static Signal scalar(double value) {
        return new Signal(List.of(1), NO_SINGLES, new double[] {value});
    }

    /**
     * A signal of numbers, which are kept as they are unless it is an image.
     *
     * @throws IllegalArgumentException if the shape does not multiply to the number of values
     */
    public static Signal of(double[] values, Integer... shape) {
        requireShape(shape, values.length);
        List<Integer> extents = List.of(shape);
        return isImage(extents)
                ? new Signal(extents, singles(values), NO_DOUBLES)
                : new Signal(extents, NO_SINGLES, values.clone());
    }

    private static float[] singles(double[] values) {
        float[] singles = new float[values.length];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = (float) values[i];
        }
        return singles;
    }

    /**
     * A signal that takes over {@code values}; the caller must not change them afterwards.
     *
     * @throws IllegalArgumentException if the shape does not multiply to the number of values
     */
    public static Signal of(float[] values, Integer... shape) {
        requireShape(shape, values.length);
        return new Signal(List.of(shape), values, NO_DOUBLES);
    }

    private static void requireShape(Integer[] shape, int count) {
        long size = 1;
        for (int extent : shape) {
            size *= Math.max(0, extent);
        }
        if (shape.length == 0 || size != count) {
            throw new IllegalArgumentException(
                    "signal of shape " + Arrays.toString(shape) + " cannot hold " + count + " numbers");
        }
    }

    /** This one, which is written, or the one that is read, to the bit. */
    public Signal fields(Fields fields) {
        int[] extents = new int[fields.count(shape.size())];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = fields.count(fields.isReading() ? 0 : shape.get(i));
        }
        float[] single = fields.floats(singles);
        double[] exact = fields.numbers(doubles);
        if (!fields.isReading()) {
            return this;
        }
        Integer[] read = Arrays.stream(extents).boxed().toArray(Integer[]::new);
        requireShape(read, single.length + exact.length);
        return new Signal(List.of(read), single, exact);
    }

    /** The extents, outermost first. */
    public List<Integer> shape() {
        return shape;
    }

    public int size() {
        return singles.length + doubles.length;
    }

    public double value(int i) {
        return doubles.length == 0 ? singles[i] : doubles[i];
    }

    /** A fresh array of all values, in single precision. */
    public float[] toArray() {
        return doubles.length == 0 ? singles.clone() : singles(doubles);
    }

    /** The position of the first value that is no finite number in the precision in which it is kept; −1 if all are. */
    public int firstNotFinite() {
        for (int i = 0; i < size(); i++) {
            if (!Double.isFinite(value(i))) {
                return i;
            }
        }
        return -1;
    }

    /** What a signal of this shape is, for people: {@code a grey image of 64 × 48 pixels}, width first. */
    public static String nameOf(List<Integer> shape) {
        if (isImage(shape)) {
            return (shape.size() == 2 ? "a grey" : "a colour") + " image of " + shape.get(1) + " × " + shape.get(0)
                    + " pixels";
        }
        String extents = shape.stream().map(String::valueOf).collect(Collectors.joining(" × "));
        return extents.equals("1") ? "a single number" : "an array of " + extents + " numbers";
    }

    /** Whether this is a grey or a colour image of more than one pixel a side. */
    public boolean isImage() {
        return isImage(shape);
    }

    private static boolean isImage(List<Integer> shape) {
        boolean plane = shape.size() == 2 || (shape.size() == 3 && shape.get(2) == 3);
        return plane && shape.get(0) > 1 && shape.get(1) > 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signal signal
                && signal.shape.equals(shape)
                && IntStream.range(0, size()).allMatch(i -> Double.compare(value(i), signal.value(i)) == 0);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(
                IntStream.range(0, size()).mapToDouble(this::value).toArray());
    }

    @Override
    public String toString() {
        return "signal " + shape;
    }
}
