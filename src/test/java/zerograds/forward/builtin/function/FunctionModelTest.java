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
import zerograds.math.Vec;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

class FunctionModelTest implements ForwardModelContract {
    private final BuiltIn kind = BuiltIns.of("sphere");

    @Override
    public ForwardModel model() {
        return kind.create(Map.of("centre", List.of(1.0, -1.0, 0.0)), Spaces.reals(3));
    }

    @Override
    public int size() {
        return 3;
    }

    @Test
    void movesTheFunctionToItsCentre() throws Exception {
        assertThat(model().open().run(Spaces.point(1, -1, 2), 0)).isEqualTo(Signal.scalar(4));
    }

    @Test
    void pullsTheLossesSlopeBackToItsParameters() throws Exception {
        assertThat(model().open().pullBack(Spaces.point(3, -1, 2), Signal.scalar(0.5)))
                .contains(Vec.of(2, 0, 2));
    }

    @Test
    void wantsOneCentreForAllOrOneForEach() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of("centre", List.of(1.0, 2.0)), Spaces.reals(3)))
                .withMessageContaining("one number or 3");
    }
}
