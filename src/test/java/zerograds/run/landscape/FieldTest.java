package zerograds.run.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;

class FieldTest {
    private static final Slice LINE = new Slice(Vec.of(0), List.of(Slice.Axis.ofCoordinate(0, 1, -4, 4)));

    private static Field parabola() {
        double[] values = new double[257];
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.pow(LINE.axis(0).node(k, 256), 2);
        }
        return new Field(LINE, 256, values);
    }

    @Test
    void interpolatesBetweenNodes() {
        assertThat(parabola().at(1.015625)).isCloseTo((1 + 1.03125 * 1.03125) / 2, within(1e-12));
    }

    @Test
    void knowsItsEdgesWhateverTheirDigits() {
        for (int i = 1; i < 500; i++) {
            Slice.Axis axis = Slice.Axis.ofCoordinate(0, 1, -i / 7.0, i / 13.0);
            Field field = new Field(new Slice(Vec.of(0), List.of(axis)), 24, new double[25]);

            assertThat(field.at(axis.node(48, 48))).isZero();
            assertThat(field.at(axis.node(0, 48))).isZero();
        }
    }

    @Test
    void hasNoValueOutside() {
        assertThat(parabola().at(4.1)).isNaN();
    }

    @Test
    void smoothingAParabolaAddsTheVariance() {
        assertThat(parabola().smoothed(0.5).at(1.0)).isCloseTo(1.25, within(5e-3));
    }

    @Test
    void smoothingWithRadiusZeroChangesNothing() {
        assertThat(parabola().smoothed(0).at(1.5)).isEqualTo(parabola().at(1.5));
    }

    @Test
    void failuresCountForNothingWhenSmoothed() {
        Field field = parabola();
        field.values()[128] = Double.NaN;

        assertThat(field.smoothed(0.5).at(0.0)).isCloseTo(0.25, within(0.03));
    }
}
