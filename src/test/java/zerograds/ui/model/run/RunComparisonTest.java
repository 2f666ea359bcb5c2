package zerograds.ui.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.optim.baseline.Methods;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.ui.model.run.RunComparison.Cell;
import zerograds.ui.model.run.RunComparison.Kind;
import zerograds.ui.model.run.RunComparison.Row;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.workbench.Workbench;

class RunComparisonTest {
    private final Problem sphere = TestProblems.scalar(2, TestProblems::sphere);
    private final Workbench workbench = new Workbench();

    @AfterEach
    void close() {
        workbench.close();
    }

    private void open(long iterations) {
        workbench.open(RunPlan.of(sphere, "default", 1).withBudget(Budget.ofIterations(iterations)));
    }

    private void finish() {
        workbench.playback().play();
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.FINISHED);
    }

    private void until(BooleanSupplier condition) {
        long limit = System.nanoTime() + 180_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < limit) {
            workbench.pull();
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private RunComparison compared() {
        return RunComparison.of(workbench.runs().compared());
    }

    private static List<String> texts(RunComparison comparison, String label) {
        return comparison.rows().stream()
                .filter(row -> row.label().equals(label))
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .toList();
    }

    private static List<String> settings(RunComparison comparison) {
        return comparison.rows().stream()
                .filter(row -> row.kind() == Kind.SETTING)
                .map(Row::label)
                .toList();
    }

    @Test
    void showsOnlyTheSettingsThatDiffer() {
        open(20);
        finish();
        workbench.choices().change("locality", "0.4");
        workbench.choices().seed(7);
        workbench.reset();
        finish();

        RunComparison differing = compared().differing();
        String locality = workbench
                .choices()
                .settingsProperty()
                .getValue()
                .schema()
                .setting("locality")
                .label();
        assertThat(differing.runs()).containsExactly("Run 1", "Run 2");
        assertThat(settings(differing)).containsExactly("Seed", locality);
        assertThat(texts(differing, "Seed")).containsExactly("1", "7");
        assertThat(texts(differing, "Iterations")).containsExactly("20", "20");
        assertThat(texts(differing, "Evaluations")).doesNotContain("0");
        assertThat(settings(compared())).contains("Method", "Preset", "Budget", "Workers", locality);
    }

    @Test
    void runsThatWereSetAlikeSaySo() {
        open(5);
        finish();
        workbench.reset();
        finish();

        assertThat(compared().isAlike()).isTrue();
        assertThat(settings(compared().differing())).isEmpty();
    }

    @Test
    void tellsWhatWasChangedInAForkAndWhen() {
        open(20);
        finish();
        String before = workbench.choices().settingsProperty().getValue().text("locality");
        workbench.fork();
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.PAUSED);
        workbench.choices().change("locality", "0.25");
        until(() -> !workbench.current().orElseThrow().run().log().changes().isEmpty());

        String locality = workbench
                .choices()
                .settingsProperty()
                .getValue()
                .schema()
                .setting("locality")
                .label();
        assertThat(texts(compared(), locality)).containsExactly(before, before + " → 0.25 (iteration 20)");
        assertThat(texts(compared(), "Forked from")).containsExactly(NumberText.NONE, "Run 1, iteration 20");
    }

    @Test
    void aMethodWithoutASettingHasNoneOfIt() {
        open(5);
        finish();
        workbench
                .choices()
                .chooseMethod(Methods.ALL.stream()
                        .filter(method -> !method.equals(workbench.choices().method()))
                        .findFirst()
                        .orElseThrow());

        assertThat(compared().differing().rows().stream().flatMap(row -> row.cells().stream()))
                .contains(Cell.NONE);
        assertThat(settings(compared().differing())).contains("Method");
    }

    @Test
    void writesTablesThatNamesCannotBreak() {
        RunComparison comparison = new RunComparison(
                List.of("a|b", "say \"x\", y"),
                List.of(new Row(
                        Kind.RESULT,
                        "Evaluations",
                        Stream.of(12345L, 7L)
                                .map(count -> new Cell(NumberText.count(count), Long.toString(count)))
                                .toList())));

        assertThat(comparison.markdown())
                .isEqualTo("| setting | a\\|b | say \"x\", y |\n|---|---|---|\n| Evaluations | 12\u2009345 | 7 |\n");
        assertThat(comparison.table().csv()).isEqualTo("setting,a|b,\"say \"\"x\"\", y\"\nEvaluations,12345,7\n");
    }
}
