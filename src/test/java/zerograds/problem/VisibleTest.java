package zerograds.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {
    @ParameterizedTest
    @CsvSource({
        "0000, null",
        "0007, bell",
        "0008, backspace",
        "000D, return",
        "001B, escape",
        "007F, delete",
        "0085, next line",
        "009B, control sequence",
        "00AD, soft hyphen",
        "061C, Arabic mark",
        "200B, no width",
        "200E, left to right",
        "202A, embedding",
        "202E, override",
        "2028, line",
        "2029, paragraph",
        "2066, isolate",
        "2069, end",
        "FEFF, byte order mark",
        "D800, half a character"
    })
    void aCharacterThatActsButIsNotSeenIsWritten(String code, String name) {
        String hidden = "a" + (char) Integer.parseInt(code, 16) + "b";
        assertThat(Visible.text(hidden)).as(name).isEqualTo("a\\u" + code + "b");
        assertThat(Visible.line(hidden)).as(name).isEqualTo("a\\u" + code + "b");
        assertThat(Visible.quoted(hidden.replace('\r', 'r')))
                .as(name)
                .startsWith("\"a")
                .endsWith("b\"");
    }

    @Test
    void aCharacterOfAHigherPlaneIsWrittenAsTwo() {
        assertThat(Visible.line(Character.toString(0xE0001))).isEqualTo("\\uDB40\\uDC01");
    }

    @Test
    void whatIsSeenStays() {
        String text = "Höhe 温度 × 3 µm — “quoted” \\ ✓ \uD83D\uDD2C";
        assertThat(Visible.text(text)).isEqualTo(text);
        assertThat(Visible.line(text)).isEqualTo(text);
    }

    @Test
    void onlyATextOfSeveralLinesHasLineBreaksAndTabs() {
        assertThat(Visible.text("a\tb\r\nc\nd\re")).isEqualTo("a\tb\nc\nd\\u000De");
        assertThat(Visible.line("a\tb\nc")).isEqualTo("a\\u0009b\\u000Ac");
    }

    @Test
    void noTwoTextsLookAlikeBetweenQuotationMarks() {
        assertThat(Visible.quoted("a\"\\\n\r\t\u001B")).isEqualTo("\"a\\\"\\\\\\n\\r\\t\\u001B\"");
        assertThat(Visible.quoted("\\n")).isNotEqualTo(Visible.quoted("\n"));
    }

    @Test
    void anObjectInJsonStaysTheSameObject() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        String hostile = "a\u009Bb\u202Ec\u001Bd\nHöhe";
        String json = Visible.line(mapper.writeValueAsString(hostile));
        assertThat(json).isEqualTo("\"a\\u009Bb\\u202Ec\\u001Bd\\nHöhe\"");
        assertThat(mapper.readValue(json, String.class)).isEqualTo(hostile);
    }
}
