package zerograds.forward.builtin.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.problem.ForwardModel;

class DeceptiveModelTest implements ForwardModelContract {
    @Override
    public ForwardModel model() {
        return BuiltIns.of("deceptive")
                .create(Map.of("centre", List.of(-2.0, 0.0), "lure", List.of(2.0, 0.0)), Spaces.reals(2));
    }

    @Override
    public int size() {
        return 2;
    }

    private double at(double x) throws Exception {
        return model().open().run(Spaces.point(x, 0), 0).value(0);
    }

    @Test
    void isDeepestInTheNarrowBasin() throws Exception {
        assertThat(at(-2)).isZero();
        assertThat(at(2)).isEqualTo(0.2);
    }

    @Test
    void slopesTowardsTheLureUpToTheRimOfTheNarrowBasin() throws Exception {
        for (double x = -1.4; x < 2; x += 0.1) {
            assertThat(at(x)).isGreaterThan(at(x + 0.05));
        }
        assertThat(at(-1.8)).isLessThan(at(-1.7));
    }
}
