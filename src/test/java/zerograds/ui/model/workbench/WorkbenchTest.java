package zerograds.ui.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.optim.Method;
import zerograds.optim.baseline.Methods;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.space.Point;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.series.RunStatus;
import zerograds.ui.model.settings.SettingGroup;
import zerograds.ui.model.settings.SettingRow;
import zerograds.ui.model.settings.SettingsModel;
import zerograds.ui.model.verdict.Verdict;

class WorkbenchTest {
    private final Problem sphere = TestProblems.scalar(2, TestProblems::sphere);
    private final Workbench workbench = new Workbench();

    @AfterEach
    void close() {
        workbench.close();
    }

    private RunStatus status() {
        return workbench.current().orElseThrow().status();
    }

    private void finish(Problem problem, Budget budget) throws InterruptedException {
        workbench.open(RunPlan.of(problem, "default", 1).withBudget(budget));
        workbench.playback().play();
        Run run = workbench.current().orElseThrow().run();
        run.awaitFinished();
        // The phase follows a moment later.
        while (run.phase() != RunPhase.FINISHED) {
            Thread.onSpinWait();
        }
        workbench.pull();
    }

    @Test
    void showsHowFarTheRunGot() throws InterruptedException {
        finish(sphere, Budget.ofIterations(40));

        assertThat(status().iterations()).isEqualTo(40);
        assertThat(status().evaluations()).isEqualTo(160);
        assertThat(status().progress()).isEqualTo(1);
        assertThat(status().bestLoss()).isBetween(0.0, 2.0);
        assertThat(status().error()).isPresent();
        assertThat(workbench.current().orElseThrow().verdict().level()).isNotEqualTo(Verdict.Level.UNKNOWN);
    }

    @Test
    void aResetBeginsAgainWithTheSettingsAsTheyAre() throws InterruptedException {
        finish(sphere, Budget.ofIterations(5));
        workbench.choices().change("locality", "0.7");
        workbench.reset();

        assertThat(status().iterations()).isZero();
        assertThat(workbench.current().orElseThrow().run().plan().settings().real("locality"))
                .isEqualTo(0.7);
        assertThat(workbench.choices().presetSettings().orElseThrow().real("locality"))
                .isEqualTo(0.15);
    }

    @Test
    void anotherSeedActsAtOnceBeforeTheRunAndAtTheResetAfterwards() throws InterruptedException {
        workbench.open(RunPlan.of(sphere, "default", 1));
        workbench.choices().seed(2);
        assertThat(workbench.current().orElseThrow().run().plan().seed()).isEqualTo(2);

        finish(sphere, Budget.ofIterations(5));
        workbench.choices().seed(3);
        assertThat(workbench.current().orElseThrow().run().plan().seed()).isEqualTo(1);
        workbench.reset();
        assertThat(workbench.current().orElseThrow().run().plan().seed()).isEqualTo(3);
    }

    @Test
    void playingWaitsForTheStart() {
        workbench.open(RunPlan.of(sphere, "default", 1));
        workbench.playback().play();

        assertThat(workbench.playback().playingProperty().get()).isTrue();
        workbench.playback().playOrPause();
        assertThat(workbench.playback().playingProperty().get()).isFalse();
    }

    @Test
    void aFailureIsToldOnceWithItsReason() throws InterruptedException {
        finish(TestProblems.failingBeyondOne(2), Budget.ofIterations(3));

        Notice notice = workbench.noticeProperty().get().orElseThrow();
        assertThat(notice.weight()).isEqualTo(Notice.Weight.LIGHT);
        assertThat(notice.text()).contains("X is too large");
        workbench.noticeProperty().set(Optional.empty());
        workbench.pull();
        assertThat(workbench.noticeProperty().get()).isEmpty();
    }

    @Test
    void aFailedRunIsToldAndTheWorkbenchLives() throws InterruptedException {
        Problem broken = TestProblems.scalar(2, point -> Double.NaN);
        finish(broken, Budget.ofIterations(1000));

        assertThat(workbench.playback().phaseProperty().get()).isEqualTo(RunPhase.FINISHED);
        assertThat(workbench.noticeProperty().get().orElseThrow().weight()).isEqualTo(Notice.Weight.GRAVE);
        finish(sphere, Budget.ofIterations(3));
        assertThat(workbench.noticeProperty().get()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadLeavesTheRunAlone() {
        workbench.open(RunPlan.of(sphere, "default", 1));
        RunModel before = workbench.current().orElseThrow();
        workbench.open(ProblemCard.broken("lens", "problem.yaml:3: tags: must be a list"));

        assertThat(workbench.current()).contains(before);
        assertThat(workbench.noticeProperty().get().orElseThrow().text()).contains("problem.yaml:3");
    }

    @Test
    void aSearchFindsCardsThatHaveAllItsWords() {
        ProblemCard card = new ProblemCard(
                "led", "LED display", "Segments.", List.of("image"), Optional.of(sphere), Optional.empty());

        assertThat(card.matches(" IMAGE led")).isTrue();
        assertThat(card.matches("led spline")).isFalse();
        assertThat(card.matches("")).isTrue();
    }

    @Test
    void anotherMethodBeginsAgainWithItsOwnSettings() throws InterruptedException {
        finish(sphere, Budget.ofIterations(5));
        workbench.choices().chooseMethod(Methods.of("cma-es"));

        assertThat(status().iterations()).isZero();
        assertThat(workbench.playback().playingProperty().get()).isFalse();
        assertThat(workbench.choices().settingsProperty().getValue().schema())
                .isSameAs(Methods.of("cma-es").schema());
        assertThat(workbench.current().orElseThrow().hasSurrogate()).isFalse();
        assertThat(workbench.current().orElseThrow().verdict().text()).isEqualTo("no surrogate");
    }

    @Test
    void theMethodStaysWhenAnotherProblemIsOpenedButAnUnknownPresetDoesNot() {
        workbench.open(RunPlan.of(sphere, "reference", 7));
        workbench.choices().chooseMethod(Methods.of("nelder-mead"));
        workbench.open(sphere);

        RunPlan plan = workbench.choices().next().orElseThrow();
        assertThat(plan.method().id()).isEqualTo("nelder-mead");
        assertThat(plan.preset()).isEqualTo("default");
        assertThat(plan.seed()).isEqualTo(7);
    }

    @Test
    void everySettingOfEveryMethodCanBeShownAndChanged() {
        workbench.open(RunPlan.of(sphere, "default", 1));
        for (Method method : Methods.ALL) {
            workbench.choices().chooseMethod(method);
            SettingsModel settings = new SettingsModel(workbench, method.schema());
            for (SettingGroup group : settings.groups()) {
                for (SettingRow row : group.rows()) {
                    row.slide(1);
                    assertThat(workbench
                                    .choices()
                                    .settingsProperty()
                                    .getValue()
                                    .text(row.setting().key()))
                            .as(method.title() + ": " + row.setting().key())
                            .isEqualTo(row.textProperty().get());
                }
            }
        }
    }

    @Test
    void anotherMethodTakesTheSeedInForceNotTheOneThatWaits() throws InterruptedException {
        finish(sphere, Budget.ofIterations(5));
        workbench.choices().seed(7);
        assertThat(workbench.choices().nextProperty().getValue().seed()).isEqualTo(7);
        workbench.choices().chooseMethod(Methods.of("cma-es"));
        assertThat(workbench.current().orElseThrow().run().plan().seed()).isEqualTo(1);
        assertThat(workbench.choices().next().orElseThrow().seed()).isEqualTo(1);
    }

    @Test
    void aProblemThatWasReadAgainWaitsForTheResetOnceSomethingWasComputed() throws InterruptedException {
        Problem edited = TestProblems.scalar(2, point -> 3 + TestProblems.sphere(point));
        workbench.open(RunPlan.of(sphere, "default", 1));
        workbench.renew(ProblemCard.of(edited));
        assertThat(workbench.current().orElseThrow().run().plan().problem()).isSameAs(edited);

        finish(sphere, Budget.ofIterations(5));
        workbench.renew(ProblemCard.of(edited));
        assertThat(workbench.current().orElseThrow().run().plan().problem()).isSameAs(sphere);
        assertThat(workbench.noticeProperty().get().orElseThrow().text()).contains("next reset");
        workbench.reset();
        assertThat(workbench.current().orElseThrow().run().plan().problem()).isSameAs(edited);
    }

    @Test
    void countsTheRunsThatWouldBeLost() throws InterruptedException {
        workbench.open(RunPlan.of(sphere, "default", 1));
        assertThat(workbench.runs().unsaved()).isZero();
        finish(sphere, Budget.ofIterations(5));
        finish(sphere, Budget.ofIterations(6));
        assertThat(workbench.runs().unsaved()).isEqualTo(2);
        workbench.runs().present().orElseThrow().exported();
        assertThat(workbench.runs().unsaved()).isEqualTo(1);
        workbench.fork();
        assertThat(workbench.runs().unsaved()).isEqualTo(1);
    }

    @Test
    void startsANewRunAtTheBestParameters() throws InterruptedException {
        finish(sphere, Budget.ofIterations(40));
        Point best = status().best().orElseThrow();
        workbench.choices().seed(7);
        workbench.startAtBest();

        RunPlan plan = workbench.current().orElseThrow().run().plan();
        assertThat(plan.seed()).isEqualTo(7);
        Point start = plan.problem().space().decode(plan.problem().space().start(plan.seed()));
        assertThat(start.values()).containsExactly(best.values(), within(1e-12));
    }

    @Test
    void goesToTheBestParametersAndForksFromThem() throws InterruptedException {
        finish(sphere, Budget.ofIterations(40));
        RunStatus status = status();
        long best = status.bestIteration();
        assertThat(best).isBetween(1L, 39L);
        assertThat(status.bestPoint()).startsWith("x[0] = ").contains("\nx[1] = ");

        workbench.forkBest();
        assertThat(workbench.runs().present().orElseThrow().from()).isEqualTo(best);
        Run fork = workbench.current().orElseThrow().run();
        while (fork.log().iterations() < best) {
            Thread.onSpinWait();
        }
        workbench.playback().step();
        while (fork.log().iterations() <= best) {
            Thread.onSpinWait();
        }
        workbench.pull();
        assertThat(status().loss()).isEqualTo(status.bestLoss());
        assertThat(status().bestPoint()).isEqualTo(status.bestPoint());
    }
}
