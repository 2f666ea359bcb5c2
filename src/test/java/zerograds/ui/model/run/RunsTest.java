package zerograds.ui.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.run.landscape.Landscape;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.workbench.Pace;
import zerograds.ui.model.workbench.Workbench;

class RunsTest {
    private final Problem sphere = TestProblems.scalar(2, TestProblems::sphere);
    private final Workbench workbench = new Workbench();

    @AfterEach
    void close() {
        workbench.close();
    }

    private Runs runs() {
        return workbench.runs();
    }

    private List<String> names() {
        return runs().listed().stream().map(KeptRun::name).toList();
    }

    private void open(Problem problem, long iterations) {
        workbench.open(RunPlan.of(problem, "default", 1).withBudget(Budget.ofIterations(iterations)));
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

    @Test
    void aResetKeepsTheRunBefore() {
        open(sphere, 20);
        finish();
        workbench.reset();

        assertThat(names()).containsExactly("Run 1", "Run 2");
        assertThat(runs().listed().get(0).model().status().iterations()).isEqualTo(20);
        assertThat(runs().overlaid()).hasSize(1);
        runs().listed().get(0).chosenProperty().set(true);
        assertThat(runs().overlaid()).extracting(KeptRun::name).containsExactly("Run 2", "Run 1");
    }

    @Test
    void aRunThatIsNotShownKeepsNoPictureOfItsLandscape() {
        open(sphere, 20);
        finish();
        RunModel first = runs().listed().get(0).model();
        until(() -> first.landscape()
                .look()
                .flatMap(LandscapePicture::landscape)
                .flatMap(Landscape::surrogate)
                .isPresent());
        workbench.reset();

        assertThat(first.landscape().picture()).isEmpty();
    }

    @Test
    void aRunThatHasDoneNothingIsNotKept() {
        open(sphere, 20);
        workbench.choices().seed(2);
        workbench.reset();

        assertThat(names()).containsExactly("Run 1");
    }

    @Test
    void forksStandBelowTheRunTheyCameFrom() {
        open(sphere, 20);
        finish();
        KeptRun first = runs().listed().get(0);
        workbench.reset();
        finish();
        workbench.show(first);
        workbench.fork();

        assertThat(names()).containsExactly("Run 1", "Run 3", "Run 2");
        KeptRun fork = runs().listed().get(1);
        assertThat(fork.parent()).contains(first);
        assertThat(fork.from()).isEqualTo(20);
        assertThat(runs().depth(fork)).isEqualTo(1);
    }

    @Test
    void theOldestGoesUnlessItIsPinned() {
        open(sphere, 3);
        finish();
        runs().listed().get(0).pinnedProperty().set(true);
        for (int i = 0; i < Runs.MOST + 2; i++) {
            workbench.reset();
            finish();
        }

        assertThat(names()).hasSize(Runs.MOST + 2).startsWith("Run 1", "Run 3");
        assertThat(runs().listed()).extracting(KeptRun::slot).doesNotHaveDuplicates();
    }

    @Test
    void runsOfAnotherProblemComeBackWithIt() {
        open(sphere, 5);
        finish();
        open(TestProblems.scalar(3, TestProblems::sphere), 5);
        assertThat(runs().listed()).hasSize(1);
        assertThat(runs().elsewhere()).isEqualTo(1);

        open(sphere, 5);
        assertThat(names()).containsExactly("Run 1", "Run 2");
    }

    @Test
    void aRunThatWasLeftGoesOnAsIfNothingHadHappened() {
        open(sphere, 400);
        finish();
        double wanted = workbench.current().orElseThrow().status().loss();
        workbench.reset();
        workbench.playback().pace(Pace.SLOW);
        workbench.playback().play();
        until(() -> workbench.current().orElseThrow().status().iterations() > 2);
        KeptRun left = runs().present().orElseThrow();
        workbench.playback().pace(Pace.FULL);
        workbench.show(runs().listed().get(0));
        until(() -> left.model().run().finished().isPresent());

        workbench.show(left);
        assertThat(workbench.playback().phaseProperty().get()).isEqualTo(RunPhase.PAUSED);
        finish();
        assertThat(workbench.current().orElseThrow().status().loss()).isEqualTo(wanted);
        assertThat(names()).containsExactly("Run 1", "Run 2");
    }

    @Test
    void aRunThatIsShownCannotBeRemoved() {
        open(sphere, 5);
        finish();
        KeptRun first = runs().present().orElseThrow();
        workbench.reset();
        until(() -> first.model().run().phase() == RunPhase.FINISHED);

        runs().remove(first);
        assertThat(names()).containsExactly("Run 2");
        runs().remove(runs().present().orElseThrow());
        assertThat(names()).containsExactly("Run 2");
    }
}
