package zerograds.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.app.console.Display;

class CommandsTest {
    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void open() throws IOException {
        program = new Program(folder);
    }

    @Test
    void listsTheDemos() {
        Program.Answer answer = program.run("list");
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines())
                .containsExactly(
                        "bowl               2  The bowl",
                        "brittle            2  The brittle",
                        "broken             2  The broken",
                        "cliff              1  The cliff",
                        "every-fifth        2  The every-fifth",
                        "hill               2  The hill",
                        "noisy              2  The noisy",
                        "odd-names          5  Odd names",
                        "stillborn          2  The stillborn",
                        "vast-bowl    1,000,000  The vast-bowl",
                        "wide-bowl         65  The wide-bowl");
    }

    @Test
    void describesAProblem() {
        Program.Answer answer = program.run("describe", "bowl");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("Something round.", "x: real, 2 of them, in [-2, 2], starts uniformly in [-2, 2]")
                .containsPattern("locality +0.15 .* 0.33 +a number in")
                .containsPattern("Iterations.* 30 +30 .*at least 1");
    }

    @Test
    void listsAndDescribesTheOptimizers() {
        assertThat(program.run("list", "--optimizers").out().lines())
                .anySatisfy(line -> assertThat(line).startsWith("cma-es ").contains("CMA-ES", "default, reference"));
        assertThat(program.run("describe", "--optimizer", "cma-es").out())
                .contains("CMA-ES (cma-es)", "population: Population λ, 0: auto", "Candidates in a generation");
        assertThat(program.run("describe", "bowl", "--optimizer", "spsa").out())
                .contains("Something round.", "perturbation")
                .doesNotContain("locality");
        assertThat(program.run("describe").code()).isEqualTo(2);
        assertThat(program.run("describe", "--optimizer", "magic").err()).contains("there is no optimizer 'magic'");
    }

    @Test
    void findsAProblemByTheFolderItLiesIn() {
        assertThat(program.run("describe", folder.resolve("bowl").toString()).code())
                .isZero();
    }

    @Test
    void opensTheDefaultProblemOrTheOneThatIsNamed() {
        assertThat(program.run("gui", "bowl").code()).isZero();
        assertThat(program.shown()).containsExactly("bowl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gui", "gui bowl"})
    void saysInOneLineThatThereIsNoDisplay(String arguments) {
        Program.Answer answer =
                program.withoutDisplay().run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).singleElement().asString().contains("no display", "zerograds run ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --help", "list --help", "describe --help", "compare --help", "gui --help"})
    void helps(String arguments) {
        Program.Answer answer = program.run(arguments.split(" ", -1));
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Usage: zerograds", "Exit codes:");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void namesTheMeasurementsBelowLabAndKnowsTheirFormerNames() {
        assertThat(program.run("--help").out()).contains("lab").doesNotContain("bench-window");
        assertThat(program.run("lab", "--help").out())
                .contains("experiments", "bench", "bench-window", "thumbnails", "views", "verdicts");
        assertThat(program.run("lab").err()).contains("experiments, bench, bench-window");
        assertThat(program.run("bench-window", "--help").out()).contains("Usage: zerograds bench-window");
        assertThat(program.run("lab", "bench-window", "--help").out()).contains("Usage: zerograds lab bench-window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "run --version"})
    void saysItsVersion(String arguments) {
        assertThat(program.run(arguments.split(" ", -1)).out()).startsWith("ZeroGrads Workbench");
    }

    @Test
    void knowsADisplayWhenItSeesOne() {
        Map<String, String> none = Map.of();
        assertThat(Display.isPresent(none, "Linux", "", false)).isFalse();
        assertThat(Display.isPresent(none, "Linux", "Monocle", true)).isTrue();
        assertThat(Display.isPresent(Map.of("DISPLAY", ":0"), "Linux", "", false))
                .isTrue();
        assertThat(Display.isPresent(Map.of("DISPLAY", ":0"), "Linux", "", true))
                .isFalse();
        assertThat(Display.isPresent(none, "Mac OS X", "", false)).isTrue();
    }
}
