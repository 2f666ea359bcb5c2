package zerograds.forward.builtin.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

class NeedleModelTest implements ForwardModelContract {
    @Override
    public ForwardModel model() {
        return BuiltIns.of("needle").create(Map.of("radius", 1.0, "centre", 0.5), Spaces.reals(2));
    }

    @Override
    public int size() {
        return 2;
    }

    @Test
    void isFlatEverywhereButInTheHole() throws Exception {
        ForwardModel.Session session = model().open();
        assertThat(session.run(Spaces.point(0.5, 1.4), 0)).isEqualTo(Signal.scalar(0));
        assertThat(session.run(Spaces.point(0.5, 1.6), 0)).isEqualTo(Signal.scalar(1));
        assertThat(session.run(Spaces.point(-90, 7), 0)).isEqualTo(Signal.scalar(1));
    }
}
