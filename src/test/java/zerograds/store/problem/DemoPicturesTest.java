package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.forward.builtin.scene.ObjText;
import zerograds.problem.Signal;
import zerograds.store.file.Images;

/**
 * Keeps the demo problems' images those that {@link DemoPictures}, {@link DemoDigits} and {@link DemoShapes} make. With the system property {@code zerograds.redraw}
 * they are drawn anew first.
 */
class DemoPicturesTest {
    private static final Path HOME =
            Path.of(System.getProperty("zerograds.home")).resolve("demo-problems");

    /** What rounding to a byte may change, and a little for another processor's rounding. */
    private static final float LEVEL = 0.51f / 255;

    static Stream<Arguments> pictures() throws Exception {
        return Stream.of(
                Arguments.of("texture-32/target.png", DemoPictures.dusk(32, true)),
                Arguments.of("texture-16/target.png", DemoPictures.dusk(16, false)),
                Arguments.of("texture-64/target.png", DemoPictures.dusk(64, true)),
                Arguments.of("texture-256/target.png", DemoPictures.dusk(256, false)),
                Arguments.of("caustic-ripples/target.png", DemoPictures.rippledLight(32, 128)),
                Arguments.of("caustic-heart/target.png", DemoPictures.heart(128)));
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

    @ParameterizedTest
    @ValueSource(strings = {"digit-mlp", "spline-generator"})
    void theDigitsAreThoseThatAreWritten(String problem) throws Exception {
        Path file = HOME.resolve(problem).resolve("digits.idx3-ubyte.gz");
        if (Boolean.getBoolean("zerograds.redraw")) {
            try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(file))) {
                output.write(DemoDigits.idx());
            }
        }
        try (InputStream input = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(input.readAllBytes()).isEqualTo(DemoDigits.idx());
        }
    }

    @Test
    void theRabbitIsTheOneThatIsModelled() throws Exception {
        Path file = HOME.resolve("mesh/rabbit.obj");
        if (Boolean.getBoolean("zerograds.redraw")) {
            Files.writeString(file, ObjText.write(DemoShapes.rabbit()));
        }
        double[] found = ObjText.read(Files.readAllLines(file)).positions();
        double[] modelled = DemoShapes.rabbit().positions();
        assertThat(found).hasSameSizeAs(modelled);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(modelled[i], within(2e-5));
        }
    }
}
