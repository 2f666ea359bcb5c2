package zerograds.run.log;

import java.util.Optional;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.run.log.RunLog.Entry;

/**
 * Some consecutive iterations of a log in one array: each a row of counts and of the raw bits of doubles, so that what is
 * read equals what was written to the bit. Not thread safe.
 */
final class IterationChunk {
    private static final int NUMBERS = 1 << 15;
    private static final int MOST_ROWS = 1024;
    private static final int FIXED = 22;
    private static final long PAIRS = 1;
    private static final long LOGARITHMIC = 2;

    private final int coordinates;
    private final boolean hasGradient;
    private final boolean hasCheck;
    private final int width;
    private final long[] numbers;
    private int rows;

    /** A chunk for iterations of the shape of {@code first}. */
    IterationChunk(RunEvent.Iterated first) {
        coordinates = first.theta().size();
        hasGradient = first.gradient().isPresent();
        hasCheck = first.check().isPresent();
        width = FIXED + coordinates * (hasGradient ? 2 : 1);
        int most = Math.max(1, Math.min(MOST_ROWS, NUMBERS / width));
        numbers = new long[most * width];
    }

    /** Whether there is room for {@code event}, and it has the shape of the others. */
    boolean takes(RunEvent.Iterated event) {
        return (rows + 1) * width <= numbers.length
                && event.gradient().isPresent() == hasGradient
                && event.check().isPresent() == hasCheck;
    }

    int rows() {
        return rows;
    }

    /** The memory it holds, whether it is full or not. */
    long bytes() {
        return (long) Long.BYTES * numbers.length;
    }

    long sequence(int row) {
        return numbers[width * row];
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
        GradientCheck check = event.check().orElse(new GradientCheck(0, 0, 0, 0, 0));
        int at = width * rows;
        numbers[at++] = entry.sequence();
        numbers[at++] = entry.nanos();
        numbers[at++] = event.iteration();
        numbers[at++] = event.evaluations();
        numbers[at++] = event.failures();
        at = put(at, event.loss(), event.bestLoss(), event.prediction(), event.fitLoss(), event.holdOut());
        at = put(
                at, check.cosine(), check.surrogateNorm(), check.sampledNorm(), check.sampledError(), check.foretold());
        at = put(at, event.sampling());
        at = put(at, event.theta());
        if (hasGradient) {
            put(at, event.gradient().orElseThrow());
        }
        rows++;
    }

    private int put(int at, double... values) {
        for (int i = 0; i < values.length; i++) {
            numbers[at + i] = Double.doubleToRawLongBits(values[i]);
        }
        return at + values.length;
    }

    private int put(int at, Sampling around) {
        TargetTransform transform = around.transform();
        numbers[at] = (around.pairs() ? PAIRS : 0) | (transform.logarithmic() ? LOGARITHMIC : 0);
        return put(
                at + 1,
                around.locality(),
                around.smoothing(),
                transform.offset(),
                transform.scale(),
                transform.mean(),
                transform.deviation());
    }

    private int put(int at, Vec values) {
        for (int i = 0; i < values.size(); i++) {
            numbers[at + i] = Double.doubleToRawLongBits(values.get(i));
        }
        return at + values.size();
    }

    Entry entry(int row) {
        int counts = width * row;
        int scalars = counts + 5;
        int theta = counts + FIXED;
        RunEvent.Iterated event = new RunEvent.Iterated(
                numbers[counts + 2],
                numbers[counts + 3],
                numbers[counts + 4],
                number(scalars),
                number(scalars + 1),
                number(scalars + 2),
                number(scalars + 3),
                vector(theta),
                hasGradient ? Optional.of(vector(theta + coordinates)) : Optional.empty(),
                hasCheck
                        ? Optional.of(new GradientCheck(
                                number(scalars + 5),
                                number(scalars + 6),
                                number(scalars + 7),
                                number(scalars + 8),
                                number(scalars + 9)))
                        : Optional.empty(),
                number(scalars + 4),
                sampling(scalars + 10));
        return new Entry(numbers[counts], numbers[counts + 1], event);
    }

    private Sampling sampling(int at) {
        TargetTransform transform = new TargetTransform(
                (numbers[at] & LOGARITHMIC) != 0, number(at + 3), number(at + 4), number(at + 5), number(at + 6));
        return new Sampling(number(at + 1), number(at + 2), transform, (numbers[at] & PAIRS) != 0);
    }

    private double number(int at) {
        return Double.longBitsToDouble(numbers[at]);
    }

    private Vec vector(int from) {
        double[] values = new double[coordinates];
        for (int i = 0; i < coordinates; i++) {
            values[i] = number(from + i);
        }
        return Vec.of(values);
    }
}
