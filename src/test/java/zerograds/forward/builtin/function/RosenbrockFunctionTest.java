package zerograds.forward.builtin.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

class RosenbrockFunctionTest implements ForwardModelContract {
    private final BuiltIn kind = BuiltIns.of("rosenbrock");

    @Override
    public ForwardModel model() {
        return kind.create(Map.of(), Spaces.reals(3));
    }

    @Override
    public int size() {
        return 3;
    }

    private Signal at(Map<String, Double> options, double... values) throws Exception {
        return kind.create(options, Spaces.reals(values.length)).open().run(Spaces.point(values), 0);
    }

    @Test
    void isZeroAtItsMinimumInAnyDimension() throws Exception {
        assertThat(at(Map.of(), 1, 1)).isEqualTo(Signal.scalar(0));
        assertThat(at(Map.of(), 1, 1, 1, 1, 1)).isEqualTo(Signal.scalar(0));
        assertThat(at(Map.of("a", 2.0), 2, 4)).isEqualTo(Signal.scalar(0));
    }

    @Test
    void hasKnownValuesElsewhere() throws Exception {
        assertThat(at(Map.of(), -1, 1)).isEqualTo(Signal.scalar(4));
        assertThat(at(Map.of(), 0, 2)).isEqualTo(Signal.scalar(401));
        assertThat(at(Map.of("b", 1.0), 0, 2, 0)).isEqualTo(Signal.scalar(4 + 1 + 16 + 1));
    }

    @Test
    void namesAnOptionThatIsUnknownOrNotAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of("c", 1.0), Spaces.reals(2)))
                .withMessage("there is no option 'c'; there are [a, b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of("a", Double.NaN), Spaces.reals(2)))
                .withMessage("a must be a number in [-1000.0, 1000.0], but got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of("b", "steep"), Spaces.reals(2)))
                .withMessage("b must be a number in [0.0, 1000000.0], but got 'steep'");
    }

    @Test
    void needsTwoParameters() {
        assertThatIllegalArgumentException().isThrownBy(() -> kind.create(Map.of(), Spaces.reals(1)));
    }
}
