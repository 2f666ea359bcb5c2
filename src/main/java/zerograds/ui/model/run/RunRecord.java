package zerograds.ui.model.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.ui.model.run.RunComparison.Cell;
import zerograds.ui.model.run.RunComparison.Kind;
import zerograds.ui.model.run.RunComparison.Row;
import zerograds.ui.model.series.RunStatus;
import zerograds.ui.model.text.BudgetKind;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.SettingTexts;
import zerograds.ui.model.text.Texts;

/**
 * How a run was set and what came of it, as its log says: a run that was forked, or went on after a rest, began with the
 * settings that its log begins with.
 *
 * @param start the settings before the first iteration
 * @param changes of the settings since, in order
 */
record RunRecord(KeptRun run, RunPlan plan, Settings start, List<RunEvent.SettingsChanged> changes, RunStatus status) {
    static RunRecord of(KeptRun run) {
        RunPlan plan = run.model().run().plan();
        RunLog log = run.model().run().log();
        Settings start = log.since(0, 1).stream()
                .map(RunLog.Entry::event)
                .filter(RunEvent.Started.class::isInstance)
                .map(event -> ((RunEvent.Started) event).settings())
                .findFirst()
                .orElse(plan.settings());
        return new RunRecord(run, plan, start, log.changes(), run.model().status());
    }

    /** The plans, then every setting that one of the runs has. */
    static Stream<Row> settings(List<RunRecord> runs) {
        Map<String, String> labels = new LinkedHashMap<>();
        runs.forEach(each -> each.start
                .schema()
                .settings()
                .forEach(setting -> labels.putIfAbsent(setting.key(), SettingTexts.label(setting))));
        Stream<Row> plans = Stream.of(
                setting(
                        Texts.of("menu.method"),
                        runs,
                        each -> Cell.of(each.plan.method().title())),
                setting(Texts.of("menu.preset"), runs, each -> Cell.of(each.plan.preset())),
                setting(Texts.of("compare.seed"), runs, each -> Cell.of(Long.toString(each.plan.seed()))),
                setting(Texts.of("compare.budget"), runs, each -> Cell.of(budget(each.plan.budget()))),
                setting(Texts.of("compare.workers"), runs, each -> Cell.of(Integer.toString(each.plan.workers()))),
                setting(Texts.of("compare.forked-from"), runs, RunRecord::origin));
        return Stream.concat(
                plans,
                labels.entrySet().stream()
                        .map(label -> setting(label.getValue(), runs, each -> each.value(label.getKey()))));
    }

    static Stream<Row> results(List<RunRecord> runs) {
        return Stream.of(
                result(Texts.of("compare.iterations"), runs, each -> count(each.status.iterations())),
                result(Texts.of("compare.evaluations"), runs, each -> count(each.status.evaluations())),
                result(Texts.of("compare.failures"), runs, each -> count(each.status.failures())),
                result(Texts.of("compare.loss"), runs, each -> measure(each.status.loss())),
                result(Texts.of("compare.best-loss"), runs, each -> measure(each.status.bestLoss())),
                result(
                        Texts.of("compare.time"),
                        runs,
                        each -> measure(each.status.elapsed().toNanos() / 1e9)));
    }

    private static Row setting(String label, List<RunRecord> runs, Function<RunRecord, Cell> cell) {
        return new Row(Kind.SETTING, label, runs.stream().map(cell).toList());
    }

    private static Row result(String label, List<RunRecord> runs, Function<RunRecord, Cell> cell) {
        return new Row(Kind.RESULT, label, runs.stream().map(cell).toList());
    }

    private static Cell count(long value) {
        return new Cell(NumberText.count(value), Long.toString(value));
    }

    private static Cell measure(double value) {
        return Double.isNaN(value) ? Cell.NONE : new Cell(NumberText.measure(value), Double.toString(value));
    }

    private static String budget(Budget budget) {
        BudgetKind kind = BudgetKind.of(budget);
        return kind == BudgetKind.UNLIMITED ? kind.toString() : kind.amount(budget) + " " + kind;
    }

    private Cell origin() {
        return run.parent()
                .map(parent -> Cell.of(Texts.of("compare.origin", parent.name(), run.from())))
                .orElse(Cell.NONE);
    }

    /** The value at the start and, if it was changed while the run went on, the latest and since which iteration. */
    private Cell value(String key) {
        if (start.schema().settings().stream().map(Setting::key).noneMatch(key::equals)) {
            return Cell.NONE;
        }
        String first = start.text(key);
        String latest = first;
        long since = -1;
        for (RunEvent.SettingsChanged change : changes) {
            String value = change.settings().text(key);
            since = value.equals(latest) ? since : change.iteration();
            latest = value;
        }
        return Cell.of(since < 0 ? first : Texts.of("compare.changed", first, latest, since));
    }
}
