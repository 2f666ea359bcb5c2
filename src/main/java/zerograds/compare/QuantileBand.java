package zerograds.compare;

import java.util.List;
import java.util.stream.DoubleStream;
import zerograds.math.Vec;

/**
 * The loss of one contender over evaluations: quartiles over the seeds, where a failure counts as +∞. Immutable.
 *
 * @param label the contender, as it is written
 * @param evaluations where, evenly on a logarithmic axis, shape {@code [k]}
 * @param lower the first quartile, shape {@code [k]}
 * @param median shape {@code [k]}
 * @param upper the third quartile, shape {@code [k]}
 */
public record QuantileBand(String label, Vec evaluations, Vec lower, Vec median, Vec upper) {
    private static final int POINTS = 120;

    /** The band of one contender's results. */
    public static QuantileBand of(String label, List<Result> results, long evaluations) {
        double[] counts = DoubleStream.iterate(0, i -> i + 1)
                .limit(POINTS)
                .map(i -> Math.rint(Math.pow((double) evaluations, i / (POINTS - 1))))
                .distinct()
                .toArray();
        return new QuantileBand(
                label,
                Vec.of(counts),
                quantiles(0.25, results, counts),
                quantiles(0.5, results, counts),
                quantiles(0.75, results, counts));
    }

    private static Vec quantiles(double p, List<Result> results, double[] counts) {
        return Vec.of(DoubleStream.of(counts)
                .map(count -> quantile(
                        p,
                        results.stream()
                                .mapToDouble(result -> result.trace().at(count))
                                .toArray()))
                .toArray());
    }

    /** A quantile in which what is not known is worse than everything. */
    public static double quantile(double p, double... values) {
        double[] known = DoubleStream.of(values)
                .map(x -> Double.isNaN(x) ? Double.POSITIVE_INFINITY : x)
                .sorted()
                .toArray();
        double position = p * (known.length - 1);
        double below = known[(int) Math.floor(position)];
        double above = known[(int) Math.ceil(position)];
        return below == above ? below : below + (position - Math.floor(position)) * (above - below);
    }
}
