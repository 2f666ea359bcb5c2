package zerograds.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import zerograds.app.console.Reason;
import zerograds.problem.ParameterError;
import zerograds.run.log.Recommendation;
import zerograds.run.log.RunEvent;
import zerograds.space.Parameter;
import zerograds.space.Point;

/** A run's result for people: a line for each thing worth knowing. */
public final class TextReport {
    /** The most values that are written out. */
    private static final int VALUES_MOST = 16;

    private TextReport() {}

    public static List<String> of(RunResult result) {
        RunEvent.Finished end = result.end();
        List<String> lines = new ArrayList<>();
        lines.add(result.plan().problem().title() + ": " + end.message());
        lines.add(line("iterations", "%,d", end.iterations()));
        lines.add(line("evaluations", "%,d, and %,d to watch the loss at θ", end.evaluations(), end.watched()));
        lines.addAll(failures(end.failed()));
        lines.addAll(candidates(result));
        end.hint().ifPresent(hint -> lines.add(line("hint", "%s", hint)));
        lines.add(line("verdict", "%s", result.verdict().text()));
        lines.add(line("time", "%.2f s", result.seconds()));
        return lines;
    }

    private static List<String> candidates(RunResult result) {
        RunEvent.Finished end = result.end();
        List<String> lines = new ArrayList<>();
        lines.add(line(result.lossName(), "%.6g", result.shown(end.loss())));
        lines.add(line("parameters", "%s", values(result.point())));
        error(result).ifPresent(lines::add);
        if (!result.plan().problem().stochastic()) {
            lines.add(line("best " + result.lossName(), "%.6g", result.shown(end.bestLoss())));
            lines.add(line("best at", "%s", values(result.best())));
            if (end.bestLoss() < end.loss()) {
                lines.add(line(
                        "recommended",
                        "the parameters of the best %s: the run ended at a worse one",
                        result.lossName()));
            }
            return lines;
        }
        end.recommendation().ifPresent(known -> {
            lines.add(line(
                    "recommended", "%s", values(result.point(known.recommended().theta()))));
            lines.add(line("  " + result.lossName(), "%s", mean(result, known.recommended())));
        });
        lines.add(line("luckiest", "%s", values(result.best())));
        lines.add(line(
                "  " + result.lossName(),
                "%.6g in one evaluation%s",
                result.shown(end.bestLoss()),
                end.recommendation()
                        .map(known -> "; " + mean(result, known.luckiest()))
                        .orElse("")));
        end.recommendation()
                .ifPresent(known -> lines.add(
                        line("repeats", "%,d evaluations at the end, charged to no budget", known.evaluations())));
        return lines;
    }

    private static String mean(RunResult result, Recommendation.Candidate candidate) {
        String failed = candidate.failures() == 0 ? "" : ", " + candidate.failures() + " of them failed";
        return String.format(
                Locale.ROOT,
                "%.6g ± %.2g, the mean of %d evaluations and its standard error%s",
                result.shown(candidate.mean()),
                candidate.standardError(),
                candidate.evaluations(),
                failed);
    }

    /** How many failed, and what was said of the first and of the last. */
    private static List<String> failures(RunEvent.Failures failures) {
        List<String> lines = new ArrayList<>();
        if (failures.count() > 0) {
            lines.add(line("failed", "%,d of all these", failures.count()));
            failures.first().ifPresent(first -> lines.add(failure("first", first)));
            failures.last().filter(last -> failures.count() > 1).ifPresent(last -> lines.add(failure("last", last)));
        }
        return lines;
    }

    private static String failure(String which, RunEvent.Failed failed) {
        return line("  " + which, "in iteration %,d: %s", failed.iteration(), Reason.line(failed.reason()));
    }

    private static String line(String name, String format, Object... values) {
        return String.format(Locale.ROOT, "  %-12s ", name) + String.format(Locale.ROOT, format, values);
    }

    private static Optional<String> error(RunResult result) {
        return result.error().map(error -> line("error", "%s", error(result, error)));
    }

    private static String error(RunResult result, ParameterError error) {
        return result.plan().problem().isDiscrete()
                ? String.format(Locale.ROOT, "%.1f %% of the values are wrong", 100 * error.wrongShare())
                : String.format(Locale.ROOT, "%.4g at most from the solution", error.largest());
    }

    private static String values(Point point) {
        if (point.size() > VALUES_MOST) {
            return String.format(Locale.ROOT, "%,d values", point.size());
        }
        StringJoiner joiner = new StringJoiner(", ");
        for (Parameter parameter : point.space().parameters()) {
            String unit = parameter.unit().isBlank() ? "" : " " + parameter.unit();
            joiner.add(parameter.name() + " = " + values(parameter, point.reals(parameter.name())) + unit);
        }
        return joiner.toString();
    }

    private static String values(Parameter parameter, double[] values) {
        if (parameter.unfrozen() instanceof Parameter.Choice choice) {
            return choice.options().get((int) values[0]);
        }
        StringJoiner joiner = new StringJoiner(" ");
        for (double value : values) {
            joiner.add(String.format(
                    Locale.ROOT, parameter.unfrozen() instanceof Parameter.Whole ? "%.0f" : "%.6g", value));
        }
        return joiner.toString();
    }
}
