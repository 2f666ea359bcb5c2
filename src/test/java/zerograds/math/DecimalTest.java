package zerograds.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "-12, -12", "+3, 3", "0.1, 0.1", ".5, 0.5", "5., 5", "1e-3, 0.001", "2E+3, 2000", "' 7 ', 7"})
    void readsWhatPeopleWrite(String text, double value) {
        assertThat(Decimal.real(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "e3",
                "NaN",
                "nan",
                "Infinity",
                "-Infinity",
                "inf",
                "0.1f",
                "0.1d",
                "1F",
                "1D",
                "0x10",
                "0x1p-3",
                "1_000",
                "1,5",
                "1 000",
                "٣",
                "１",
                "1e999",
                "-1e999",
                "--1",
                "1e",
                "−1",
                "1\u200B"
            })
    void refusesWhatJavaAloneUnderstands(String text) {
        assertThatThrownBy(() -> Decimal.real(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageEndingWith("but got '" + text + "'");
        assertThatThrownBy(() -> Decimal.whole(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e3", "9223372036854775808", "1000000000000000000000000"})
    void aWholeNumberIsWrittenAsOneAndFits(String text) {
        assertThatThrownBy(() -> Decimal.whole(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void aWholeNumberLiesBetweenItsEnds() {
        assertThat(Decimal.whole("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(Decimal.whole("5", 1, 5)).isEqualTo(5);
        assertThatThrownBy(() -> Decimal.whole("6", 1, 5)).hasMessage("expected a whole number in [1, 5], but got '6'");
    }
}
