package zerograds.forward.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.process.JavaProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

@Tag("slow")
class ExternalModelTest implements ForwardModelContract {
    @Override
    public int size() {
        return 3;
    }

    @Override
    public ForwardModel model() {
        return sum(3);
    }

    private static ForwardModel sum(int size) {
        List<String> command = JavaProgram.command(List.of(), Sum.class.getName(), List.of());
        return new ExternalModel(new Launch(command, Path.of("."), Map.of()), Spaces.reals(size), Timeouts.STANDARD, 4);
    }

    @Test
    void manyParametersArriveExactlyInBase64() throws Exception {
        double[] values = new double[1000];
        Arrays.setAll(values, StrictMath::sin);
        double sum = Arrays.stream(values).sum();
        try (ForwardModel.Session session = sum(values.length).open()) {
            assertThat(session.run(Spaces.point(values), 1)).isEqualTo(Signal.scalar(sum));
        }
    }

    @Test
    void theProtocolCostsFarLessThanAnythingWorthRunningInAProgram() throws Exception {
        // Bounds for a machine that does much else at the same time; Overhead measures what it really is.
        assertThat(Overhead.measure(10, 1000).fastest()).isLessThan(2);
        assertThat(Overhead.measure(35_152, 50).fastest()).isLessThan(50);
    }
}
