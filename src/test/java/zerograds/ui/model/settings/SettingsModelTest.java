package zerograds.ui.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.TestProblems;
import zerograds.optim.baseline.Methods;
import zerograds.run.RunPlan;
import zerograds.ui.model.workbench.Workbench;

class SettingsModelTest {
    private final Workbench workbench = new Workbench();
    private final SettingsModel settings =
            new SettingsModel(workbench, Methods.ALL.get(0).schema());

    @BeforeEach
    void open() {
        workbench.open(RunPlan.of(TestProblems.scalar(2, TestProblems::sphere), "reference", 1));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    @Test
    void showsTheSettingsOfTheRun() {
        assertThat(settings.row("locality").textProperty().get()).isEqualTo("0.33");
        assertThat(settings.row("locality").changedProperty().get()).isFalse();
    }

    @Test
    void aTypedValueActsAndIsMarkedAsChanged() {
        settings.row("locality").edit(" 0.5 ");

        assertThat(workbench.choices().settingsProperty().getValue().real("locality"))
                .isEqualTo(0.5);
        assertThat(settings.row("locality").changedProperty().get()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "0", "-1", "1e400", "wide", "", "Infinity"})
    void anInvalidValueIsNamedAndTheLastOneStaysInForce(String typed) {
        settings.row("locality").edit(typed);

        assertThat(settings.row("locality").errorProperty().get())
                .contains("Locality σ must be a number in [1e-4, 10]");
        assertThat(workbench.choices().settingsProperty().getValue().real("locality"))
                .isEqualTo(0.33);
    }

    @Test
    void aValidValueTakesTheErrorAway() {
        settings.row("batch").edit("two");
        settings.row("batch").edit("2");

        assertThat(settings.row("batch").errorProperty().get()).isEmpty();
    }

    @Test
    void aLogarithmicSliderHasItsMiddleAtTheGeometricMean() {
        settings.row("locality").slide(0.5);

        assertThat(workbench.choices().settingsProperty().getValue().real("locality"))
                .isCloseTo(0.032, within(1e-12));
        assertThat(settings.row("locality").positionProperty().get()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void aSliderOfWholeNumbersGivesWholeNumbers() {
        settings.row("depth").slide(0.52);

        assertThat(settings.row("depth").textProperty().get()).isEqualTo("7");
    }

    @Test
    void bothEndsOfASliderAreAllowed() {
        for (SettingGroup group : settings.groups()) {
            for (SettingRow row : group.rows()) {
                row.slide(0);
                row.slide(1);
                assertThat(row.errorProperty().get()).isEmpty();
            }
        }
    }

    @Test
    void theDotBringsThePresetBack() {
        SettingRow row = settings.row("targets");
        row.edit("log");
        row.restore();

        assertThat(row.textProperty().get()).isEqualTo("plain");
        assertThat(row.changedProperty().get()).isFalse();
    }

    @Test
    void saysTheAbsoluteRadiusAndTheTrueNumberOfEvaluations() {
        settings.row("locality").edit("0.5");
        settings.row("batch").edit("10");

        assertThat(settings.row("smoothing").noteProperty().get()).isEqualTo("radius s·σ = 0.05");
        assertThat(settings.row("batch").noteProperty().get())
                .isEqualTo("20 evaluations per iteration, + 1 for the loss");
    }
}
