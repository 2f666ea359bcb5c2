package zerograds.ui.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.baseline.Methods;
import zerograds.run.Budget;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.workbench.Workbench;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
class StepExplanationTest {
    private final Workbench workbench = new Workbench();
    private final StepExplanation explanation = new StepExplanation(workbench);

    @AfterEach
    void close() {
        workbench.close();
    }

    private void finish(String method, int n) {
        RunPlan plan = RunPlan.of(TestProblems.scalar(n, TestProblems::sphere), Methods.of(method), "default", 1);
        workbench.open(plan.withBudget(Budget.ofIterations(60)).withWorkers(1));
        workbench.playback().play();
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.FINISHED);
        explanation.openProperty().set(true);
        until(() -> explanation.pageProperty().get().isPresent());
    }

    private void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            workbench.pull();
            explanation.pull();
            Thread.onSpinWait();
        }
    }

    private StepPage page() {
        return explanation.pageProperty().get().orElseThrow();
    }

    private Vec theta(long iteration) {
        var log = workbench.current().orElseThrow().run().log();
        return ((RunEvent.Iterated)
                        log.since(log.sequenceOf(iteration), 1).get(0).event())
                .theta();
    }

    private void go(StepStage stage) {
        while (explanation.stageProperty().get() != stage) {
            explanation.next();
        }
    }

    @Test
    void saysWhenThereIsNothingToExplain() {
        explanation.openProperty().set(true);
        explanation.pull();
        assertThat(explanation.noteProperty().get()).contains("no iteration yet");
        assertThat(workbench.spotlightProperty().get()).isEmpty();
    }

    @Test
    void tellsTheLastIterationAndFollowsThePast() {
        finish("zerograds", 2);
        assertThat(page().iteration()).isEqualTo(59);
        workbench.time().orElseThrow().seek(20);
        until(() -> page().iteration() == 20);
        go(StepStage.OUTCOME);
        assertThat(page().rows().get(1).subList(1, 3))
                .containsExactly(
                        StepPages.number(theta(20).get(1)),
                        StepPages.number(theta(21).get(1)));
        assertThat(page().summary()).contains("→");
        assertThat(workbench.spotlightProperty().get()).contains(StepStage.OUTCOME);
    }

    @Test
    void everyStageOfASurrogateHasFormulasAndNumbers() {
        finish("zerograds", 2);
        for (StepStage stage : StepStage.values()) {
            go(stage);
            assertThat(page().stage()).isEqualTo(stage);
            assertThat(page().formulas()).isNotEmpty();
            assertThat(page().rows())
                    .isNotEmpty()
                    .allMatch(row -> row.size() == page().columns().size());
        }
        explanation.next();
        assertThat(explanation.stageProperty().get()).isEqualTo(StepStage.OUTCOME);
    }

    @Test
    void ofManyParametersTellsThoseThatMovedMost() {
        finish("zerograds", 30);
        go(StepStage.STEP);
        assertThat(page().rows()).hasSize(StepPages.MOST_ROWS);
        assertThat(page().summary()).contains("8 of 30 parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spsa", "cma-es"})
    void saysHonestlyWhatIsNotKnownOfBaselines(String method) {
        finish(method, 2);
        assertThat(page().rows()).isNotEmpty();
        go(StepStage.FIT);
        assertThat(page().sentence()).contains("no surrogate");
        go(StepStage.STEP);
        assertThat(page().sentence()).contains("not recorded");
        go(StepStage.OUTCOME);
        assertThat(page().rows()).hasSize(2);
    }

    @Test
    void putsTheLightOutWhenItIsClosed() {
        finish("zerograds", 1);
        assertThat(workbench.spotlightProperty().get()).contains(StepStage.LOOK);
        explanation.openProperty().set(false);
        assertThat(workbench.spotlightProperty().get()).isEmpty();
    }
}
