package zerograds.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContenderTest {
    @Test
    void readsIdPresetAndSettings() {
        Contender contender = Contender.parse("zerograds:reference{batch=2; locality=0.1}");
        assertThat(contender.method().id()).isEqualTo("zerograds");
        assertThat(contender.preset()).isEqualTo("reference");
        assertThat(contender.overrides()).isEqualTo(Map.of("batch", "2", "locality", "0.1"));
    }

    @Test
    void readsSeveralWhateverTheirSettingsHold() {
        assertThat(Contender.parseAll("spsa,es-adam{pairs=2;sigma=0.1}, cma-es"))
                .extracting(Contender::label)
                .containsExactly("spsa", "es-adam{pairs=2;sigma=0.1}", "cma-es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cma-es", "zerograds:reference", "spsa{pairs=3}", "fr22:reference{pairs=3;sigma=0.1}"})
    void isWrittenAsItIsRead(String text) {
        assertThat(Contender.parse(text).label()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "magic | there is no optimizer 'magic'",
                "spsa:best | there is no preset 'best'",
                "spsa{pairs} | settings are written",
                "spsa{pairs=0} | pairs must be a whole number in [1, 64]",
                "spsa{hope=1} | there is no setting 'hope'",
                "spsa{pairs=1 | an optimizer is written",
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contender.parse(text))
                .withMessageContaining(message);
    }
}
