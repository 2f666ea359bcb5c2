package zerograds.app.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import zerograds.compare.Result;
import zerograds.compare.StudyTables;
import zerograds.compare.Summary;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
import zerograds.run.log.Csv;
import zerograds.store.problem.Experiment;

/** The results of experiments as tables. */
final class ExperimentTable {
    private ExperimentTable() {}

    /** A table of what is claimed and what was reached, and one of all optimizers' medians. */
    static String markdown(List<Measured> all) {
        StringBuilder text = new StringBuilder("""
            | experiment | n | evaluations | claim | held | median | seconds | best baseline | its median |
            |---|---|---|---|---|---|---|---|---|
            """);
        all.forEach(measured -> text.append(claim(measured)));
        List<String> methods = Methods.ALL.stream().map(Method::id).toList();
        StringJoiner head = new StringJoiner(" | ", "\n| | ", " |\n|---" + "|---".repeat(methods.size()) + "|\n");
        methods.forEach(method -> head.add("`" + method + "`"));
        text.append(head);
        all.forEach(measured -> text.append(baselines(measured, methods)));
        return text.toString();
    }

    private static String claim(Measured measured) {
        Experiment experiment = measured.trial().experiment();
        Optional<Summary> baseline = measured.bestBaseline();
        StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
        row.add("`" + experiment.problem() + "`")
                .add(measured.trial().dimension())
                .add(String.format(Locale.ROOT, "%,d", experiment.evaluations()))
                .add(experiment.claim())
                .add(measured.held() + " of " + measured.own().size())
                .add(loss(measured.summaries().get(0).median()))
                .add(time(Measured.seconds(measured.own())))
                .add(baseline.map(best -> "`" + best.contender() + "`").orElse("–"))
                .add(baseline.map(best -> loss(best.median())).orElse("–"));
        return row.toString();
    }

    private static String baselines(Measured measured, List<String> methods) {
        StringJoiner row =
                new StringJoiner(" | ", "| `" + measured.trial().experiment().problem() + "` | ", " |\n");
        double least =
                measured.summaries().stream().mapToDouble(Summary::median).min().orElseThrow();
        for (String method : methods) {
            row.add(measured.summary(method)
                    .map(Summary::median)
                    .map(median -> median <= least ? "**" + loss(median) + "**" : loss(median))
                    .orElse("–"));
        }
        return row.toString();
    }

    /** A line for each run. */
    static String csv(List<Measured> all) {
        StringBuilder text = new StringBuilder();
        for (Measured measured : all) {
            if (text.isEmpty()) {
                text.append(
                        line("experiment", StudyTables.header(measured.trial().study())));
            }
            Experiment experiment = measured.trial().experiment();
            for (Result run : measured.results()) {
                text.append(line(experiment.problem(), StudyTables.row(run, experiment.loss())));
            }
        }
        return text.toString();
    }

    private static String line(String first, List<?> others) {
        List<Object> cells = new ArrayList<>(List.of(first));
        cells.addAll(others);
        return Csv.line(cells);
    }

    private static String loss(double loss) {
        if (!Double.isFinite(loss)) {
            return "failed";
        }
        boolean tiny = loss != 0 && Math.abs(loss) < 1e-12;
        return tiny ? "< 1e-12" : compact(loss);
    }

    private static String time(double seconds) {
        return String.format(Locale.ROOT, seconds < 9.95 ? "%.1f" : "%.0f", seconds);
    }

    private static String compact(double number) {
        double size = Math.abs(number);
        if (number == 0 || (size >= 100 && size < 1e5)) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        boolean plain = size >= 0.01 && size < 100;
        return String.format(Locale.ROOT, plain ? "%.2g" : "%.1e", number).replaceAll("e([-+])0", "e$1");
    }
}
