package zerograds.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zerograds.forward.command.CommandModel;
import zerograds.forward.command.Format;
import zerograds.forward.external.ArrayEncoding;
import zerograds.forward.external.ExternalModel;
import zerograds.forward.process.JavaProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.forward.script.ScriptModel;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Signal;

/** Numbers arrive with every digit that the model gave them; pixels are kept in single precision. */
@Tag("slow")
class PrecisionTest {
    private static final double NUMBER = -54.94;
    private static final List<String> SMALL = List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @TempDir
    Path folder;

    private static Signal answer(ForwardModel model) throws Exception {
        try (ForwardModel.Session session = model.open()) {
            return session.run(Spaces.point(NUMBER), 1);
        }
    }

    private static List<String> program(String... arguments) {
        return JavaProgram.command(SMALL, PreciseProgram.class.getName(), List.of(arguments));
    }

    private CommandModel command(Format format, String argument) {
        return new CommandModel(
                program(argument), folder, Launch.Guard.NONE, Spaces.reals(1), format, Duration.ofSeconds(60), 1);
    }

    @Test
    void ofACommand() throws Exception {
        assertThat(answer(command(Format.NUMBER, "the loss is {x}"))).isEqualTo(Signal.scalar(NUMBER));
        assertThat(answer(command(Format.CSV, "{x},0.1,1e-300,1e300")))
                .isEqualTo(Signal.of(new double[] {NUMBER, 0.1, 1e-300, 1e300}, 4));
    }

    @Test
    void ofAScript() throws Exception {
        Path file = folder.resolve("Model.java");
        Files.writeString(file, """
            public class Model implements zerograds.forward.script.LossScript {
                public double loss(double[] theta) {
                    return theta[0];
                }
            }
            """);
        assertThat(answer(new ScriptModel(file, Spaces.reals(1), Timeouts.STANDARD, 1, 64)))
                .isEqualTo(Signal.scalar(NUMBER));
    }

    @ParameterizedTest
    @EnumSource(
            value = ArrayEncoding.class,
            names = {"NUMBERS", "FLOAT64"})
    void ofAProgramThatSpeaksTheProtocol(ArrayEncoding encoding) throws Exception {
        Launch launch = new Launch(program("--serve", encoding.name()), folder, Map.of());
        Signal signal = answer(new ExternalModel(launch, Spaces.reals(1), Timeouts.STANDARD, 1));
        double[] expected = new double[100];
        expected[0] = NUMBER;
        expected[99] = 1e300;
        assertThat(signal).isEqualTo(Signal.of(expected, 100));
    }

    @Test
    void isNotThatOfPixels() {
        Signal image = Signal.of(new double[] {0.1, 0.2, 0.3, 1e99}, 2, 2);
        assertThat(image.value(0)).isEqualTo(0.1f);
        assertThat(image.firstNotFinite()).isEqualTo(3);
        assertThat(Signal.of(new double[] {0.1, 1e99}, 2).firstNotFinite()).isEqualTo(-1);
    }

    @Test
    void reachesTheLoss() throws Exception {
        Signal none = Signal.scalar(0);
        assertThat(Loss.VALUE.of(Signal.scalar(NUMBER), none)).isEqualTo(NUMBER);
        assertThat(Loss.MEAN_ABSOLUTE_ERROR.of(Signal.scalar(NUMBER), Signal.scalar(-0.1)))
                .isEqualTo(NUMBER + 0.1 < 0 ? -(NUMBER + 0.1) : NUMBER);
        Signal table = Signal.of(new double[] {1, 2, NUMBER}, 3);
        assertThat(Loss.MEAN_SQUARED_ERROR.of(table, Signal.of(new double[] {1, 2, 0}, 3)))
                .isEqualTo(NUMBER * NUMBER / 3);
    }
}
