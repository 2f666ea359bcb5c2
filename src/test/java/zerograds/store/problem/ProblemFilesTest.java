package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.math.Vec;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.Scale;
import zerograds.space.Start;
import zerograds.store.file.Images;
import zerograds.store.yaml.ProblemException;

class ProblemFilesTest {
    static final String SOUND = """
        id: stairs
        title: Stairs
        summary: Down the stairs.
        tags: [one, two]
        parameters:
          - name: x
            kind: real
            bounds: [-1, 3]
            start: 1e-1
          - name: n
            kind: integer
            size: 2
            range: [0, 10]
            start: [1, 2]
        model:
          kind: built-in
          name: plateau-steps
          options:
            step: 0.5
            centre: [1, 2, 3]
        loss: mse
        target:
          value: 0
        solution:
          x: 1
          n: [2, 3]
        presets:
          default:
            iterations: 500
            locality: 2e-1
        """;

    @TempDir
    Path folder;

    private Problem read(String text) throws IOException, ProblemException {
        Files.writeString(folder.resolve("problem.yaml"), text);
        return ProblemFiles.read(folder);
    }

    private Parameter parameter(String text) throws IOException, ProblemException {
        String first = SOUND.substring(SOUND.indexOf("  - name: x"), SOUND.indexOf("  - name: n"));
        String withoutSolution = SOUND.replace(first, text.indent(2))
                .replaceAll("(?s)solution:.*?presets", "presets")
                .replace("centre: [1, 2, 3]", "centre: 0");
        return read(withoutSolution).space().parameters().get(0);
    }

    private ProblemException refusal(String text) {
        return catchThrowableOfType(ProblemException.class, () -> read(text));
    }

    @Test
    void readsASoundFile() throws Exception {
        Problem problem = read(SOUND);
        assertThat(problem.id()).isEqualTo("stairs");
        assertThat(problem.title()).isEqualTo("Stairs");
        assertThat(problem.tags()).containsExactly("one", "two");
        assertThat(problem.loss()).isEqualTo(Loss.MEAN_SQUARED_ERROR);
        assertThat(problem.target()).isEqualTo(new Target.Given(Signal.scalar(0)));
        assertThat(problem.solution()).contains(Vec.of(1, 2, 3));
        assertThat(problem.presets()).isEqualTo(Map.of("default", Map.of("iterations", "500", "locality", "2e-1")));
        assertThat(problem.space().size()).isEqualTo(3);
    }

    @Test
    void scalesAParameterByHalfItsRangeUnlessToldOtherwise() throws Exception {
        assertThat(parameter("- {name: x, kind: real, bounds: [-1, 3]}").scale())
                .isEqualTo(new Scale(Scale.Kind.LINEAR, 2));
        assertThat(parameter("- {name: x, kind: real, range: [-1, 3], scale: 5}")
                        .scale())
                .isEqualTo(new Scale(Scale.Kind.LINEAR, 5));
        Scale scale = parameter("- {name: x, kind: real, bounds: [1, 100], scale: log}")
                .scale();
        assertThat(scale.coordinate(100) - scale.coordinate(1)).isEqualTo(2);
    }

    @Test
    void startsInTheMiddleOfTheRangeUnlessToldOtherwise() throws Exception {
        assertThat(parameter("- {name: x, kind: real, bounds: [-1, 3]}").start())
                .isEqualTo(new Start.Fixed(Vec.of(1)));
        assertThat(parameter("- {name: x, kind: real, bounds: [-1, 3], start: {uniform: [0, 1]}}")
                        .start())
                .isEqualTo(new Start.Uniform(new Interval(0, 1)));
        assertThat(parameter("- {name: x, kind: real, bounds: [-1, 3], start: {normal: {mean: 1, deviation: .5}}}")
                        .start())
                .isEqualTo(new Start.Normal(1, 0.5));
        assertThat(parameter("- {name: x, kind: integer, bounds: [0, 3], start: 0.5}")
                        .start())
                .isEqualTo(new Start.Fixed(Vec.of(0.5)));
    }

    @Test
    void readsHalfBoundedParametersAndChoices() throws Exception {
        assertThat(parameter("- {name: x, kind: real, bounds: [0, .inf], range: [0, 1], unit: m}"))
                .isEqualTo(new Parameter.Real(
                        "x",
                        1,
                        new Interval(0, Double.POSITIVE_INFINITY),
                        new Interval(0, 1),
                        new Scale(Scale.Kind.LINEAR, 0.5),
                        new Start.Fixed(Vec.of(0.5)),
                        "m"));
        assertThat(parameter("- {name: x, kind: choice, options: [red, green, blue], start: green}"))
                .isEqualTo(new Parameter.Choice("x", List.of("red", "green", "blue"), 1));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        id: stairs               | id: Stairs                    | 1  | id                       | lower-case letters, digits and '-', but got 'Stairs'
        id: stairs               | idd: stairs                   | 1  | idd                      | no such key; there are [id, title, summary, tags,
        id: stairs               | x-id: 5                       | 1  | x-id                     | there is no such key
        title: Stairs            | title:                        | 2  | title                    | must be a text, but got nothing
        title: Stairs            | title: {a: b}                 | 2  | title                    | must be a text, but got a mapping
        title: Stairs            | id: again                     | 2  | id                       | already, in line 1
        title: Stairs            | "title: 'Stairs"              | 31 |                          | not valid YAML
        tags: [one, two]         | tags: one                     | 4  | tags                     | must be a list, but got 'one'
        tags: [one, two]         | tags: [one, [two]]            | 4  | tags[1]                  | must be a text, but got a list
        tags: [one, two]         | tags: [&a [b], *a]            | 0  |                          | not valid YAML
        parameters:              | parametres:                   | 5  | parametres               | no such key
        - name: x                | - name: "x{y"                 | 6  | parameters[0]            | must not hold braces, which stand around names in commands, but got 'x{y'
        - name: x                | - name: n                     | 10 | parameters[1]            | two parameters are named 'n'
        kind: real               | kind: float                   | 7  | parameters[0].kind       | one of [real, integer, choice], but got 'float'
        kind: real               | unit: m                       | 6  | parameters[0].kind       | this key is missing
        kind: real               | kind: choice                  | 8  | parameters[0].bounds     | no such key; there are [name, kind, options, start, frozen]
        bounds: [-1, 3]          | bounds: [3, -1]               | 8  | parameters[0].bounds     | the first number must not be above the second, but got [3.0, -1.0]
        bounds: [-1, 3]          | bounds: [.inf, .inf]          | 8  | parameters[0].bounds     | there is no number between
        bounds: [-1, 3]          | range: [1, 1]                 | 8  | parameters[0].range      | must be wider than a single value
        bounds: [-1, 3]          | frozen: maybe                 | 8  | parameters[0].frozen     | must be true or false, but got 'maybe'
        bounds: [-1, 3]          | bounds: [-1]                  | 8  | parameters[0].bounds     | two numbers [lower, upper], but got a list
        bounds: [-1, 3]          | bounds: [-1, .nan]            | 8  | parameters[0].bounds[1]  | must be a number, but got '.nan'
        bounds: [-1, 3]          | bounds: [-1, three]           | 8  | parameters[0].bounds[1]  | must be a number, but got 'three'
        bounds: [-1, 3]          | bounds: [-1, '3']             | 8  | parameters[0].bounds[1]  | must be a number, but got '3'
        bounds: [-1, 3]          | bounds: [-1, .inf]            | 6  | parameters[0].range      | this key is missing: it must say [lower, upper]
        bounds: [-1, 3]          | range: [-1, .inf]             | 8  | parameters[0].range      | must be finite and inside the bounds
        start: 1e-1              | start: 4                      | 9  | parameters[0].start      | inside the bounds [-1.0, 3.0], but got 4.0
        start: 1e-1              | start: {uniform: [0, 4]}      | 9  | parameters[0].start.uniform | inside the bounds [-1.0, 3.0], but got 4.0
        start: 1e-1              | start: {uniform: [1, 0]}      | 9  | parameters[0].start.uniform | must not be above
        start: 1e-1              | start: {gauss: [0, 1]}        | 9  | parameters[0].start.gauss   | there are [uniform, normal]
        start: 1e-1              | start: {normal: {mean: 0}}    | 9  | parameters[0].start.normal.deviation | this key is missing
        start: 1e-1              | start: {normal: {mean: 0, deviation: -1}} | 9 | parameters[0].start.normal.deviation | must not be negative
        start: 1e-1              | scale: 0                      | 9  | parameters[0].scale      | a positive number or 'log', but got 0.0
        start: 1e-1              | scale: log                    | 9  | parameters[0].scale      | a log scale needs a positive range
        start: 1e-1              | scale: logarithmic            | 9  | parameters[0].scale      | but got 'logarithmic'
        size: 2                  | size: 0                       | 12 | parameters[1].size       | a whole number in [1, 10000000], but got '0'
        size: 2                  | size: 2.5                     | 12 | parameters[1].size       | whole number
        range: [0, 10]           | bounds: [0.5, 10]             | 13 | parameters[1].bounds     | the bounds of integers must be whole numbers
        start: [1, 2]            | start: [1, 2, 3]              | 14 | parameters[1].start      | one number or a list of 2, but got a list of 3
        kind: built-in           | kind: python                  | 16 | model.kind               | one of [built-in, external, command, script], but got 'python'
        name: plateau-steps      | name: plateau                 | 17 | model.name               | one of [akima-spline, sphere, rosenbrock,
        step: 0.5                | step: 0                       | 19 | model.options.step       | step must be a number in [1.0E-6, 1000000.0], but got 0.0
        step: 0.5                | steps: 0.5                    | 19 | model.options.steps      | there is no option 'steps'; there are [step, centre]
        step: 0.5                | step: wide                    | 19 | model.options.step       | but got 'wide'
        centre: [1, 2, 3]        | centre: [1, 2]                | 15 | model                    | centre must be one number or 3
        name: plateau-steps      | name: aliased-edge            | 19 | model.options.step       | there is no option 'step'; there are [size]
        loss: mse                | loss: l2                      | 21 | loss                     | one of [mse, relative-mse, mae, value], but got 'l2'
        loss: mse                | loss: value                   | 22 | target                   | the loss 'value' needs no target
        value: 0                 | value: nothing                | 23 | target.value             | must be a number
        value: 0                 | value: .inf                   | 23 | target.value             | a finite number
        value: 0                 | index: 0                      | 22 | target                   | 'solution' or 'training', or two, 'idx' and 'index'
        value: 0                 | values: 0                     | 23 | target.values            | there are [value, image, idx, index, obj, solution, training]
        value: 0                 | image: ../secret.png          | 23 | target.image             | must be a file in the folder of the problem
        value: 0                 | image: /etc/passwd            | 23 | target.image             | must be a file in the folder of the problem
        value: 0                 | image: target.png             | 23 | target.image             | there is no file 'target.png'
        value: 0                 | image: problem.yaml           | 23 | target.image             | cannot be used: it is not a sound PNG image
        value: 0                 | solution: yes                 | 23 | target.solution          | one of [true]
        x: 1                     | y: 1                          | 25 | solution.y               | there are [x, n]
        x: 1                     | x: 5                          | 25 | solution.x               | inside the bounds
        n: [2, 3]                | n: [2, 3, 4]                  | 26 | solution.n               | must be 2 numbers, but got 3
        n: [2, 3]                | n: [2, 3.5]                   | 26 | solution.n[1]            | must be a whole number, but got 3.5
        x: 1                     | x: [1, 2]                     | 25 | solution.x               | must be 1 number, but got 2
        default:                 | fast:                         | 28 | presets.fast             | there are [default, no-antithetic
        iterations: 500          | iterations: 0                 | 29 | presets.default.iterations | a whole number in [1, 1000000000], but got '0'
        iterations: 500          | sigma: 1                      | 29 | presets.default.sigma    | there is no setting 'sigma'; there are [locality,
        locality: 2e-1           | locality: 0                   | 30 | presets.default.locality | locality must be a number in [
        locality: 2e-1           | locality: NaN                 | 30 | presets.default.locality | but got 'NaN'
        """)
    void namesFileLineAndKeyOfWhatIsWrong(String sound, String wrong, int line, String key, String message) {
        assertThat(SOUND).contains(sound);
        ProblemException refusal = refusal(SOUND.replaceFirst(Pattern.quote(sound), wrong));
        assertThat(refusal).isNotNull();
        assertThat(refusal.line()).as(refusal.getMessage()).isEqualTo(line);
        assertThat(refusal.key()).as(refusal.getMessage()).isEqualTo(key == null ? "" : key);
        assertThat(refusal.reason()).contains(message);
        String place = folder.resolve("problem.yaml") + (line > 0 ? ":" + line + ": " : ": ");
        assertThat(refusal).hasMessageStartingWith(place).hasMessageContaining(key == null ? "" : key);
    }

    @Test
    void namesAMissingKey() {
        for (String key : List.of("id", "title", "summary", "loss")) {
            ProblemException refusal = refusal(SOUND.replaceFirst("(?m)^" + key + ": .*\\n", ""));
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.reason()).isEqualTo("this key is missing");
        }
        assertThat(refusal(SOUND.replaceFirst("(?s)target:.*?solution", "solution"))
                        .key())
                .isEqualTo("target");
    }

    @Test
    void readsWhetherAModelIsStochasticAndWhatShallBeMaximised() throws Exception {
        String value = SOUND.replaceFirst("loss: .*", "loss: value").replaceFirst("(?s)target:.*?solution", "solution");
        Problem usual = read(value);
        assertThat(usual.stochastic()).isFalse();
        assertThat(usual.loss()).isEqualTo(Loss.VALUE);
        Problem noisy = read(value + "stochastic: true\ngoal: maximise\n");
        assertThat(noisy.stochastic()).isTrue();
        assertThat(noisy.loss()).isEqualTo(Loss.NEGATED_VALUE);
        assertThat(read(value + "goal: minimise\n").loss()).isEqualTo(Loss.VALUE);
        assertThat(refusal(SOUND + "goal: maximise\n")).hasMessageContaining("only with 'loss: value'");
        assertThat(refusal(value + "goal: best\n")).hasMessageContaining("one of [minimise, maximise]");
        assertThat(refusal(value + "stochastic: 0.5\n")).hasMessageContaining("one of [true, false]");
    }

    @Test
    void refusesWhatIsNotAMapping() {
        assertThat(refusal("")).hasMessageContaining("the file is empty");
        assertThat(refusal("- a\n- b\n")).hasMessageContaining("must be a mapping of keys to values, but got a list");
        assertThat(refusal("a: 1\n---\nb: 2\n")).hasMessageContaining("not valid YAML");
        assertThat(refusal("[".repeat(1000))).hasMessageContaining("not valid YAML");
        assertThat(refusal("#".repeat(2_000_000))).hasMessageContaining("at most 1048576 bytes");
    }

    @Test
    void refusesATargetOfAnotherShape() throws Exception {
        Images.write(folder.resolve("target.png"), Signal.of(new float[6], 2, 3));
        ProblemException refusal = refusal(SOUND.replace("value: 0", "image: target.png"));
        assertThat(refusal.line()).isEqualTo(22);
        assertThat(refusal.reason())
                .isEqualTo("the model returns a single number, which cannot be compared with a grey image of 3 × 2"
                        + " pixels");
    }

    @Test
    void refusesALinkOutOfTheFolder(@TempDir Path elsewhere) throws Exception {
        Images.write(elsewhere.resolve("target.png"), Signal.of(new float[6], 2, 3));
        Files.createSymbolicLink(folder.resolve("target.png"), elsewhere.resolve("target.png"));
        assertThat(refusal(SOUND.replace("value: 0", "image: target.png")).reason())
                .contains("'target.png' links to elsewhere");
    }

    @Test
    void saysThatAFileIsMissingOrNotText() throws Exception {
        ProblemException missing =
                catchThrowableOfType(ProblemException.class, () -> ProblemFiles.read(folder.resolve("nowhere.yaml")));
        assertThat(missing).hasMessage(folder.resolve("nowhere.yaml") + ": there is no such file");
        Files.write(folder.resolve("problem.yaml"), "title: Größe".getBytes(StandardCharsets.ISO_8859_1));
        ProblemException binary = catchThrowableOfType(ProblemException.class, () -> ProblemFiles.read(folder));
        assertThat(binary.reason()).contains("UTF-8");
    }
}
