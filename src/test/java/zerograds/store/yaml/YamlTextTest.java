package zerograds.store.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

class YamlTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                " blanks at both ends ",
                "say \"so\" \\ again",
                "two\nlines\r\n and \t a tab",
                "bell \u0007, next line \u0085, mark \ufeff",
                "θ = 1.5: # {a, b} 🚀",
                "- 'one'",
                "yes",
                "1e-3",
                "a line that is far longer than the eighty columns at which an emitter likes to fold what it writes"
                        + " down"
            })
    void aQuotedTextIsReadAsItWasTyped(String text) throws ProblemException {
        String quoted = YamlText.quoted(text);
        assertThat(quoted.lines()).hasSize(1);
        YamlMap top = YamlFile.parse(Path.of("problem.yaml"), "word: " + quoted + "\nflow: {a: [" + quoted + "]}\n");
        assertThat(value(top.required("word").node())).isEqualTo(text);
        YamlValue list = top.required("flow").map().required("a");
        assertThat(value(((SequenceNode) list.node()).getValue().get(0))).isEqualTo(text);
    }

    private static String value(Node node) {
        return ((ScalarNode) node).getValue();
    }

    @Test
    void onlyPlainWordsAndNumbersStayAsTheyAre() {
        assertThat(YamlText.scalar("-1.5e+3")).isEqualTo("-1.5e+3");
        assertThat(YamlText.scalar("bar_width")).isEqualTo("bar_width");
        assertThat(YamlText.scalar("bar width")).isEqualTo("\"bar width\"");
        assertThat(YamlText.scalar("")).isEqualTo("\"\"");
    }
}
