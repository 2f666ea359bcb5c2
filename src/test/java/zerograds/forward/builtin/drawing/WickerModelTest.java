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

class WickerModelTest implements ForwardModelContract {
    private final ForwardModel model = BuiltIns.of("wicker").create(Map.of("size", 48.0), Spaces.reals(5));

    @Override
    public ForwardModel model() {
        return model;
    }

    @Override
    public int size() {
        return 5;
    }

    private Signal at(double... values) throws Exception {
        return model.open().run(Spaces.point(values), 0);
    }

    @Test
    void countsWholeStakesAndRows() throws Exception {
        Signal basket = at(24, 12, 1.2, 0.7, 0);
        assertThat(basket.shape()).isEqualTo(List.of(48, 48, 3));
        assertThat(at(24.4, 11.6, 1.2, 0.7, 0)).isEqualTo(basket);
        assertThat(at(25, 12, 1.2, 0.7, 0)).isNotEqualTo(basket);
        assertThat(at(24, 13, 1.2, 0.7, 0)).isNotEqualTo(basket);
    }

    @Test
    void looksTheSameTurnedByTwoStakes() throws Exception {
        assertThat(at(24, 12, 1.2, 0.7, 1 + 2 * 360.0 / 24)).isEqualTo(at(24, 12, 1.2, 0.7, 1));
        assertThat(at(24, 12, 1.2, 0.7, 1 + 360.0 / 24)).isNotEqualTo(at(24, 12, 1.2, 0.7, 1));
    }

    @Test
    void showsTheWallWhereThereIsNoBasket() throws Exception {
        assertThat(at(24, 12, 1, 0.5, 0).value(0))
                .isEqualTo(at(9, 4, 1.3, 0.7, 5).value(0));
    }

    @Test
    void wantsFiveValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuiltIns.of("wicker").create(Map.of(), Spaces.reals(4)))
                .withMessageContaining("5 values in all, but got 4");
    }
}
