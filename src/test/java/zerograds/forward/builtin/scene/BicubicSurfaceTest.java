package zerograds.forward.builtin.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class BicubicSurfaceTest {
    private static final int CONTROLS = 8;
    private static final int SIZE = 40;

    private final BicubicSurface surface = new BicubicSurface(CONTROLS, SIZE);

    /** Control points on a grid whose inner ones span [0, 1]: those of a linear function reproduce it. */
    private static double[] controls(DoubleBinaryOperator height) {
        double[] heights = new double[CONTROLS * CONTROLS];
        for (int i = 0; i < heights.length; i++) {
            double x = (i % CONTROLS - 1) / (CONTROLS - 3.0);
            double y = (Math.floorDiv(i, CONTROLS) - 1) / (CONTROLS - 3.0);
            heights[i] = height.applyAsDouble(x, y);
        }
        return heights;
    }

    @Test
    void reproducesAPlaneAndItsSlopes() {
        surface.visit(controls((x, y) -> 2 * x - 3 * y + 1), (row, heights, alongX, alongY) -> {
            double y = (row + 0.5) / SIZE;
            for (int column = 0; column < SIZE; column++) {
                double x = (column + 0.5) / SIZE;
                assertThat((double) heights[column]).isCloseTo(2 * x - 3 * y + 1, within(1e-5));
                assertThat((double) alongX[column]).isCloseTo(2, within(1e-4));
                assertThat((double) alongY[column]).isCloseTo(-3, within(1e-4));
            }
        });
    }

    @Test
    void hasTheSlopesOfItsHeights() {
        surface.visit(controls((x, y) -> Math.sin(5 * x) + y), (row, heights, alongX, alongY) -> {
            for (int column = 1; column + 1 < SIZE; column++) {
                double slope = 0.5 * SIZE * (heights[column + 1] - heights[column - 1]);
                assertThat((double) alongX[column]).isCloseTo(slope, within(0.02));
            }
        });
    }
}
