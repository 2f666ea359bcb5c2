package zerograds.ui.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zerograds.TestProblems;
import zerograds.run.Budget;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.ui.model.series.RunStatus;
import zerograds.ui.model.verdict.RunningVerdict;
import zerograds.ui.model.verdict.Verdict;
import zerograds.ui.model.workbench.Workbench;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
class TimeTravelTest {
    private final Workbench workbench = new Workbench();

    @BeforeEach
    void run() {
        RunPlan plan = RunPlan.of(TestProblems.scalar(2, TestProblems::sphere), "default", 1);
        workbench.open(plan.withBudget(Budget.ofIterations(300)));
        workbench.playback().play();
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.FINISHED);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            workbench.pull();
            Thread.onSpinWait();
        }
    }

    private TimeTravel time() {
        return workbench.time().orElseThrow();
    }

    private RunStatus shown() {
        return workbench.shown().orElseThrow().status();
    }

    private void seek(long iteration) {
        time().seek(iteration);
        until(() -> shown().iterations() == iteration + 1);
    }

    @Test
    void showsThePresentAtFirst() {
        assertThat(workbench.shown()).isEqualTo(workbench.current());
        assertThat(time().position()).isEmpty();
        assertThat(time().last()).isEqualTo(299);
    }

    @Test
    void showsTheRunAsItWas() {
        seek(120);
        RunModel past = workbench.shown().orElseThrow();
        assertThat(past.losses().best().size()).isEqualTo(121);
        assertThat(past.sample().output()).isPresent();
        assertThat(shown().finished()).isEmpty();
        assertThat(workbench.current().orElseThrow().status().iterations()).isEqualTo(300);
        time().leave();
        assertThat(workbench.shown()).isEqualTo(workbench.current());
    }

    @Test
    void theVerdictIsWhatItWasThen() {
        RunModel present = workbench.current().orElseThrow();
        RunningVerdict running = new RunningVerdict(present.run().plan());
        Map<Long, Verdict> then = new HashMap<>();
        present.log().forEach(entry -> {
            running.accept(entry);
            if (entry.event() instanceof RunEvent.Iterated iterated) {
                then.put(iterated.iteration(), running.verdict());
            }
        });
        for (long iteration : List.of(5L, 60L, 150L, 299L)) {
            seek(iteration);
            assertThat(workbench.shown().orElseThrow().verdict()).isEqualTo(then.get(iteration));
        }
        assertThat(present.verdict()).isEqualTo(running.verdict());
    }

    @Test
    void goesNoFurtherThanTheRun() {
        time().seek(100_000);
        until(() -> time().moment().isPresent());
        assertThat(time().moment().orElseThrow().iteration()).isEqualTo(299);
        time().move(-1);
        until(() -> time().moment().orElseThrow().iteration() == 298);
    }

    @Test
    void playsBackwardsUntilTheBeginning() {
        seek(5);
        time().play(-1e6);
        until(() -> time().rate() == 0);
        assertThat(time().position()).hasValue(0);
    }

    @Test
    void forksWhereItIsAndKeepsTheFirstRun() {
        seek(120);
        workbench.fork();
        until(() -> workbench.current().orElseThrow().status().iterations() == 121);
        assertThat(workbench.runs().listed()).hasSize(2);
        assertThat(workbench.playback().phaseProperty().get()).isNotEqualTo(RunPhase.FINISHED);
        workbench.choices().change("locality", "0.4");
        workbench.playback().play();
        until(() -> workbench.playback().phaseProperty().get() == RunPhase.FINISHED);
        assertThat(workbench.current().orElseThrow().status().iterations()).isEqualTo(300);
        KeptRun first = workbench.runs().listed().get(0);
        workbench.show(first);
        assertThat(workbench.current()).contains(first.model());
        assertThat(workbench.playback().phaseProperty().get()).isEqualTo(RunPhase.FINISHED);
    }
}
