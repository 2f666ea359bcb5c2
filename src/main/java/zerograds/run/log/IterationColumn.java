package zerograds.run.log;

import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import zerograds.optim.GradientCheck;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.run.log.RunEvent.Iterated;
import zerograds.run.log.RunLog.Entry;

/**
 * A number that the log keeps of each {@link Iterated}. This is the only list of them: in its order they are packed in
 * memory and in run files, where they go by their names, and those with a heading are the columns of the table of iterations.
 */
public enum IterationColumn {
    SEQUENCE("", whole(Entry::sequence)),
    ITERATION("iteration", count(Iterated::iteration)),
    EVALUATIONS("evaluations", count(Iterated::evaluations)),
    FAILURES("failures", count(Iterated::failures)),
    LOSS("loss", number(Iterated::loss)),
    BEST_LOSS("bestLoss", number(Iterated::bestLoss)),
    PREDICTION("prediction", number(Iterated::prediction)),
    FIT_LOSS("fitLoss", number(Iterated::fitLoss)),
    SURROGATE_NORM("gradientNorm", check(GradientCheck::surrogateNorm)),
    COSINE("cosine", check(GradientCheck::cosine)),
    NANOS("seconds", new Coding(Entry::nanos, nanos -> nanos * 1e-9)),
    SAMPLED_NORM("", check(GradientCheck::sampledNorm)),
    SAMPLED_ERROR("", check(GradientCheck::sampledError)),
    PREDICTED("", check(GradientCheck::predicted)),
    HOLD_OUT("", number(Iterated::holdOut)),
    LOCALITY("", sampling(Sampling::locality)),
    SMOOTHING("", sampling(Sampling::smoothing)),
    OFFSET("", transform(TargetTransform::offset)),
    SCALE("", transform(TargetTransform::scale)),
    MEAN("", transform(TargetTransform::mean)),
    DEVIATION("", transform(TargetTransform::deviation)),
    /** What is true of the iteration: the sum of some of the flags below. */
    FLAGS("", count(IterationColumn::flags));

    static final long PAIRS = 1;
    static final long LOGARITHMIC = 2;
    static final long CHECKED = 4;

    private static final List<IterationColumn> ALL = List.of(values());
    private static final List<IterationColumn> TABLE =
            ALL.stream().filter(column -> !column.heading.isEmpty()).toList();

    private final String heading;

    @SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
    private final Coding coding;

    IterationColumn(String heading, Coding coding) {
        this.heading = heading;
        this.coding = coding;
    }

    /** How a number is kept in 64 bits, and what those are in a table. */
    private record Coding(ToLongFunction<Entry> bits, LongFunction<Object> cell) {}

    private static Coding whole(ToLongFunction<Entry> value) {
        return new Coding(value, bits -> bits);
    }

    private static Coding count(ToLongFunction<Iterated> value) {
        return whole(entry -> value.applyAsLong((Iterated) entry.event()));
    }

    private static Coding number(ToDoubleFunction<Iterated> value) {
        return new Coding(
                entry -> Double.doubleToRawLongBits(value.applyAsDouble((Iterated) entry.event())),
                Double::longBitsToDouble);
    }

    private static Coding check(ToDoubleFunction<GradientCheck> value) {
        return number(event ->
                event.check().isPresent() ? value.applyAsDouble(event.check().get()) : Double.NaN);
    }

    private static Coding sampling(ToDoubleFunction<Sampling> value) {
        return number(event -> value.applyAsDouble(event.sampling()));
    }

    private static Coding transform(ToDoubleFunction<TargetTransform> value) {
        return sampling(around -> value.applyAsDouble(around.transform()));
    }

    private static long flags(Iterated event) {
        return (event.sampling().pairs() ? PAIRS : 0)
                | (event.sampling().transform().logarithmic() ? LOGARITHMIC : 0)
                | (event.check().isPresent() ? CHECKED : 0);
    }

    /** How many there are. */
    static int count() {
        return ALL.size();
    }

    /** Their names in files, in order: their own, in small letters. */
    static List<String> names() {
        return ALL.stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Its place among them. */
    @SuppressWarnings("EnumOrdinal") // files name the columns, whatever their order
    int slot() {
        return ordinal();
    }

    /** Writes all of an iteration's numbers, in order. */
    static void pack(Entry entry, long[] into, int at) {
        for (IterationColumn column : ALL) {
            into[at + column.slot()] = column.coding.bits.applyAsLong(entry);
        }
    }

    /** The columns of the table of iterations, in order. */
    public static Stream<IterationColumn> table() {
        return TABLE.stream();
    }

    /** Its name in the table of iterations; empty if it has no place there. */
    public String heading() {
        return heading;
    }

    /** What stands there of an {@link Iterated}: a whole number, or a real one, NaN if it is not known. */
    public Object cell(Entry iterated) {
        return coding.cell.apply(coding.bits.applyAsLong(iterated));
    }
}
