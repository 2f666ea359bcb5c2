package zerograds.forward.builtin.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.math.Vec;
import zerograds.problem.ForwardModel;

class AkimaSplineModelTest implements ForwardModelContract {
    private static final double[][] TOY = {
        {-100, 9}, {-2, 7.5}, {-1, 7}, {0, 6.5}, {1, 6}, {2, 4}, {3, 3.5}, {4, 0}, {5, 2}, {6, 1}, {7, 6}, {8, 8},
        {100, 9}
    };

    private final AkimaSpline toy =
            new AkimaSpline(Arrays.stream(TOY).map(Vec::of).toList());

    private static List<List<Double>> points(int count) {
        return Arrays.stream(TOY)
                .limit(count)
                .map(point -> List.of(point[0], point[1]))
                .toList();
    }

    @Override
    public ForwardModel model() {
        return BuiltIns.of("akima-spline").create(Map.of("points", points(TOY.length)), Spaces.reals(1));
    }

    @Override
    public int size() {
        return 1;
    }

    @Test
    void passesThroughItsPoints() {
        for (double[] point : TOY) {
            assertThat(toy.value(point[0])).isCloseTo(point[1], within(1e-12));
        }
    }

    /** Values of SciPy's Akima1DInterpolator, and of exact fractions. */
    @ParameterizedTest
    @CsvSource({
        "-50, 17.1977959863662",
        "-1.5, 7.25",
        "1.1, 5.917",
        "2.5, 3.70535714285714",
        "3.75, 0.598772321428571",
        "4.5, 0.835597826086957",
        "6.25, 1.93373724489796",
        "50, 28.6586853180493"
    })
    void agreesWithValuesComputedElsewhere(double x, double expected) {
        assertThat(toy.value(x)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void reproducesAParabolaEverywhere() {
        AkimaSpline parabola = new AkimaSpline(
                List.of(Vec.of(0, 0), Vec.of(1, 1), Vec.of(2, 4), Vec.of(3, 9), Vec.of(4, 16), Vec.of(5, 25)));
        for (double x = -1; x <= 6; x += 0.25) {
            assertThat(parabola.value(x)).isCloseTo(x * x, within(1e-12));
        }
    }

    @Test
    void rejectsTooFewPointsAndPointsOutOfOrder() {
        BuiltIn kind = BuiltIns.of("akima-spline");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of("points", points(4)), Spaces.reals(1)))
                .withMessageStartingWith(
                        "points must be a list of at least 5 points [x, y] with increasing x, but got [[");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of(), Spaces.reals(1)))
                .withMessageContaining("but is missing");
        List<List<Double>> twice =
                List.of(List.of(0.0, 1.0), List.of(1.0, 1.0), List.of(1.0, 1.0), List.of(2.0, 1.0), List.of(3.0, 1.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.create(Map.of("points", twice), Spaces.reals(1)))
                .withMessageContaining("increasing x");
    }

    @Test
    void wantsOneParameter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuiltIns.of("akima-spline").create(Map.of("points", points(13)), Spaces.reals(2)))
                .withMessageContaining("1 value in all, but got 2");
    }
}
