package zerograds.ui.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zerograds.optim.zerograds.ZeroGrads;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPlan;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.session.Session;
import zerograds.store.yaml.ProblemException;

class LastRunTest {
    private static Problem problem;

    @BeforeAll
    static void read() throws ProblemException {
        problem = ProblemFiles.read(Path.of(System.getProperty("zerograds.home", "."), "demo-problems", "rosenbrock"));
    }

    @Test
    void comesBackWithAllItsChoices() {
        RunPlan usual = RunPlan.of(problem, ZeroGrads.METHOD, "reference", 7);
        RunPlan plan = usual.withSettings(usual.settings().with("locality", "0.4"))
                .withBudget(
                        Budget.ofEvaluations(1234).withTargetLoss(usual.budget().targetLoss()));

        RunPlan again = LastRun.plan(problem, LastRun.of(plan, "rosenbrock"));

        assertThat(again.settings()).isEqualTo(plan.settings());
        assertThat(again.budget()).isEqualTo(plan.budget());
        assertThat(again.seed()).isEqualTo(7);
        assertThat(again.preset()).isEqualTo("reference");
    }

    @Test
    void refusesWhatDoesNotExistAnyMore() {
        Session.Last last = LastRun.of(RunPlan.of(problem, ZeroGrads.METHOD, "default", 1), "rosenbrock");
        assertThatThrownBy(() -> LastRun.plan(problem, with(last, "no-such-method", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LastRun.plan(problem, with(last, last.method(), Map.of("no-such-setting", "1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Session.Last with(Session.Last last, String method, Map<String, String> settings) {
        return new Session.Last(
                last.problem(), method, last.preset(), last.seed(), last.unit(), last.budget(), settings);
    }
}
