package zerograds.forward.builtin.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

class BrdfModelTest implements ForwardModelContract {
    private static final int SIZE = 32;

    private final ForwardModel model = BuiltIns.of("brdf").create(Map.of("size", (double) SIZE), Spaces.reals(5));

    @Override
    public ForwardModel model() {
        return model;
    }

    @Override
    public int size() {
        return 5;
    }

    private Signal at(double red, double reflectance, double roughness) throws Exception {
        return model.open().run(Spaces.point(red, 0.3, 0.1, reflectance, roughness), 0);
    }

    private static float brightest(Signal image) {
        float most = 0;
        for (float value : image.toArray()) {
            most = Math.max(most, value);
        }
        return most;
    }

    @Test
    void isClippedToWhatAnImageCanShow() throws Exception {
        Signal glossy = at(0.5, 0.9, 0.15);
        assertThat(glossy.shape()).isEqualTo(List.of(SIZE, SIZE, 3));
        assertThat(brightest(glossy)).isEqualTo(1);
    }

    @Test
    void aRougherSphereHasDimmerHighlights() throws Exception {
        assertThat(brightest(at(0.2, 0.05, 0.9))).isLessThan(brightest(at(0.2, 0.05, 0.3)));
    }

    @Test
    void theFirstValueIsItsRed() throws Exception {
        Signal pale = at(0.2, 0.05, 0.8);
        Signal red = at(0.6, 0.05, 0.8);
        int centre = 3 * (SIZE / 2 * SIZE + SIZE / 2);
        assertThat(red.value(centre)).isGreaterThan(pale.value(centre));
        assertThat(red.value(centre + 1)).isEqualTo(pale.value(centre + 1));
    }
}
