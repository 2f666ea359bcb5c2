package zerograds.run.log;

import java.util.List;
import java.util.Optional;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.run.log.RunLog.Entry;

/**
 * How an iteration's event is laid out in a row of 64-bit words: its {@link IterationColumn}s in order, the kept coordinates
 * of θ, then those of the gradient, if it has one. Whole numbers stand as they are, real ones as their IEEE 754 bits, so that
 * what is unpacked equals what was packed to the bit. Immutable.
 *
 * @param coordinates of θ that are kept
 * @param hasGradient whether the gradient's are kept, too
 */
public record IterationLayout(int coordinates, boolean hasGradient) {
    /** That of an event. */
    public static IterationLayout of(RunEvent.Iterated event) {
        return new IterationLayout(event.theta().size(), event.gradient().isPresent());
    }

    /** How many words a row has. */
    public int width() {
        return IterationColumn.count() + coordinates * (hasGradient ? 2 : 1);
    }

    /** The names of a row's first words, before θ, in order; files name them, so that their order may change. */
    public static List<String> columns() {
        return IterationColumn.names();
    }

    /**
     * Writes a row.
     *
     * @param entry of an {@link RunEvent.Iterated} that has this layout
     * @param at where the row begins
     */
    public void pack(Entry entry, long[] into, int at) {
        RunEvent.Iterated event = (RunEvent.Iterated) entry.event();
        int theta = at + IterationColumn.count();
        IterationColumn.pack(entry, into, at);
        put(event.theta(), into, theta);
        event.gradient().ifPresent(gradient -> put(gradient, into, theta + coordinates));
    }

    private static void put(Vec values, long[] into, int at) {
        for (int i = 0; i < values.size(); i++) {
            into[at + i] = Double.doubleToRawLongBits(values.get(i));
        }
    }

    /** Reads the row that begins at {@code at}. */
    public Entry unpack(long[] numbers, int at) {
        Row row = new Row(numbers, at);
        int theta = at + IterationColumn.count();
        RunEvent.Iterated event = new RunEvent.Iterated(
                row.whole(IterationColumn.ITERATION),
                row.whole(IterationColumn.EVALUATIONS),
                row.whole(IterationColumn.FAILURES),
                row.number(IterationColumn.LOSS),
                row.number(IterationColumn.BEST_LOSS),
                row.number(IterationColumn.PREDICTION),
                row.number(IterationColumn.FIT_LOSS),
                vector(numbers, theta),
                hasGradient ? Optional.of(vector(numbers, theta + coordinates)) : Optional.empty(),
                row.flag(IterationColumn.CHECKED) ? Optional.of(row.check()) : Optional.empty(),
                row.number(IterationColumn.HOLD_OUT),
                row.sampling());
        return new Entry(row.whole(IterationColumn.SEQUENCE), row.whole(IterationColumn.NANOS), event);
    }

    private Vec vector(long[] numbers, int from) {
        double[] values = new double[coordinates];
        for (int i = 0; i < coordinates; i++) {
            values[i] = Double.longBitsToDouble(numbers[from + i]);
        }
        return Vec.of(values);
    }

    /** A row's numbers by their columns. */
    private record Row(long[] numbers, int at) {
        long whole(IterationColumn column) {
            return numbers[at + column.slot()];
        }

        double number(IterationColumn column) {
            return Double.longBitsToDouble(whole(column));
        }

        boolean flag(long flag) {
            return (whole(IterationColumn.FLAGS) & flag) != 0;
        }

        GradientCheck check() {
            return new GradientCheck(
                    number(IterationColumn.COSINE),
                    number(IterationColumn.SURROGATE_NORM),
                    number(IterationColumn.SAMPLED_NORM),
                    number(IterationColumn.SAMPLED_ERROR),
                    number(IterationColumn.PREDICTED));
        }

        Sampling sampling() {
            TargetTransform transform = new TargetTransform(
                    flag(IterationColumn.LOGARITHMIC),
                    number(IterationColumn.OFFSET),
                    number(IterationColumn.SCALE),
                    number(IterationColumn.MEAN),
                    number(IterationColumn.DEVIATION));
            return new Sampling(
                    number(IterationColumn.LOCALITY),
                    number(IterationColumn.SMOOTHING),
                    transform,
                    flag(IterationColumn.PAIRS));
        }
    }
}
