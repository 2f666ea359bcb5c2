package zerograds.run.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static final List<String> NAMES =
            List.of("bar width", "a, b", "say \"so\"", "two\nlines", "return\r", "H\u00f6he", "");

    @Test
    void whateverIsWrittenIsReadAgain() {
        assertThat(Csv.read(Csv.line(NAMES) + Csv.line(List.of("x", "y")))).containsExactly(NAMES, List.of("x", "y"));
    }

    @Test
    void writesEveryBitOfANumberAndNothingForOneThatIsNotKnown() {
        assertThat(Csv.line(List.of(0.1, 7L, Double.NaN, "a,b"))).isEqualTo("0.1,7,,\"a,b\"\n");
    }

    @Test
    void leavesACellEmptyEvenAtTheBeginningOfALine() {
        assertThat(Csv.line(List.of("", Double.NaN, 1))).isEqualTo(",,1\n");
    }

    @Test
    void readsLinesOfOtherSystemsAndAFileThatWasCutOff() {
        assertThat(Csv.read("a,b\r\n\r\n1,2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(Csv.read("a,b\n1,\"op")).containsExactly(List.of("a", "b"), List.of("1", "op"));
        assertThat(Csv.read("  \n")).isEmpty();
    }

    @Test
    void readsQuotesInOddPlaces() {
        assertThat(Csv.read("5\" nail,\"a\"b,c")).containsExactly(List.of("5\" nail", "ab", "c"));
    }
}
