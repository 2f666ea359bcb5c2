package zerograds.compare.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zerograds.compare.Contender;
import zerograds.compare.QuantileBand;
import zerograds.compare.Result;

/**
 * The results of one combination of values of a sweep, over all seeds. A failure counts as +∞. Immutable.
 *
 * @param contender the optimizer with these values
 * @param values of the sweep's axes
 * @param results as far as there are, by seed
 * @param lower first quartile of the final losses; NaN without results
 * @param median of the final losses; NaN without results
 * @param upper third quartile of the final losses; NaN without results
 * @param band the loss over evaluations; empty without results
 */
public record SweepCell(
        Contender contender,
        List<String> values,
        List<Result> results,
        double lower,
        double median,
        double upper,
        Optional<QuantileBand> band) {

    /** A cell of which nothing is known yet. */
    static SweepCell empty(Contender contender, List<String> values) {
        return new SweepCell(contender, values, List.of(), Double.NaN, Double.NaN, Double.NaN, Optional.empty());
    }

    /** This cell and one more result. */
    SweepCell with(Result result, long evaluations) {
        List<Result> all = Stream.concat(results.stream(), Stream.of(result))
                .sorted(Comparator.comparingLong(Result::seed))
                .toList();
        double[] losses = all.stream().mapToDouble(Result::rankedLoss).toArray();
        return new SweepCell(
                contender,
                values,
                all,
                QuantileBand.quantile(0.25, losses),
                QuantileBand.quantile(0.5, losses),
                QuantileBand.quantile(0.75, losses),
                Optional.of(QuantileBand.of(contender.label(), all, evaluations)));
    }

    /** How many of its runs failed. */
    public int failed() {
        return (int) results.stream().filter(Result::hasFailed).count();
    }
}
