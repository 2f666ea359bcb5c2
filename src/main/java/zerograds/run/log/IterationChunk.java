package zerograds.run.log;

import java.util.Optional;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.run.log.RunLog.Entry;

/**
 * Some consecutive iterations of a log in one array: each a row of its {@link IterationColumn}s, of θ and of the gradient, so
 * that what is read equals what was written to the bit. Not thread safe.
 */
final class IterationChunk {
    private static final int NUMBERS = 1 << 15;
    private static final int MOST_ROWS = 1024;

    private final int coordinates;
    private final boolean hasGradient;
    private final int width;
    private final long[] numbers;
    private int rows;

    /** A chunk for iterations of the shape of {@code first}. */
    IterationChunk(RunEvent.Iterated first) {
        coordinates = first.theta().size();
        hasGradient = first.gradient().isPresent();
        width = IterationColumn.count() + coordinates * (hasGradient ? 2 : 1);
        int most = Math.max(1, Math.min(MOST_ROWS, NUMBERS / width));
        numbers = new long[most * width];
    }

    /** Whether there is room for {@code event}, and it has the shape of the others. */
    boolean takes(RunEvent.Iterated event) {
        return (rows + 1) * width <= numbers.length && event.gradient().isPresent() == hasGradient;
    }

    int rows() {
        return rows;
    }

    /** The memory it holds, whether it is full or not. */
    long bytes() {
        return (long) Long.BYTES * numbers.length;
    }

    long sequence(int row) {
        return whole(width * row, IterationColumn.SEQUENCE);
    }

    long lastSequence() {
        return sequence(rows - 1);
    }

    /** The first row at or after {@code sequence}; there must be one. */
    int firstFrom(long sequence) {
        int low = 0;
        int high = rows - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sequence(middle) < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void add(Entry entry, RunEvent.Iterated event) {
        int at = width * rows;
        IterationColumn.pack(entry, numbers, at);
        put(at + IterationColumn.count(), event.theta());
        event.gradient().ifPresent(gradient -> put(at + IterationColumn.count() + coordinates, gradient));
        rows++;
    }

    private void put(int at, Vec values) {
        for (int i = 0; i < values.size(); i++) {
            numbers[at + i] = Double.doubleToRawLongBits(values.get(i));
        }
    }

    Entry entry(int row) {
        int at = width * row;
        int theta = at + IterationColumn.count();
        RunEvent.Iterated event = new RunEvent.Iterated(
                whole(at, IterationColumn.ITERATION),
                whole(at, IterationColumn.EVALUATIONS),
                whole(at, IterationColumn.FAILURES),
                number(at, IterationColumn.LOSS),
                number(at, IterationColumn.BEST_LOSS),
                number(at, IterationColumn.PREDICTION),
                number(at, IterationColumn.FIT_LOSS),
                vector(theta),
                hasGradient ? Optional.of(vector(theta + coordinates)) : Optional.empty(),
                flag(at, IterationColumn.CHECKED) ? Optional.of(check(at)) : Optional.empty(),
                number(at, IterationColumn.HOLD_OUT),
                sampling(at));
        return new Entry(whole(at, IterationColumn.SEQUENCE), whole(at, IterationColumn.NANOS), event);
    }

    private GradientCheck check(int at) {
        return new GradientCheck(
                number(at, IterationColumn.COSINE),
                number(at, IterationColumn.SURROGATE_NORM),
                number(at, IterationColumn.SAMPLED_NORM),
                number(at, IterationColumn.SAMPLED_ERROR),
                number(at, IterationColumn.PREDICTED));
    }

    private Sampling sampling(int at) {
        TargetTransform transform = new TargetTransform(
                flag(at, IterationColumn.LOGARITHMIC),
                number(at, IterationColumn.OFFSET),
                number(at, IterationColumn.SCALE),
                number(at, IterationColumn.MEAN),
                number(at, IterationColumn.DEVIATION));
        return new Sampling(
                number(at, IterationColumn.LOCALITY),
                number(at, IterationColumn.SMOOTHING),
                transform,
                flag(at, IterationColumn.PAIRS));
    }

    private boolean flag(int at, long flag) {
        return (whole(at, IterationColumn.FLAGS) & flag) != 0;
    }

    private long whole(int at, IterationColumn column) {
        return numbers[at + column.slot()];
    }

    private double number(int at, IterationColumn column) {
        return Double.longBitsToDouble(whole(at, column));
    }

    private Vec vector(int from) {
        double[] values = new double[coordinates];
        for (int i = 0; i < coordinates; i++) {
            values[i] = Double.longBitsToDouble(numbers[from + i]);
        }
        return Vec.of(values);
    }
}
