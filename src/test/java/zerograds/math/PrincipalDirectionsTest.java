package zerograds.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrincipalDirectionsTest {
    @Test
    void findsTheDirectionsOfSpreadInOrder() {
        Vec far = Vec.of(0.6, 0, 0.8, 0);
        Vec near = Vec.of(0, 1, 0, 0);
        List<Vec> points = IntStream.range(0, 60)
                .mapToObj(k -> Vec.of(5, 5, 5, 5).plus(k * 0.1, far).plus(Math.sin(k), near))
                .toList();

        List<Vec> directions = PrincipalDirections.of(points, 2);

        assertThat(directions.get(0).dot(far)).isCloseTo(1, within(1e-3));
        assertThat(Math.abs(directions.get(1).dot(near))).isCloseTo(1, within(1e-3));
        assertThat(directions.get(0).dot(directions.get(1))).isCloseTo(0, within(1e-9));
    }

    @Test
    void fillsUpWithCoordinateAxesWhereThePointsDoNotSpread() {
        List<Vec> directions = PrincipalDirections.of(List.of(Vec.of(1, 2, 3)), 2);

        assertThat(directions).containsExactly(Vec.of(1, 0, 0), Vec.of(0, 1, 0));
    }

    @Test
    void completesALineWithADirectionAtRightAngles() {
        List<Vec> directions = PrincipalDirections.of(List.of(Vec.of(0, 0, 0), Vec.of(3, 4, 0)), 2);

        assertThat(directions.get(0).dot(Vec.of(0.6, 0.8, 0))).isCloseTo(1, within(1e-9));
        assertThat(directions.get(1).norm()).isCloseTo(1, within(1e-9));
        assertThat(directions.get(1).dot(directions.get(0))).isCloseTo(0, within(1e-9));
    }
}
