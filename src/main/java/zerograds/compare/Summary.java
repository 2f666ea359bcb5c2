package zerograds.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The statistics of one optimizer of a study over all seeds. Immutable.
 *
 * @param contender as it is written
 * @param runs how many
 * @param failed runs among them
 * @param lower first quartile of the final losses
 * @param median of the final losses
 * @param upper third quartile of the final losses
 * @param evaluationsToTarget the median; +∞ if fewer than half of the runs got there, NaN without a target
 * @param reached the target, how many
 * @param wins seeds for which no other contender ended lower
 * @param probability p of the two-sided rank test of the final losses against the first contender's; NaN for the first
 */
public record Summary(
        String contender,
        int runs,
        int failed,
        double lower,
        double median,
        double upper,
        double evaluationsToTarget,
        int reached,
        int wins,
        double probability) {

    /**
     * One for each contender of the study.
     *
     * @param results all of the study
     * @param target a loss, or NaN for none
     */
    public static List<Summary> of(Study study, List<Result> results, double target) {
        List<Summary> summaries = new ArrayList<>();
        double[] first = finalLosses(of(results, study.contenders().get(0)));
        for (Contender contender : study.contenders()) {
            List<Result> own = of(results, contender);
            double[] losses = finalLosses(own);
            double[] counts = own.stream()
                    .mapToDouble(result -> result.trace().evaluationsTo(target))
                    .toArray();
            summaries.add(new Summary(
                    contender.label(),
                    own.size(),
                    (int) own.stream().filter(Result::hasFailed).count(),
                    QuantileBand.quantile(0.25, losses),
                    QuantileBand.quantile(0.5, losses),
                    QuantileBand.quantile(0.75, losses),
                    Double.isNaN(target) ? Double.NaN : QuantileBand.quantile(0.5, counts),
                    (int) own.stream()
                            .filter(result -> Double.isFinite(result.trace().evaluationsTo(target)))
                            .count(),
                    (int) own.stream().filter(result -> wins(result, results)).count(),
                    summaries.isEmpty() ? Double.NaN : RankTest.probability(first, losses)));
        }
        return summaries;
    }

    /** The loss over evaluations of each contender. */
    public static List<QuantileBand> bands(Study study, List<Result> results) {
        return study.contenders().stream()
                .map(contender -> QuantileBand.of(contender.label(), of(results, contender), study.evaluations()))
                .toList();
    }

    private static List<Result> of(List<Result> results, Contender contender) {
        return results.stream()
                .filter(result -> result.contender().equals(contender.label()))
                .toList();
    }

    private static double[] finalLosses(List<Result> results) {
        return results.stream().mapToDouble(Result::rankedLoss).toArray();
    }

    private static boolean wins(Result result, List<Result> all) {
        return Double.isFinite(result.rankedLoss())
                && all.stream()
                        .filter(other -> other.seed() == result.seed())
                        .allMatch(other -> other.rankedLoss() >= result.rankedLoss());
    }
}
