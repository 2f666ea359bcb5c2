package zerograds.run.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;

class SliceTest {
    private static final Slice TILTED = new Slice(
            Vec.of(1, 2, 3),
            List.of(new Slice.Axis(Vec.of(0.6, 0.8, 0), -1, 1), new Slice.Axis(Vec.of(0, 0, 1), 0, 4)));

    @Test
    void projectsAPointOfItselfBackToItsPosition() {
        double[] t = TILTED.project(TILTED.point(0.5, 3));

        assertThat(t[0]).isCloseTo(0.5, within(1e-12));
        assertThat(t[1]).isCloseTo(3, within(1e-12));
    }

    @Test
    void tellsHowFarAPointIsFromThePlane() {
        Vec normal = Vec.of(-0.8, 0.6, 0);

        assertThat(TILTED.distance(TILTED.point(9, -7).plus(2.5, normal))).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void readsCoordinatesAlongCoordinateAxes() {
        Slice slice = new Slice(
                Vec.of(0, 7, 0), List.of(Slice.Axis.ofCoordinate(2, 3, -1, 1), Slice.Axis.ofCoordinate(0, 3, -1, 1)));

        assertThat(slice.project(Vec.of(4, 5, 6))).containsExactly(6, 4);
        assertThat(slice.distance(Vec.of(4, 5, 6))).isEqualTo(2);
    }

    @Test
    void putsNodesOnTheEdges() {
        double[] node = new double[3];
        TILTED.node(TILTED.nodes(4) - 1, 4, node, 0);

        assertThat(Vec.of(node)).isEqualTo(TILTED.point(1, 4));
    }

    @Test
    void rejectsDirectionsThatAreNotAtRightAngles() {
        Slice.Axis x = Slice.Axis.ofCoordinate(0, 2, 0, 1);
        Slice.Axis tilted = new Slice.Axis(Vec.of(0.6, 0.8), 0, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slice(Vec.of(0, 0), List.of(x, tilted)))
                .withMessageContaining("right angles");
    }

    @Test
    void rejectsADirectionThatIsNotOfLengthOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slice.Axis(Vec.of(1, 1), 0, 1));
    }
}
