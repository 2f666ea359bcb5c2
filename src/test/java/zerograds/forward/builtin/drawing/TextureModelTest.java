package zerograds.forward.builtin.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

class TextureModelTest implements ForwardModelContract {
    private final BuiltIn kind = BuiltIns.of("texture");

    @Override
    public ForwardModel model() {
        return kind.create(Map.of("size", 2.0, "channels", 3.0), Spaces.reals(size()));
    }

    @Override
    public int size() {
        return 12;
    }

    @Test
    void showsItsParameters() throws Exception {
        Signal image = model().open().run(Spaces.point(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 0);
        assertThat(image.shape()).isEqualTo(List.of(2, 2, 3));
        assertThat(image.toArray()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void roundsToLevels() throws Exception {
        ForwardModel model = kind.create(Map.of("size", 2.0, "levels", 5.0), Spaces.reals(4));
        assertThat(model.open().run(Spaces.point(0.12, 0.13, 0.6, 1), 0).toArray())
                .containsExactly(0, 0.25f, 0.5f, 1);
    }

    @Test
    void rejectsTwoChannelsOneLevelAndAWrongNumberOfTexels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of("size", 2.0, "channels", 2.0), Spaces.reals(8)))
                .withMessageContaining("1 or 3, but got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of("size", 2.0, "levels", 1.0), Spaces.reals(4)))
                .withMessageContaining("0 or in [2, 256], but got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of("size", 2.0), Spaces.reals(3)))
                .withMessageContaining("4 values in all, but got 3");
    }
}
