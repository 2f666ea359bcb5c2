package zerograds.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.run.Field;
import zerograds.run.Slice;

class ContoursTest {
    private static final Slice PLANE = new Slice(
            Vec.of(0, 0), List.of(Slice.Axis.ofCoordinate(0, 2, -2, 2), Slice.Axis.ofCoordinate(1, 2, -2, 2)));

    private static Field field(int cells, DoubleBinaryOperator function) {
        double[] values = new double[PLANE.nodes(cells)];
        for (int node = 0; node < values.length; node++) {
            values[node] = function.applyAsDouble(
                    PLANE.axis(0).node(node % (cells + 1), cells), PLANE.axis(1).node(node / (cells + 1), cells));
        }
        return new Field(PLANE, cells, values);
    }

    @Test
    void drawsTheCircleOfAParaboloid() {
        Contours circle = Contours.of(field(64, (x, y) -> x * x + y * y), 1, DoubleUnaryOperator.identity());

        double length = 0;
        double[] s = circle.segments();
        for (int i = 0; i < s.length; i += 4) {
            assertThat(Math.hypot(s[i], s[i + 1])).isCloseTo(1, within(2e-3));
            length += Math.hypot(s[i + 2] - s[i], s[i + 3] - s[i + 1]);
        }
        assertThat(length).isCloseTo(2 * Math.PI, within(0.02));
    }

    @Test
    void drawsNothingWhereTheLevelIsNotReached() {
        assertThat(Contours.of(field(8, (x, y) -> x), 3, DoubleUnaryOperator.identity())
                        .segments())
                .isEmpty();
    }

    @Test
    void separatesTheTwoBranchesOfASaddle() {
        Contours branches = Contours.of(field(3, (x, y) -> x * y), 0.1, DoubleUnaryOperator.identity());

        double[] s = branches.segments();
        assertThat(s).isNotEmpty();
        for (int i = 0; i < s.length; i += 4) {
            assertThat(Math.signum(s[i])).isEqualTo(Math.signum(s[i + 2]));
        }
    }

    @Test
    void leavesOutCellsWithAFailure() {
        Field field = field(2, (x, y) -> x);
        field.values()[4] = Double.NaN;

        assertThat(Contours.of(field, 0.5, DoubleUnaryOperator.identity()).segments())
                .isEmpty();
    }
}
