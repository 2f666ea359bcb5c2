package zerograds.forward.builtin.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

class AliasedEdgeModelTest implements ForwardModelContract {
    @Override
    public ForwardModel model() {
        return BuiltIns.of("aliased-edge").create(Map.of("size", 32.0), Spaces.reals(2));
    }

    @Override
    public int size() {
        return 2;
    }

    private Signal at(double position, double angle) throws Exception {
        return model().open().run(Spaces.point(position, angle), 0);
    }

    private static double share(Signal image) {
        double sum = 0;
        for (float value : image.toArray()) {
            sum += value;
        }
        return sum / image.size();
    }

    @Test
    void isWhiteOnTheSideTheNormalPointsTo() throws Exception {
        Signal image = at(0, 0);
        assertThat(image.shape()).isEqualTo(List.of(32, 32));
        assertThat(image.value(0)).isEqualTo(0);
        assertThat(image.value(15)).isEqualTo(0);
        assertThat(image.value(16)).isEqualTo(1);
        assertThat(image.value(31)).isEqualTo(1);
        assertThat(share(at(0.5, 90))).isEqualTo(0.25);
    }

    @Test
    void doesNotMindLessThanAPixel() throws Exception {
        assertThat(at(0.01, 0)).isEqualTo(at(0.02, 0)).isNotEqualTo(at(0.05, 0));
    }
}
