package zerograds.forward.builtin.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

class RocketModelTest implements ForwardModelContract {
    private static final int SAMPLES = 200;

    private final ForwardModel model = BuiltIns.of("rocket").create(Map.of(), Spaces.reals(4));

    @Override
    public ForwardModel model() {
        return model;
    }

    @Override
    public int size() {
        return 4;
    }

    private Signal fly(double tilt, double cutoff, double ignition, double stop) throws Exception {
        return model.open().run(Spaces.point(tilt, cutoff, ignition, stop), 0);
    }

    @Test
    void staysOnItsPadWithoutABurn() throws Exception {
        Signal flight = fly(0, 0, 20, 20);
        assertThat(flight.shape()).isEqualTo(List.of(3 * SAMPLES));
        assertThat(flight.value(SAMPLES + 10)).isZero();
        assertThat(flight.value(3 * SAMPLES - 1)).isEqualTo(1);
    }

    /** ½ (25 − 9.81) · 3² m, less a little drag. */
    @Test
    void climbsAsItsThrustSays() throws Exception {
        double height = fly(0, 4, 20, 20).value(SAMPLES + 19);
        assertThat(height).isCloseTo(0.5 * (25 - 9.81) * 9 / 100, within(0.02));
    }

    @Test
    void breaksWhereItFallsAndSurvivesWhereItBrakes() throws Exception {
        Signal fall = fly(20, 4, 29, 29);
        assertThat(fall.value(2 * SAMPLES)).isEqualTo(1);
        assertThat(fall.value(3 * SAMPLES - 1)).isZero();
        assertThat(fall.value(2 * SAMPLES - 1)).isZero();
        assertThat(fly(20, 4, 14.9, 18.7).value(3 * SAMPLES - 1)).isEqualTo(1);
    }

    @Test
    void doesNotMindLessThanATimeStep() throws Exception {
        assertThat(fly(20, 4.01, 14.91, 18.71)).isEqualTo(fly(20, 4.02, 14.92, 18.72));
    }

    @Test
    void aTiltToTheLeftIsAMirrorImage() throws Exception {
        assertThat(fly(-20, 4, 15, 19).value(50)).isEqualTo(-fly(20, 4, 15, 19).value(50));
    }
}
