package zerograds.forward.builtin.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zerograds.math.RandomStream;

class SmoothFunctionTest {
    private static final int DIMENSION = 5;

    /** Each function, where its minimum is, and how far around it to look. */
    static Stream<Arguments> functions() {
        return Stream.of(
                Arguments.of(new SphereFunction(), 0, 3),
                Arguments.of(new RosenbrockFunction(1, 100), 1, 2),
                Arguments.of(new AckleyFunction(), 0, 5),
                Arguments.of(new RastriginFunction(), 0, 5),
                Arguments.of(new GriewankFunction(), 0, 50),
                Arguments.of(new SchwefelFunction(), 420.9687462275, 70));
    }

    private static double[] near(double centre, double reach, int row) {
        RandomStream random = new RandomStream(5, 0);
        double[] x = new double[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            x[i] = centre + reach * (2 * random.uniform(row, i) - 1);
        }
        return x;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void isZeroAtTheMinimumAndPositiveAround(SmoothFunction function, double minimum, double reach) {
        double[] gradient = new double[DIMENSION];
        assertThat(function.gradient(near(minimum, 0, 0), gradient)).isCloseTo(0, within(1e-9));
        assertThat(gradient)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : 1)
                .containsOnly(0);
        for (int row = 0; row < 50; row++) {
            assertThat(function.value(near(minimum, reach, row))).isGreaterThan(0.01);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void hasTheGradientOfCentralDifferences(SmoothFunction function, double minimum, double reach) {
        double step = 1e-6 * reach;
        for (int row = 0; row < 20; row++) {
            double[] x = near(minimum, reach, row);
            double[] gradient = new double[DIMENSION];
            assertThat(function.gradient(x, gradient)).isEqualTo(function.value(x));
            for (int i = 0; i < DIMENSION; i++) {
                double at = x[i];
                x[i] = at + step;
                double above = function.value(x);
                x[i] = at - step;
                double below = function.value(x);
                x[i] = at;
                double expected = (above - below) / (2 * step);
                assertThat(gradient[i]).isCloseTo(expected, within(1e-5 * (1 + Math.abs(expected))));
            }
        }
    }

    @Test
    void griewanksGradientIsRightWhereAFactorVanishes() {
        double[] gradient = new double[2];
        new GriewankFunction().gradient(new double[] {Math.PI / 2, 0}, gradient);
        assertThat(gradient[0]).isCloseTo(Math.PI / 4000 + 1, within(1e-12));
    }
}
