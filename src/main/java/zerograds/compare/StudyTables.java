package zerograds.compare;

import java.util.List;
import zerograds.run.log.Csv;

/** A study's results as comma-separated values; what is not known or never happened is left empty. */
public final class StudyTables {
    private StudyTables() {}

    /** A line for each run. */
    public static String runs(Study study, List<Result> results, double target) {
        StringBuilder table = new StringBuilder(Csv.line(header(study)));
        results.forEach(run -> table.append(Csv.line(row(run, target))));
        return table.toString();
    }

    /** What {@link #row} tells of a run. */
    public static List<String> header(Study study) {
        String least = study.problem().stochastic() ? "luckiestLoss" : "bestLoss";
        return List.of(
                "optimizer",
                "seed",
                "outcome",
                "evaluations",
                "failures",
                "loss",
                least,
                "evaluationsToTarget",
                "seconds",
                "message");
    }

    /** The cells of a run. */
    public static List<Object> row(Result run, double target) {
        return List.of(
                run.contender(),
                run.seed(),
                run.outcome(),
                run.evaluations(),
                run.failures(),
                known(run.loss()),
                known(run.bestLoss()),
                known(run.trace().evaluationsTo(target)),
                known(run.seconds()),
                run.message());
    }

    /** A line for each contender. */
    public static String summary(List<Summary> summaries) {
        StringBuilder table = new StringBuilder(
                "optimizer,runs,failed,lowerQuartile,median,upperQuartile,evaluationsToTarget,reached,wins,p\n");
        for (Summary summary : summaries) {
            table.append(Csv.line(List.of(
                    summary.contender(),
                    summary.runs(),
                    summary.failed(),
                    known(summary.lower()),
                    known(summary.median()),
                    known(summary.upper()),
                    known(summary.evaluationsToTarget()),
                    summary.reached(),
                    summary.wins(),
                    known(summary.probability()))));
        }
        return table.toString();
    }

    /** The number, or NaN, which a table leaves empty, if it is not finite. */
    public static double known(double number) {
        return Double.isFinite(number) ? number : Double.NaN;
    }
}
