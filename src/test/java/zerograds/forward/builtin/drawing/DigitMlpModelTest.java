package zerograds.forward.builtin.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

class DigitMlpModelTest implements ForwardModelContract {
    private static final int FIRST_BIASES = 256 * 32;
    private static final int SECOND_WEIGHTS = FIRST_BIASES + 32;
    private static final int SECOND_BIASES = SECOND_WEIGHTS + 32 * 32;
    private static final int THIRD_WEIGHTS = SECOND_BIASES + 32;

    private final ForwardModel model = BuiltIns.of("digit-mlp").create(Map.of("size", 2.0), Spaces.reals(size()));

    @Override
    public ForwardModel model() {
        return model;
    }

    @Override
    public int size() {
        return THIRD_WEIGHTS + 32 * 4 + 4;
    }

    @Override
    public double magnitude() {
        return 0.1;
    }

    @Test
    void aNetworkOfZerosAnswersWithGrey() throws Exception {
        Signal image = model.open().run(Spaces.point(new double[size()]), 0);
        assertThat(image.shape()).isEqualTo(List.of(2, 2));
        assertThat(image.toArray()).containsOnly(0.5f);
    }

    @Test
    void passesTwoRectifiersAndASigmoid() throws Exception {
        double[] values = new double[size()];
        values[FIRST_BIASES + 3] = 2;
        values[FIRST_BIASES + 4] = -5;
        values[SECOND_WEIGHTS + 32 * 7 + 3] = 1.5;
        values[SECOND_WEIGHTS + 32 * 7 + 4] = 9;
        values[SECOND_BIASES + 7] = -1;
        values[THIRD_WEIGHTS + 32 * 2 + 7] = 0.25;
        values[size() - 2] = 0.5;
        Signal image = model.open().run(Spaces.point(values), 0);
        assertThat(image.value(2)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-6));
        assertThat(image.value(0)).isEqualTo(0.5f);
    }

    @Test
    void theDigitsNetworkHas35152Values() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuiltIns.of("digit-mlp").create(Map.of(), Spaces.reals(1)))
                .withMessageContaining("35152 values");
    }
}
