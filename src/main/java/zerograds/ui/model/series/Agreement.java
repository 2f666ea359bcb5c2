package zerograds.ui.model.series;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zerograds.optim.GradientParts;

/**
 * How the surrogate's gradient and the samples' own estimate agree about one parameter.
 *
 * @param coordinate of θ
 * @param value g·s / max(g², s²) in [−1, 1]: 1 if they are equal, 0 if one of them is 0, −1 if they are opposite
 * @param clear whether the samples' estimate is larger than its standard error; otherwise it says little
 */
public record Agreement(int coordinate, double value, boolean clear) {
    /** More parameters than that are not shown: half of them are the worst, half the best. */
    public static final int MOST = 24;

    /** All parameters in their order, or if there are many the worst and the best, ascending. */
    public static List<Agreement> of(GradientParts parts) {
        List<Agreement> all = IntStream.range(0, parts.surrogate().size())
                .mapToObj(j -> of(
                        j,
                        parts.surrogate().get(j),
                        parts.sampled().get(j),
                        parts.error().get(j)))
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        List<Agreement> sorted = all.stream()
                .sorted(Comparator.comparingDouble(Agreement::value))
                .toList();
        int half = MOST / 2;
        return Stream.concat(sorted.stream().limit(half), sorted.stream().skip((long) sorted.size() - half))
                .toList();
    }

    private static Agreement of(int coordinate, double surrogate, double sampled, double error) {
        double larger = Math.max(surrogate * surrogate, sampled * sampled);
        double value = larger > 0 ? surrogate * sampled / larger : 0;
        return new Agreement(coordinate, value, Math.abs(sampled) > error);
    }
}
