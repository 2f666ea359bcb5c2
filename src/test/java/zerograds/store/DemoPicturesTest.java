package zerograds.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zerograds.problem.Signal;

/**
 * Keeps the demo problems' images those that {@link DemoPictures} draws. With the system property {@code zerograds.redraw}
 * they are drawn anew first.
 */
class DemoPicturesTest {
    private static final Path HOME =
            Path.of(System.getProperty("zerograds.home")).resolve("demo-problems");

    /** What rounding to a byte may change, and a little for another processor's rounding. */
    private static final float LEVEL = 0.51f / 255;

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("texture-32/target.png", DemoPictures.dusk(32, true)),
                Arguments.of("texture-64/target.png", DemoPictures.dusk(64, true)),
                Arguments.of("texture-256/target.png", DemoPictures.dusk(256, false)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyTargetIsTheOneThatIsDrawn(String name, Signal drawn) throws Exception {
        Path file = HOME.resolve(name);
        if (Boolean.getBoolean("zerograds.redraw")) {
            Images.write(file, drawn);
        }
        Signal found = Images.read(file);
        assertThat(found.shape()).isEqualTo(drawn.shape());
        for (int i = 0; i < drawn.size(); i++) {
            assertThat(found.value(i)).isBetween(drawn.value(i) - LEVEL, drawn.value(i) + LEVEL);
        }
    }
}
