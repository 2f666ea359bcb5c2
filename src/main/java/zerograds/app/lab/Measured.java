package zerograds.app.lab;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zerograds.compare.Result;
import zerograds.compare.Summary;
import zerograds.math.Statistics;

/**
 * An experiment with the results of all its runs. Immutable.
 *
 * @param summaries one for each optimizer, ZeroGrads first
 */
record Measured(PlannedExperiment trial, List<Result> results, List<Summary> summaries) {
    static Measured of(PlannedExperiment trial, List<Result> results) {
        return new Measured(
                trial,
                List.copyOf(results),
                Summary.of(trial.study(), results, trial.experiment().loss()));
    }

    /** That of a baseline, by the id of its method, whatever its settings. */
    Optional<Summary> summary(String method) {
        for (int i = 0; i < summaries.size(); i++) {
            if (trial.study().contenders().get(i).method().id().equals(method)) {
                return Optional.of(summaries.get(i));
            }
        }
        return Optional.empty();
    }

    /** The baseline with the lowest median, if there is any. */
    Optional<Summary> bestBaseline() {
        return summaries.stream().skip(1).min(Comparator.comparingDouble(Summary::median));
    }

    /** The runs of an optimizer, by its label. */
    List<Result> of(String contender) {
        return results.stream()
                .filter(result -> result.contender().equals(contender))
                .toList();
    }

    List<Result> own() {
        return of(trial.study().contenders().get(0).label());
    }

    /** How many of ZeroGrads' runs bear the claim out. */
    long held() {
        return own().stream()
                .filter(result -> trial.experiment().holds(result.rankedLoss()))
                .count();
    }

    /** The run in the middle, by loss. */
    static Result middle(List<Result> runs) {
        List<Result> sorted = runs.stream()
                .sorted(Comparator.comparingDouble(Result::rankedLoss))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    /** The median of the times of an optimizer's runs. */
    static double seconds(List<Result> runs) {
        return Statistics.median(runs.stream().mapToDouble(Result::seconds).toArray());
    }
}
