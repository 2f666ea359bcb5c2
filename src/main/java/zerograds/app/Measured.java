package zerograds.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zerograds.compare.Result;
import zerograds.compare.Summary;

/** An experiment with the results of all its runs. Immutable. */
record Measured(Trial trial, List<Result> results) {
    Measured {
        results = List.copyOf(results);
    }

    /** One for each optimizer, ZeroGrads first. */
    List<Summary> summaries() {
        return Summary.of(trial.study(), results, trial.experiment().loss());
    }

    /** That of a rival, by the id of its method, whatever its settings. */
    Optional<Summary> summary(String method) {
        List<Summary> all = summaries();
        for (int i = 0; i < all.size(); i++) {
            if (trial.study().contenders().get(i).method().id().equals(method)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** The rival with the lowest median, if there is any. */
    Optional<Summary> bestRival() {
        return summaries().stream().skip(1).min(Comparator.comparingDouble(Summary::median));
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

    /** The middle of the times of an optimizer's runs. */
    static double seconds(List<Result> runs) {
        double[] sorted = runs.stream().mapToDouble(Result::seconds).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
