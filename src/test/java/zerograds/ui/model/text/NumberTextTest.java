package zerograds.ui.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.run.Budget;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "0.12345, 0.1235", "12.3456, 12.35", "1234567, 1.235e6", "-0.00001234, -1.234e-5", "NaN, –"})
    void measuresHaveFourDigits(double value, String text) {
        assertThat(NumberText.measure(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, –", "3.14, 3.1 /s", "123.4, 123 /s", "12345, 12.3 k/s", "2500000, 2.50 M/s"})
    void ratesAreShort(double value, String text) {
        assertThat(NumberText.rate(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"7, 0:07", "760, 12:40", "11100, 3 h 05", "400000, > 99 h"})
    void spansReadAsClocks(long seconds, String text) {
        assertThat(NumberText.span(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"٣", "0x10", "10f", "NaN", "", "1_000", "1,5"})
    void aBudgetIsNoOtherThanADecimalNumber(String typed) {
        for (BudgetKind kind : List.of(BudgetKind.ITERATIONS, BudgetKind.EVALUATIONS, BudgetKind.SECONDS)) {
            assertThatThrownBy(() -> kind.budget(typed)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aBudgetReadsWhatItShows() {
        for (BudgetKind kind : BudgetKind.values()) {
            Budget budget = kind.budget(kind.amount(Budget.UNLIMITED));
            assertThat(BudgetKind.of(budget)).isEqualTo(kind);
            assertThat(kind.budget(kind.amount(budget))).isEqualTo(budget);
        }
    }

    @ParameterizedTest
    @CsvSource({"ITERATIONS, NaN", "ITERATIONS, 1.5", "EVALUATIONS, -1", "SECONDS, 0", "SECONDS, 1e99", "ITERATIONS, ''"
    })
    void aBudgetRefusesWhatIsNoAmount(BudgetKind kind, String text) {
        assertThatThrownBy(() -> kind.budget(text)).hasMessageContaining("must be a positive");
    }
}
