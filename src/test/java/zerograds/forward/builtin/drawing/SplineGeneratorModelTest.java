package zerograds.forward.builtin.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Signal;

class SplineGeneratorModelTest implements ForwardModelContract {
    private static final int SIZE = 12;
    private static final int VALUES = 226 + 244;

    private final ForwardModel model = BuiltIns.of("spline-generator")
            .create(
                    Map.of("images", List.of(ramp(24), ramp(24), ramp(24)), "size", (double) SIZE),
                    Spaces.reals(VALUES));

    private static Signal ramp(int size) {
        float[] values = new float[size * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (i % size) / (size - 1);
        }
        return Signal.of(values, size, size);
    }

    @Override
    public ForwardModel model() {
        return model;
    }

    @Override
    public int size() {
        return VALUES;
    }

    @Test
    void withoutWeightsEverySquareShowsTheDiagonal() throws Exception {
        Signal image = model.open().run(Spaces.point(new double[VALUES]), 0);
        assertThat(image.shape()).isEqualTo(List.of(6 * SIZE + SIZE / 2 + 2, 5 * SIZE));
        int middle = SIZE / 2 * 5 * SIZE + SIZE / 2;
        assertThat(image.value(middle)).isEqualTo(1);
        assertThat(image.value(middle + SIZE)).isEqualTo(1);
        assertThat(image.value(SIZE - 2)).isZero();
        assertThat(image.value(image.size() - 1)).isZero();
    }

    @Test
    void smallerPicturesStandBelowAndAreAsMuchBrighter() throws Exception {
        float[] image = model.open().run(Spaces.point(new double[VALUES]), 0).toArray();
        int width = 5 * SIZE;
        assertThat(sum(image, 0, SIZE)).isPositive();
        assertThat(sum(image, SIZE * width, SIZE / 2)).isEqualTo(sum(image, 0, SIZE) / 2);
        assertThat(sum(image, SIZE * width + width / 2, SIZE / 4)).isEqualTo(sum(image, 0, SIZE) / 4);
    }

    private static double sum(float[] image, int corner, int side) {
        double sum = 0;
        for (int i = 0; i < side * side; i++) {
            sum += image[corner + i / side * 5 * SIZE + i % side];
        }
        return sum;
    }

    @Test
    void theGridIsComparedWithNothing() throws Exception {
        Signal target = ((SplineGeneratorModel) model).target();
        float[] same = target.toArray();
        float[] other = target.toArray();
        int grid = 5 * SIZE * (SIZE + SIZE / 2 + 3);
        assertThat(target.value(grid)).isNaN();
        for (int i = 0; i < same.length; i++) {
            same[i] = Float.isNaN(same[i]) ? 0.3f : same[i];
            other[i] = Float.isNaN(other[i]) ? 0.9f : other[i] + 0.5f;
        }
        Signal equal = Signal.of(same, target.shape().toArray(Integer[]::new));
        Signal different = Signal.of(other, target.shape().toArray(Integer[]::new));
        assertThat(Loss.MEAN_SQUARED_ERROR.of(equal, target)).isZero();
        assertThat(Loss.MEAN_SQUARED_ERROR.of(different, target)).isPositive();
        assertThat(Loss.MEAN_SQUARED_ERROR.sensitivity(different, target).value(grid))
                .isZero();
    }

    @Test
    void shrinkingKeepsTheBrightness() {
        double sum = 0;
        for (float value : Shrunk.to(5, ramp(24)).toArray()) {
            sum += value / 25;
        }
        assertThat(sum).isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void wantsAllWeightsAndItsImages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuiltIns.of("spline-generator")
                        .create(Map.of("images", List.of(ramp(8), ramp(8))), Spaces.reals(7)))
                .withMessageContaining("470 values in all, but got 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuiltIns.of("spline-generator").create(Map.of(), Spaces.reals(VALUES)))
                .withMessageContaining("images");
    }
}
