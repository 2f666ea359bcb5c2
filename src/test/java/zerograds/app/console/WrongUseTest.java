package zerograds.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import zerograds.app.Program;

class WrongUseTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("complaints")
    void namesWhatIsWrongAndEndsWithTwo(String arguments, String complaint) throws IOException {
        Program.Answer answer = new Program(folder).run(arguments.split(" ", -1));
        assertThat(answer.err()).contains(complaint).doesNotContain("\tat ");
        assertThat(answer.err().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(2);
    }

    static Stream<Arguments> complaints() {
        return Stream.of(
                Arguments.of("run bowll", "there is no problem 'bowll': did you mean 'bowl'? Demos are [bowl, brittle"),
                Arguments.of("describe xyzzy", "there is no problem 'xyzzy': Demos are"),
                Arguments.of("run", "Missing required parameter: '<problem>'"),
                Arguments.of("rum bowl", "Did you mean: zerograds run"),
                Arguments.of("run bowl --sed 3", "Unknown option"),
                Arguments.of("run bowl --iterations 3 --time 3s", "mutually exclusive"),
                Arguments.of("run bowl --iterations 3 --evaluations 3", "mutually exclusive"),
                Arguments.of(
                        "run bowl --iterations 0", "--iterations: expected a whole number of at least 1, but got '0'"),
                Arguments.of(
                        "run bowl --evaluations many",
                        "--evaluations: expected a whole number of at least 1, but got 'many'"),
                Arguments.of("run bowl --time soon", "expected a positive time like 30s, 2m, 1h30m or PT30S"),
                Arguments.of("run bowl --workers 0", "--workers: expected a whole number in [1, 1024], but got '0'"),
                Arguments.of("run bowl --preset best", "there is no preset 'best'; there are [default, no-antithetic,"),
                Arguments.of("run bowl --set batch=0", "batch must be a whole number in [1, 256], but got '0'"),
                Arguments.of("run bowl --set locality=NaN", "locality must be a number in"),
                Arguments.of("run bowl --set sigma=1", "there is no setting 'sigma'; there are [locality,"),
                Arguments.of("run bowl --set batch", "--set"),
                Arguments.of("snapshot bowl --iterations 5", "Missing required option: '--png=<file>'"),
                Arguments.of(
                        "snapshot bowl --png a.png --iterations 0",
                        "--iterations: expected a whole number of at least 1"),
                Arguments.of("snapshot bowl --png a.png --iterations 5 --size 9x9", "expected a width and height in"),
                Arguments.of("snapshot bowl --png a.png --iterations 5 --theme pink", "expected one of [LIGHT, DARK]"));
    }

    /** All options of all commands, also of those below others. */
    private static Stream<OptionSpec> options(CommandLine command) {
        return Stream.concat(
                command.getCommandSpec().options().stream(),
                command.getSubcommands().values().stream().flatMap(WrongUseTest::options));
    }

    private static boolean isWhole(OptionSpec option) {
        Class<?> type = option.isMultiValue() ? option.auxiliaryTypes()[0] : option.type();
        return List.of(int.class, long.class, Integer.class, Long.class).contains(type);
    }

    /** A command line that is right but for the value of an option. */
    private static String[] words(OptionSpec option, String value) {
        CommandSpec command = option.command();
        List<String> words = new ArrayList<>(List.of(command.qualifiedName(" ").split(" ")));
        words.remove(0);
        if (!command.positionalParameters().isEmpty()) {
            words.add("bowl");
        }
        words.add(option.longestName() + "=" + value);
        command.options().stream()
                .filter(required -> required.required() && required.group() == null && !required.equals(option))
                .forEach(required -> words.add(required.longestName() + "=5"));
        return words.toArray(String[]::new);
    }

    @Test
    void everyWholeNumberIsRefusedOutsideOfItsRangeByNameWithTheRange() throws IOException {
        Program program = new Program(folder);
        for (OptionSpec option :
                options(program.line()).filter(WrongUseTest::isWhole).toList()) {
            Whole range = ((Field) option.userObject()).getAnnotation(Whole.class);
            assertThat(range).as(option.longestName() + " says its range").isNotNull();
            BigInteger most = BigInteger.valueOf(range.most());
            for (String value : List.of(
                    BigInteger.valueOf(range.least()).subtract(BigInteger.ONE) + "",
                    most.add(BigInteger.ONE) + "",
                    most.shiftLeft(70) + "")) {
                Program.Answer answer = program.run(words(option, value));
                assertThat(answer.code()).as(answer.err()).isEqualTo(Exit.WRONG_USE);
                assertThat(answer.err())
                        .startsWith("zerograds: " + option.longestName() + ": expected a whole number")
                        .contains(range.most() < Long.MAX_VALUE ? ", " + range.most() + "]" : " of at ")
                        .contains("but got '" + value + "'");
            }
        }
    }

    @Test
    void passesOnWhatIsWrongWithAProblemFile(@TempDir Path other) throws IOException {
        Path file = other.resolve("mine.yaml");
        Files.createFile(file);
        Program.Answer answer = new Program(folder).run("run", file.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(file + ", line 3: 'loss' is missing");
    }
}
