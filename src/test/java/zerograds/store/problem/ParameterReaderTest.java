package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.math.Vec;
import zerograds.problem.Problem;
import zerograds.space.Parameter;
import zerograds.space.Point;
import zerograds.store.yaml.ProblemException;

/** Names in any script, and parameters that are held. */
class ParameterReaderTest {
    private static final String TAIL = """
        model: {kind: built-in, name: sphere}
        loss: value
        """;

    @TempDir
    Path folder;

    private Problem read(String parameters) throws Exception {
        return read(parameters, TAIL);
    }

    private Problem read(String parameters, String tail) throws Exception {
        String text = "id: p\ntitle: P\nsummary: A test.\nparameters:\n" + parameters.indent(2) + tail;
        Files.writeString(folder.resolve("problem.yaml"), text);
        return ProblemFiles.read(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Höhe", "bar width", "温度", "3x", "α/β", "width [mm]", "ارتفاع", "ความสูง", "x, y", "🌡"})
    void takesANameInAnyScriptAndWithBlanks(String name) throws Exception {
        Problem problem = read("- {name: \"" + name + "\", kind: real, bounds: [-1, 3]}");
        assertThat(problem.space().coordinateName(0)).isEqualTo(name);
        assertThat(problem.space().decode(Vec.of(0.5)).real(name)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `" x"` |        must not begin or end with a blank
        `"x\\_"` |      must not begin or end with a blank
        `" "` |         must be a text
        `"a{b"` |       must not hold braces
        `"x[3]"` |      must not end in a number between brackets
        `"a\\nb"` |     must not hold characters that cannot be seen, such as the U+000A in it
        `"a\\eb"` |     the U+001B in it
        `"a\\u202Eb"` | the U+202E in it
        `"\\uD800"` |   must not hold characters that cannot be seen
        """)
    void saysWhatANameMustNotBe(String name, String message) {
        assertThatThrownBy(() -> read("- {name: " + name + ", kind: real, bounds: [-1, 3]}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message);
    }

    @Test
    void takesTheSameLettersForTheSameNameHoweverTheyWereTyped() throws Exception {
        String composed = "Höhe";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        Problem problem = read(
                "- {name: " + decomposed + ", kind: real, bounds: [-1, 3]}",
                TAIL + "solution: {" + composed + ": 0}\n");
        assertThat(problem.space().parameters().get(0).name()).isEqualTo(composed);
        assertThat(problem.space().decode(Vec.of(0.5)).real(decomposed)).isEqualTo(1);
        assertThatThrownBy(() -> read("- {name: " + decomposed + ", kind: real, bounds: [-1, 3]}\n- {name: " + composed
                        + ", kind: real, bounds: [-1, 3]}"))
                .hasMessageContaining("two parameters are named 'Höhe'");
    }

    @Test
    void holdsAParameterWhoseBoundsAreOneNumber() throws Exception {
        Problem problem = read("- {name: a, kind: real, bounds: [3, 3]}\n- {name: b, kind: real, bounds: [0, 1]}");
        assertThat(problem.dimension()).isEqualTo(1);
        assertThat(problem.space().coordinateName(0)).isEqualTo("b");
        assertThat(problem.space().decode(Vec.of(100)).values()).containsExactly(3, 1);
        assertThat(problem.space().encode(Vec.of(3, 0.5)).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: real, bounds: [2, 2], scale: log",
                "kind: real, bounds: [2, 2], range: [2, 2], start: 2",
                "kind: real, bounds: [2, 2], start: {uniform: [2, 2]}",
                "kind: integer, bounds: [2, 2]",
                "kind: real, bounds: [0, 9], start: 2, frozen: true",
                "kind: real, start: 2, frozen: true",
                "kind: integer, start: 2, frozen: true",
                "kind: choice, options: [a, b, c], start: c, frozen: true"
            })
    void holdsAParameterInEveryWayOfSayingSo(String said) throws Exception {
        Problem problem = read("- {name: x, kind: real, bounds: [0, 1]}\n- {name: held, " + said + "}");
        assertThat(problem.dimension()).isEqualTo(1);
        assertThat(problem.space().decode(problem.space().start(3)).real("held"))
                .isEqualTo(2);
    }

    @Test
    void holdsEachNumberOfAnArrayWhereItStarts() throws Exception {
        Problem problem =
                read("- {name: h, kind: real, size: 3, start: [1, 2, 4], frozen: true}\n- {name: x, kind: real, bounds:"
                        + " [0, 1]}");
        Point point = problem.space().decode(Vec.of(0.25));
        assertThat(point.reals("h")).containsExactly(1, 2, 4);
        assertThat(problem.space().parameterAt(0)).isInstanceOf(Parameter.Real.class);
    }

    @Test
    void movesAParameterThatIsNotFrozenAfterAll() throws Exception {
        assertThat(read("- {name: x, kind: real, bounds: [0, 1], frozen: false}")
                        .dimension())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `kind: real, bounds: [0, 1], frozen: perhaps` |                       must be true or false, but got 'perhaps'
        `kind: real, frozen: true` |                                          start: this key is missing
        `kind: real, bounds: [0, 1], start: {uniform: [0, 1]}, frozen: true` | starts at a number, or a list of them, not at random
        `kind: integer, bounds: [0, 3], frozen: true` |                       must be frozen at a whole number, but this is 1.5
        `kind: real, bounds: [0, 1], range: [0.5, 0.5]` |                     must be wider than a single value
        `kind: real, bounds: [0, 1], frozen: true` |                          every parameter is constant: there is nothing to optimise
        """)
    void saysWhatCannotBeHeld(String said, String message) {
        assertThatThrownBy(() -> read("- {name: x, " + said + "}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message);
    }

    @Test
    void rendersATargetFromTheSolutionThoughAParameterIsFrozenElsewhere() throws Exception {
        Problem problem = read(
                "- {name: x, kind: real, bounds: [0, 1]}\n"
                        + "- {name: y, kind: real, bounds: [0, 9], start: 2, frozen: true}",
                "model: {kind: built-in, name: sphere}\nloss: mse\ntarget: {solution: true}\nsolution: {x: 1, y: 3}\n");
        try (var session = problem.model().open()) {
            assertThat(problem.target().resolve(problem, session).value(0)).isEqualTo(10);
        }
        assertThat(problem.error(problem.space().decode(Vec.of(2)))
                        .orElseThrow()
                        .largest())
                .isEqualTo(1);
        assertThat(List.of(problem.space().size(), problem.dimension())).containsExactly(2, 1);
    }

    @Test
    void aWordThatIsNotSeenIsNoOption() {
        assertThatThrownBy(() -> read("- {name: x, kind: choice, options: [\"a\", \"a\\e[1A\\u202E\"]}"))
                .hasMessageContaining("must be a word without control characters, but got 'a\\u001B[1A\\u202E'");
    }
}
