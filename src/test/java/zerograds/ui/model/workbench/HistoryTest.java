package zerograds.ui.model.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.optim.baseline.Methods;
import zerograds.run.Budget;
import zerograds.ui.model.settings.SettingRow;
import zerograds.ui.model.settings.SettingsModel;

/** Undo and redo of what is chosen for a run. */
class HistoryTest {
    private final Workbench workbench = new Workbench();

    @BeforeEach
    void open() {
        workbench.open(TestProblems.scalar(2, TestProblems::sphere));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private double locality() {
        return workbench.choices().settingsProperty().getValue().real("locality");
    }

    private String undone() {
        return workbench
                .choices()
                .historyProperty()
                .get()
                .flatMap(History::undone)
                .map(Change::title)
                .orElse("");
    }

    @Test
    void takesBackASettingAndSaysWhich() {
        double before = locality();
        new SettingsModel(workbench, workbench.choices().method().schema())
                .row("locality")
                .edit("0.5");
        assertThat(undone()).isEqualTo("locality σ");

        workbench.choices().undo();
        assertThat(locality()).isEqualTo(before);
        assertThat(undone()).isEmpty();
        workbench.choices().redo();
        assertThat(locality()).isEqualTo(0.5);
    }

    @Test
    void takesADragOfASliderForOneStep() {
        double before = locality();
        SettingRow row =
                new SettingsModel(workbench, workbench.choices().method().schema()).row("locality");
        row.slide(0.4);
        row.slide(0.5);
        row.settle();
        double between = locality();
        row.slide(0.6);
        row.settle();

        workbench.choices().undo();
        assertThat(locality()).isEqualTo(between);
        workbench.choices().undo();
        assertThat(locality()).isEqualTo(before);
    }

    @Test
    void anotherChoiceForgetsWhatWasUndone() {
        workbench.choices().change("locality", "0.5");
        workbench.choices().undo();
        workbench.choices().change("batch", "8");

        assertThat(workbench.choices().historyProperty().get().orElseThrow().redone())
                .isEmpty();
    }

    @Test
    void takesBackMethodAndPresetWithTheSettingsOfThen() {
        workbench.choices().change("locality", "0.5");
        workbench.choices().budget(Budget.ofIterations(77));
        workbench.choices().chooseMethod(Methods.of("cma-es"));
        assertThat(undone()).isEqualTo("method");

        workbench.choices().undo();
        assertThat(workbench.choices().method().id()).isEqualTo("zerograds");
        assertThat(locality()).isEqualTo(0.5);
        assertThat(workbench.choices().next().orElseThrow().budget()).isEqualTo(Budget.ofIterations(77));
        workbench.choices().undo();
        assertThat(workbench.choices().next().orElseThrow().budget()).isNotEqualTo(Budget.ofIterations(77));
    }

    @Test
    void takesBackTheSeed() {
        workbench.choices().seed(7);
        assertThat(undone()).isEqualTo("seed");
        workbench.choices().undo();
        assertThat(workbench.choices().next().orElseThrow().seed()).isEqualTo(1);
    }

    @Test
    void aResetIsNoChoice() {
        workbench.choices().change("locality", "0.5");
        workbench.reset();
        assertThat(undone()).isEqualTo("locality σ");
    }

    @Test
    void anotherProblemBeginsANewHistory() {
        workbench.choices().change("locality", "0.5");
        workbench.open(TestProblems.scalar(2, TestProblems::sphere));
        assertThat(undone()).isEmpty();
    }
}
