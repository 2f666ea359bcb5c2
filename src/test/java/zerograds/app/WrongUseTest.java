package zerograds.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
                Arguments.of("run bowl --iterations 0", "--iterations must be at least 1, but got 0"),
                Arguments.of("run bowl --evaluations many", "expected a whole number, but got 'many'"),
                Arguments.of("run bowl --time soon", "expected a positive time like 30s, 2m, 1h30m or PT30S"),
                Arguments.of("run bowl --workers 0", "workers must be in [1, 1024], but got 0"),
                Arguments.of("run bowl --preset best", "there is no preset 'best'; there are [default, no-antithetic,"),
                Arguments.of("run bowl --set batch=0", "batch must be a whole number in [1, 256], but got '0'"),
                Arguments.of("run bowl --set locality=NaN", "locality must be a number in"),
                Arguments.of("run bowl --set sigma=1", "there is no setting 'sigma'; there are [locality,"),
                Arguments.of("run bowl --set batch", "--set"),
                Arguments.of("snapshot bowl --iterations 5", "Missing required option: '--png=<file>'"),
                Arguments.of("snapshot bowl --png a.png --iterations 0", "--iterations must be at least 1, but got 0"),
                Arguments.of("snapshot bowl --png a.png --iterations 5 --size 9x9", "expected a width and height in"),
                Arguments.of("snapshot bowl --png a.png --iterations 5 --theme pink", "expected one of [LIGHT, DARK]"));
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
