package zerograds.forward.builtin.function;

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

class PlateauStepsModelTest implements ForwardModelContract {
    private final BuiltIn kind = BuiltIns.of("plateau-steps");

    @Override
    public ForwardModel model() {
        return kind.create(Map.of("step", 0.5, "centre", List.of(1.0, -1.0)), Spaces.reals(2));
    }

    @Override
    public int size() {
        return 2;
    }

    private Signal at(double... values) throws Exception {
        return model().open().run(Spaces.point(values), 0);
    }

    @Test
    void isFlatOnATerraceAndJumpsToTheNext() throws Exception {
        assertThat(at(1.2, -1.2)).isEqualTo(Signal.scalar(0));
        assertThat(at(1.26, -1)).isEqualTo(at(1.74, -1)).isEqualTo(Signal.scalar(0.25));
        assertThat(at(1.76, -1)).isEqualTo(Signal.scalar(1));
        assertThat(at(0.6, -0.6)).isEqualTo(Signal.scalar(0.5));
    }

    @Test
    void takesOneCentreForAllOrOneForEach() throws Exception {
        ForwardModel model = kind.create(Map.of("centre", 3.0), Spaces.reals(4));
        assertThat(model.open().run(Spaces.point(3, 3, 3, 3), 0)).isEqualTo(Signal.scalar(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of("centre", List.of(1.0, 2.0)), Spaces.reals(4)))
                .withMessageContaining("one number or 4");
    }
}
