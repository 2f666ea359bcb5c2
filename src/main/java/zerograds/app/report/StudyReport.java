package zerograds.app.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import zerograds.app.console.Exit;
import zerograds.app.console.Reason;
import zerograds.compare.Result;
import zerograds.compare.Study;
import zerograds.compare.Summary;

/** Prints the results of a study as text. */
public final class StudyReport {
    /** The most runs that are named. */
    private static final int FAILURES_MOST = 10;

    private StudyReport() {}

    /** One line for a run that is done. */
    public static String progress(Result result, int done, int all) {
        String end = result.hasFailed()
                ? result.outcome() + ": " + Reason.line(result.message())
                : String.format(Locale.ROOT, "loss %.3g", result.loss());
        return String.format(Locale.ROOT, "%d/%d  %s  seed %d  %s", done, all, result.contender(), result.seed(), end);
    }

    /** Which runs failed, and why: a line for each, the first of them if there are many. */
    public static List<String> failures(Collection<Result> results) {
        List<Result> failed = results.stream().filter(Result::hasFailed).toList();
        List<String> lines = new ArrayList<>();
        if (!failed.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "%,d of %,d runs failed:", failed.size(), results.size()));
            failed.stream()
                    .limit(FAILURES_MOST)
                    .map(result -> "  " + result.contender() + "  seed " + result.seed() + "  "
                            + Reason.line(result.message()))
                    .forEach(lines::add);
        }
        if (failed.size() > FAILURES_MOST) {
            lines.add(String.format(Locale.ROOT, "  and %,d more", failed.size() - FAILURES_MOST));
        }
        return lines;
    }

    /** The exit code of a study, which failed if all its runs did; then the reason is written to {@code err}. */
    public static int exitCode(List<Result> results, PrintWriter err) {
        if (results.isEmpty() || !results.stream().allMatch(Result::hasFailed)) {
            return Exit.DONE;
        }
        err.println("zerograds: all runs failed, the first because "
                + Reason.line(results.get(0).message()));
        err.flush();
        return Exit.FAILED;
    }

    /**
     * A table with a line for each contender.
     *
     * @param target a loss, or NaN for none
     */
    public static List<String> of(Study study, List<Summary> summaries, double target) {
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
                "%s: %s after %,d evaluations, %d seeds",
                study.problem().title(),
                study.problem().loss().title(),
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
