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
import zerograds.problem.Signal;

class DiscsModelTest implements ForwardModelContract {
    @Override
    public ForwardModel model() {
        return BuiltIns.of("discs").create(Map.of("size", 10.0), Spaces.reals(size()));
    }

    @Override
    public int size() {
        return 8;
    }

    @Test
    void drawsLaterDiscsOverEarlierOnes() throws Exception {
        Signal image = model().open().run(Spaces.point(0.5, 0.5, 0.5, 0.5, 0.4, 0.1, 0.3, 0.9), 0);
        assertThat(image.shape()).isEqualTo(List.of(10, 10));
        assertThat(image.value(0)).isZero();
        assertThat(image.value(5 * 10 + 2)).isEqualTo(0.3f);
        assertThat(image.value(5 * 10 + 5)).isEqualTo(0.9f);
    }

    @Test
    void coversAsManyPixelsAsADiscHas() throws Exception {
        ForwardModel model = BuiltIns.of("discs").create(Map.of("size", 200.0), Spaces.reals(4));
        float[] image = model.open().run(Spaces.point(0.5, 0.45, 0.3, 1), 0).toArray();
        double sum = 0;
        for (float value : image) {
            sum += value;
        }
        assertThat(sum / image.length).isBetween(0.999 * Math.PI * 0.09, 1.001 * Math.PI * 0.09);
    }

    @Test
    void wantsFourValuesForEachDisc() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuiltIns.of("discs").create(Map.of(), Spaces.reals(6)))
                .withMessageContaining("a multiple of 4 values in all, but got 6");
    }
}
