package zerograds.forward.builtin.scene;

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

class SplineCausticModelTest implements ForwardModelContract {
    private static final int CONTROLS = 8;

    private final ForwardModel model =
            BuiltIns.of("spline-caustic").create(Map.of("size", 64.0), Spaces.reals(CONTROLS * CONTROLS));

    @Override
    public ForwardModel model() {
        return model;
    }

    @Override
    public int size() {
        return CONTROLS * CONTROLS;
    }

    @Test
    void aFlatSlabLightsTheWholeFloorAlike() throws Exception {
        Signal image = model.open().run(Spaces.point(new double[CONTROLS * CONTROLS]), 0);
        assertThat(image.shape()).isEqualTo(List.of(64, 64));
        assertThat(image.toArray()).containsOnly(1);
    }

    /** The lower face rises by 1 in 2: light leaves it by Snell's law and misses the floor's right edge. */
    @Test
    void aTiltedSlabShiftsTheLightBySnellsLaw() throws Exception {
        int size = 640;
        double[] heights = new double[CONTROLS * CONTROLS];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = 4 * ((i % CONTROLS - 1) / (CONTROLS - 3.0) - 0.5);
        }
        ForwardModel tilted = BuiltIns.of("spline-caustic")
                .create(Map.of("size", (double) size, "ratio", 1.1), Spaces.reals(CONTROLS * CONTROLS));
        Signal image = tilted.open().run(Spaces.point(heights), 0);
        double incidence = Math.atan(0.5);
        double deflection = Math.asin(1.1 * Math.sin(incidence)) - incidence;
        double edge = 1 - (0.75 + 0.5) * Math.tan(deflection);
        int column = (int) Math.floor(0.5 * size * (edge + 1));
        int middle = size * size / 2;
        assertThat(column).isEqualTo(619);
        assertThat(image.value(middle + column - 2)).isPositive();
        assertThat(image.value(middle + column + 2)).isZero();
    }

    @Test
    void reflectsTotallyWhereTheSlabIsTooSteep() throws Exception {
        double[] heights = new double[CONTROLS * CONTROLS];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = 100 * (i % CONTROLS);
        }
        assertThat(model.open().run(Spaces.point(heights), 0).toArray()).containsOnly(0);
    }

    @Test
    void aLensGathersTheLight() throws Exception {
        double[] heights = new double[CONTROLS * CONTROLS];
        for (int i = 0; i < heights.length; i++) {
            double x = i % CONTROLS - 3.5;
            double y = Math.floorDiv(i, CONTROLS) - 3.5;
            heights[i] = 0.8 * (x * x + y * y) / 25;
        }
        float[] image = model.open().run(Spaces.point(heights), 0).toArray();
        assertThat(image[0] == 0 || image[32 * 64 + 32] == 0).isTrue();
    }

    @Test
    void wantsASquareOfControlPoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuiltIns.of("spline-caustic").create(Map.of(), Spaces.reals(20)))
                .withMessageContaining("at least 4 x 4 values, but got 20");
    }
}
