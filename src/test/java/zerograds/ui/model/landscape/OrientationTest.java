package zerograds.ui.model.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;

class OrientationTest {
    private static final Vec THETA = Vec.of(1, 2, 3, 4);

    private static Axes axes(Plane plane, Optional<Vec> gradient, Optional<Vec> step) {
        return new Orientation(THETA, List.of(Vec.of(0, 0, 0, 0), THETA), gradient, step).of(plane);
    }

    private static List<String> names(Axes axes) {
        return axes.directions().stream()
                .map(direction -> ((Direction.Oblique) direction).name())
                .toList();
    }

    @Test
    void looksDownTheGradientAndAlongThePartOfTheStepAcross() {
        Axes axes = axes(new Plane.Gradient(), Optional.of(Vec.of(0, 2, 0, 0)), Optional.of(Vec.of(0, -9, 0, 3)));

        assertThat(axes.vectors().get(0)).isEqualTo(Vec.of(-0.0, -1, -0.0, -0.0));
        assertThat(axes.vectors().get(1).get(3)).isCloseTo(1, within(1e-12));
        assertThat(axes.origin()).isEqualTo(THETA);
        assertThat(names(axes)).containsExactly("− surrogate gradient", "last step, part across the gradient");
    }

    @Test
    void looksAlongARandomDirectionWhereThereIsNoStep() {
        Axes axes = axes(new Plane.Gradient(), Optional.of(Vec.of(0, 2, 0, 0)), Optional.empty());

        assertThat(axes.vectors().get(0).dot(axes.vectors().get(1))).isCloseTo(0, within(1e-12));
        assertThat(names(axes)).containsExactly("− surrogate gradient", "random direction across the gradient");
    }

    @Test
    void saysSoWhereThereIsNoGradientYet() {
        assertThat(names(axes(new Plane.Gradient(), Optional.empty(), Optional.empty())))
                .containsExactly("random direction 1 of pair 1", "random direction 2 of pair 1");
    }

    @Test
    void drawsAnotherPairByItsNumber() {
        Plane.Random third = new Plane.Random(2).another();

        assertThat(names(axes(third, Optional.empty(), Optional.empty())))
                .first()
                .isEqualTo("random direction 1 of pair 3");
        assertThat(axes(third, Optional.empty(), Optional.empty()).vectors())
                .isEqualTo(axes(new Plane.Random(3), Optional.empty(), Optional.empty())
                        .vectors())
                .isNotEqualTo(axes(new Plane.Random(2), Optional.empty(), Optional.empty())
                        .vectors());
    }

    @Test
    void runsAlongAnyTwoCoordinates() {
        Axes axes = axes(new Plane.Coordinates(3, 0), Optional.empty(), Optional.empty());

        assertThat(axes.origin()).isEqualTo(Vec.of(0, 2, 3, 0));
        assertThat(axes.position(0, THETA)).isEqualTo(4);
        assertThat(axes.position(1, THETA)).isEqualTo(1);
    }

    @Test
    void exchangesTheCoordinatesWhereOneIsChosenTwice() {
        assertThat(new Plane.Coordinates(3, 0).withFirst(0)).isEqualTo(new Plane.Coordinates(0, 3));
        assertThat(new Plane.Coordinates(3, 0).withSecond(3)).isEqualTo(new Plane.Coordinates(0, 3));
        assertThat(new Plane.Coordinates(3, 0).withSecond(2)).isEqualTo(new Plane.Coordinates(3, 2));
    }
}
