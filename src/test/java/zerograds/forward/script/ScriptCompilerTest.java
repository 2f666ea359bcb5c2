package zerograds.forward.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScriptCompilerTest {
    @Test
    void everyTemplateCompilesWithoutAWarning() {
        for (ScriptTemplate template : ScriptTemplate.ALL) {
            Compilation compilation = ScriptCompiler.compile(template.source());
            assertThat(compilation.diagnostics()).isEmpty();
            assertThat(compilation.classes()).containsKey("Model");
        }
    }

    @Test
    void everyErrorHasAPlace() {
        Compilation compilation = ScriptCompiler.compile(
                new ScriptSource("Model", "class Model {\n  int a = \"one\";\n  int b = c;\n}\n"));
        assertThat(compilation.isSound()).isFalse();
        assertThat(compilation.classes()).isEmpty();
        assertThat(compilation.diagnostics()).extracting(Diagnostic::line).containsExactly(2L, 3L);
        assertThat(compilation.diagnostics()).extracting(Diagnostic::column).containsExactly(11L, 11L);
        assertThat(compilation.firstError().orElseThrow()).startsWith("Model.java:2:11: incompatible types");
    }

    @Test
    void aWarningDoesNotKeepAScriptFromRunning() {
        Compilation compilation =
                ScriptCompiler.compile(new ScriptSource("Model", "class Model { java.util.List raw = null; }"));
        assertThat(compilation.isSound()).isTrue();
        assertThat(compilation.diagnostics()).singleElement().satisfies(warning -> assertThat(warning.isError())
                .isFalse());
    }

    @Test
    void refusesANameThatIsNoClass() {
        assertThatThrownBy(() -> new ScriptSource("../Model", "")).hasMessageContaining("named like a Java class");
    }
}
