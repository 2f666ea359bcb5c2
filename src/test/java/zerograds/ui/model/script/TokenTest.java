package zerograds.ui.model.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.forward.script.Diagnostic;
import zerograds.ui.model.script.Token.Kind;

class TokenTest {
    private static List<String> named(String text, List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.kind() + " " + text.substring(token.from(), token.to()))
                .toList();
    }

    @Test
    void coloursJava() {
        String text = "@Override double f() { return \"if // no\".length() + 0x1F; } // if\n/* open";

        assertThat(named(text, Token.ofJava(text)))
                .containsExactly(
                        "ANNOTATION @Override",
                        "KEYWORD double",
                        "KEYWORD return",
                        "STRING \"if // no\"",
                        "NUMBER 0x1F",
                        "COMMENT // if",
                        "COMMENT /* open");
    }

    @Test
    void coloursYaml() {
        String text = "# note\nbounds: [-1, 2.5] # ok\ntitle: \"a: b\"\ntarget: {solution: true}";

        assertThat(named(text, Token.ofYaml(text)))
                .containsExactly(
                        "COMMENT # note",
                        "KEY bounds",
                        "NUMBER -1",
                        "NUMBER 2.5",
                        "COMMENT # ok",
                        "KEY title",
                        "STRING \"a: b\"",
                        "KEY target",
                        "KEY solution",
                        "KEYWORD true");
    }

    @Test
    void neverLosesItsWayInWhatIsNotClosed() {
        for (String text : List.of("\"\"\"\n\"", "'", "/*", "\"\\", "@", "\"\"\"\"\"")) {
            assertThat(Token.ofJava(text)).as(text).allMatch(token -> token.to() <= text.length());
        }
        assertThat(Token.ofJava("x".repeat(300_000))).isEmpty();
    }

    @Test
    void aTabulatorIsOneCharacter() {
        assertThat(Mark.of(new Diagnostic(true, 2, 9, "here"), "a\n\tb").column())
                .isEqualTo(2);
        assertThat(Mark.of(new Diagnostic(true, 2, 3, "here"), "a\n  b").column())
                .isEqualTo(3);
        assertThat(Mark.of(new Diagnostic(true, 9, 3, "beyond"), "a").column()).isEqualTo(1);
        assertThat(Kind.COMMENT.style()).isEqualTo("code-comment");
    }
}
