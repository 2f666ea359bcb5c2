package zerograds.compare;

import java.util.List;

/** A study's results as comma-separated values; what is not known or never happened is left empty. */
public final class StudyTables {
    private StudyTables() {}

    /** A line for each run. */
    public static String runs(List<Result> results, double target) {
        StringBuilder table = new StringBuilder(
                "optimizer,seed,outcome,evaluations,failures,loss,bestLoss,evaluationsToTarget,seconds\n");
        for (Result run : results) {
            table.append(quoted(run.contender()))
                    .append("," + run.seed() + "," + run.outcome() + "," + run.evaluations() + "," + run.failures())
                    .append(number(run.loss()))
                    .append(number(run.bestLoss()))
                    .append(number(run.trace().evaluationsTo(target)))
                    .append(number(run.seconds()))
                    .append('\n');
        }
        return table.toString();
    }

    /** A line for each contender. */
    public static String summary(List<Summary> summaries) {
        StringBuilder table = new StringBuilder(
                "optimizer,runs,failed,lowerQuartile,median,upperQuartile,evaluationsToTarget,reached,wins,p\n");
        for (Summary summary : summaries) {
            table.append(quoted(summary.contender()))
                    .append("," + summary.runs() + "," + summary.failed())
                    .append(number(summary.lower()))
                    .append(number(summary.median()))
                    .append(number(summary.upper()))
                    .append(number(summary.evaluationsToTarget()))
                    .append("," + summary.reached() + "," + summary.wins())
                    .append(number(summary.probability()))
                    .append('\n');
        }
        return table.toString();
    }

    private static String quoted(String text) {
        return text.contains(",") ? '"' + text + '"' : text;
    }

    /** A comma and the number; nothing behind it if it is not finite. */
    static String number(double number) {
        return Double.isFinite(number) ? "," + number : ",";
    }
}
