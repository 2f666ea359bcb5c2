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

class MosaicModelTest implements ForwardModelContract {
    @Override
    public ForwardModel model() {
        return BuiltIns.of("mosaic").create(Map.of("size", 20.0, "tile", 0.4), Spaces.reals(size()));
    }

    @Override
    public int size() {
        return 12;
    }

    private Signal at(double firstAngle) throws Exception {
        return model().open().run(Spaces.point(0.5, 0.9, 0.5, 0.9, firstAngle, 0, 1, 0.5, 0.25, 0, 0, 1), 0);
    }

    private static double red(Signal image, int row, int column) {
        return image.value(3 * (20 * row + column));
    }

    @Test
    void drawsLaterTilesOverEarlierOnes() throws Exception {
        Signal image = at(0);
        assertThat(image.shape()).isEqualTo(List.of(20, 20, 3));
        assertThat(red(image, 10, 10)).isEqualTo(1);
        assertThat(image.value(3 * (20 * 10 + 10) + 1)).isEqualTo(0.5);
        assertThat(red(image, 13, 13)).isEqualTo(1);
        assertThat(red(image, 14, 14)).isZero();
        assertThat(red(image, 2, 2)).isBetween(0.01, 0.1);
    }

    @Test
    void turnsTiles() throws Exception {
        assertThat(red(at(45), 10, 14)).isEqualTo(1);
        assertThat(red(at(0), 10, 14)).isLessThan(0.1);
        assertThat(at(90)).isEqualTo(at(0));
    }

    @Test
    void wantsSixValuesForEachTile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuiltIns.of("mosaic").create(Map.of(), Spaces.reals(13)))
                .withMessageContaining("a multiple of 6 values in all, but got 13");
    }
}
