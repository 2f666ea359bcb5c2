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

class BoxLightModelTest implements ForwardModelContract {
    private static final Vector DOWN = new Vector(0, -1, 0);

    @Override
    public ForwardModel model() {
        return BuiltIns.of("box-light").create(Map.of("size", 16.0, "bounces", 2.0), Spaces.reals(5));
    }

    @Override
    public int size() {
        return 5;
    }

    @Override
    public double magnitude() {
        return 0.3;
    }

    private static BoxRoom room(double boxX, double boxZ, double angle, double lampX, double lampZ) {
        return new BoxRoom(Spaces.point(boxX, boxZ, angle, lampX, lampZ));
    }

    @Test
    void raysMeetTheBoxOrTheWalls() {
        BoxRoom room = room(0.2, 0, 0, -0.5, 0);
        BoxRoom.Hit top = room.trace(new Vector(0.2, 1.5, 0), DOWN);
        assertThat(top.place().y()).isCloseTo(0.7, within(1e-9));
        assertThat(top.normal()).isEqualTo(new Vector(0, 1, 0));
        BoxRoom.Hit side = room.trace(new Vector(-0.9, 0.3, 0), new Vector(1, 0, 0));
        assertThat(side.place().x()).isCloseTo(-0.12, within(1e-9));
        assertThat(side.normal().x()).isEqualTo(-1);
        assertThat(room.trace(new Vector(-0.9, 1, 0), DOWN).place().y()).isZero();
        assertThat(room.trace(new Vector(0, 1, 0), new Vector(0, 0, 1)).glow()).isNegative();
        assertThat(room.trace(new Vector(-0.5, 1, 0), new Vector(0, 1, 0)).glow())
                .isPositive();
    }

    @Test
    void aTurnedBoxReachesFurther() {
        Vector along = new Vector(1, 0, 0);
        double turned = room(0, 0, 45, 0, 0)
                .trace(new Vector(-0.9, 0.3, 0), along)
                .place()
                .x();
        assertThat(turned).isCloseTo(-0.32 * Math.sqrt(2), within(1e-9));
    }

    @Test
    void theBoxThrowsAShadow() {
        BoxRoom room = room(0, 0, 0, -0.6, 0);
        BoxRoom.Hit behind = room.trace(new Vector(0.5, 0.6, 0), DOWN);
        BoxRoom.Hit beside = room.trace(new Vector(0.5, 0.6, 0.9), DOWN);
        assertThat(room.direct(behind)).isZero();
        assertThat(room.direct(beside)).isPositive();
    }

    @Test
    void paintsAColourImage() throws Exception {
        Signal image = model().open().run(Spaces.point(0, 0, 0, 0, 0), 0);
        assertThat(image.shape()).isEqualTo(List.of(16, 16, 3));
        int left = 3 * (8 * 16);
        int right = 3 * (8 * 16 + 15);
        assertThat(image.value(left)).isGreaterThan(image.value(left + 1));
        assertThat(image.value(right + 1)).isGreaterThan(image.value(right));
    }
}
