package zerograds.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LossTest {
    @Test
    void aValueThatIsMaximisedIsShownWithItsOwnSign() throws ForwardException {
        double loss = Loss.NEGATED_VALUE.of(Signal.scalar(3.5), Signal.scalar(0));
        assertThat(loss).isEqualTo(-3.5);
        assertThat(Loss.NEGATED_VALUE.shown(loss)).isEqualTo(3.5);
        assertThat(Loss.NEGATED_VALUE.of(Signal.scalar(0), Signal.scalar(0))).hasToString("0.0");
        assertThat(Loss.VALUE.shown(-3.5)).isEqualTo(-3.5);
        assertThat(Loss.NEGATED_VALUE.title()).isEqualTo("loss = −value");
    }

    @Test
    void meansRunOverAllValuesWhateverTheirNumber() throws ForwardException {
        for (int size = 1; size <= 9; size++) {
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = i + 1;
            }
            Signal output = Signal.of(values, size);
            Signal target = Signal.of(new float[size], size);
            double squares = size * (size + 1.0) * (2 * size + 1) / 6;
            assertThat(Loss.MEAN_SQUARED_ERROR.of(output, target)).isCloseTo(squares / size, within(1e-12));
            assertThat(Loss.MEAN_ABSOLUTE_ERROR.of(output, target)).isCloseTo((size + 1) / 2.0, within(1e-12));
        }
    }

    @Test
    void theRelativeErrorDoesNotMindTheBrightness() throws ForwardException {
        Signal dim = Signal.of(new float[] {0.1f, 0.2f, 0.3f}, 3);
        Signal bright = Signal.of(new float[] {0.2f, 0.4f, 0.6f}, 3);
        Signal even = Signal.of(new float[] {0.5f, 0.5f, 0.5f}, 3);
        Signal black = Signal.of(new float[3], 3);
        assertThat(Loss.RELATIVE_SQUARED_ERROR.of(bright, dim)).isCloseTo(0, within(1e-12));
        assertThat(Loss.RELATIVE_SQUARED_ERROR.of(even, dim)).isCloseTo((0.25 + 0 + 0.25) / 3, within(1e-6));
        assertThat(Loss.RELATIVE_SQUARED_ERROR.of(black, even)).isCloseTo(1, within(1e-6));
    }

    @Test
    void theValueIsTheLossItself() throws ForwardException {
        assertThat(Loss.VALUE.of(Signal.scalar(-3.5), Signal.scalar(0))).isEqualTo(-3.5);
    }

    @Test
    void theSensitivityIsTheDerivativeOfEveryLoss() throws ForwardException {
        Signal target = Signal.of(new float[] {0.5f, -1, 2}, 3);
        float[] values = {1, 0.25f, -0.75f};
        double step = 0x1p-10;
        for (Loss loss : Loss.values()) {
            Signal slope = loss.sensitivity(Signal.of(values.clone(), 3), target);
            int outputs = loss.isValue() ? 1 : 3;
            for (int p = 0; p < outputs; p++) {
                float[] more = values.clone();
                float[] less = values.clone();
                more[p] += (float) step;
                less[p] -= (float) step;
                double difference = loss.of(Signal.of(more, 3), target) - loss.of(Signal.of(less, 3), target);
                assertThat(slope.value(p))
                        .as("%s, output %d", loss, p)
                        .isCloseTo(difference / (2 * step), within(1e-4 * (1 + Math.abs(slope.value(p)))));
            }
        }
    }

    @Test
    void namesBothShapesWhereTheyDiffer() {
        Signal image = Signal.of(new float[6], 2, 3);
        assertThatThrownBy(() -> Loss.MEAN_SQUARED_ERROR.of(image, Signal.scalar(0)))
                .isInstanceOf(ForwardException.class)
                .hasMessageContaining("3 × 2 pixels")
                .hasMessageContaining("a single number");
    }
}
