package zerograds.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zerograds.compare.Result;
import zerograds.compare.Study;
import zerograds.compare.Summary;

/** A study's results for people. */
final class StudyReport {
    private StudyReport() {}

    /** One line for a run that is done. */
    static String progress(Result result, int done, int all) {
        String end = result.outcome().equals("done")
                ? String.format(Locale.ROOT, "loss %.3g", result.loss())
                : result.outcome() + ": " + result.message();
        return String.format(Locale.ROOT, "%d/%d  %s  seed %d  %s", done, all, result.contender(), result.seed(), end);
    }

    /**
     * A table with a line for each contender.
     *
     * @param target a loss, or NaN for none
     */
    static List<String> of(Study study, List<Summary> summaries, double target) {
        boolean aimed = !Double.isNaN(target);
        int width = Math.max(
                9,
                summaries.stream()
                        .mapToInt(summary -> summary.contender().length())
                        .max()
                        .orElse(0));
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: loss after %,d evaluations, %d seeds",
                study.problem().title(),
                study.evaluations(),
                study.seeds().size()));
        lines.add(String.format(
                Locale.ROOT,
                "%-" + width + "s %10s %10s %10s %5s %7s%s",
                "optimizer",
                "quartile",
                "median",
                "quartile",
                "wins",
                "p",
                aimed ? String.format(Locale.ROOT, "  evaluations to %.3g", target) : ""));
        for (Summary summary : summaries) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-" + width + "s %10.3g %10.3g %10.3g %5d %7s%s%s",
                    summary.contender(),
                    summary.lower(),
                    summary.median(),
                    summary.upper(),
                    summary.wins(),
                    Double.isNaN(summary.probability())
                            ? ""
                            : String.format(Locale.ROOT, "%.2g", summary.probability()),
                    aimed ? reached(summary) : "",
                    summary.failed() == 0 ? "" : "  " + summary.failed() + " failed"));
        }
        return lines;
    }

    private static String reached(Summary summary) {
        String count = Double.isFinite(summary.evaluationsToTarget())
                ? String.format(Locale.ROOT, "%,.0f", summary.evaluationsToTarget())
                : "-";
        return String.format(Locale.ROOT, "  %s (%d of %d runs)", count, summary.reached(), summary.runs());
    }
}
