package zerograds.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;

class ParameterSpaceTest {
    private static final Interval UNIT = new Interval(0, 1);

    private final ParameterSpace space = new ParameterSpace(List.of(
            new Parameter.Real(
                    "angle",
                    1,
                    new Interval(-90, 90),
                    new Interval(-90, 90),
                    new Scale(Scale.Kind.LINEAR, 90),
                    new Start.Fixed(Vec.of(45)),
                    "°"),
            new Parameter.Real(
                    "rate",
                    1,
                    new Interval(1e-6, 1),
                    new Interval(1e-6, 1),
                    new Scale(Scale.Kind.LOG, 2),
                    new Start.Fixed(Vec.of(0.01)),
                    ""),
            new Parameter.Whole(
                    "stakes",
                    2,
                    new Interval(3, 30),
                    new Interval(3, 30),
                    Scale.RAW,
                    new Start.Uniform(new Interval(3, 30)),
                    ""),
            new Parameter.Choice("material", List.of("wood", "steel", "glass"), 1)));

    @Test
    void countsValuesAndCoordinates() {
        assertThat(space.size()).isEqualTo(5);
        assertThat(space.dimension()).isEqualTo(7);
        assertThat(space.coordinateName(0)).isEqualTo("angle");
        assertThat(space.coordinateName(3)).isEqualTo("stakes[1]");
        assertThat(space.coordinateName(6)).isEqualTo("material=glass");
    }

    @Test
    void decodesClampedRoundedAndChosenValues() {
        Point point = space.decode(Vec.of(2, Math.log(0.1) / 2, 7.6, -100, 0.1, -0.2, 0.3));
        assertThat(point.real("angle")).isEqualTo(90);
        assertThat(point.real("rate")).isCloseTo(0.1, within(1e-12));
        assertThat(point.reals("stakes")).containsExactly(8, 3);
        assertThat(point.whole("material")).isEqualTo(2);
    }

    @Test
    void decodingUndoesEncoding() {
        Vec values = Vec.of(-30, 0.02, 5, 12, 0);
        assertThat(Vec.of(space.decode(space.encode(values)).values())
                        .plus(-1, values)
                        .norm())
                .isLessThan(1e-12);
    }

    @Test
    void startsWhereItIsToldAndRandomStartsFollowTheSeed() {
        Point start = space.decode(space.start(5));
        assertThat(start.real("angle")).isEqualTo(45);
        assertThat(start.whole("material")).isEqualTo(1);
        assertThat(start.reals("stakes")[0]).isBetween(3.0, 30.0);
        assertThat(space.start(5)).isEqualTo(space.start(5)).isNotEqualTo(space.start(6));
    }

    @Test
    void boundsAreInScaledCoordinates() {
        assertThat(space.lower().get(0)).isEqualTo(-1);
        assertThat(space.upper().get(2)).isEqualTo(30);
        assertThat(space.range(0)).isEqualTo(new Interval(-1, 1));
    }

    @Test
    void rejectsWhatMakesNoSense() {
        assertThatThrownBy(() -> new ParameterSpace(List.of())).hasMessageContaining("at least one parameter");
        assertThatThrownBy(() -> new Interval(1, 0)).hasMessageContaining("[1.0, 0.0]");
        assertThatThrownBy(() -> new Scale(Scale.Kind.LINEAR, 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> real("x", Interval.UNBOUNDED)).hasMessageContaining("'x': range must be finite");
        assertThatThrownBy(() -> real(" a", UNIT)).hasMessageContaining("' a'");
        Parameter single = real("x", new Interval(1, 1));
        assertThatThrownBy(() -> new ParameterSpace(List.of(single))).hasMessageContaining("it must be frozen");
        Parameter held = new Parameter.Frozen(single, Vec.of(1));
        assertThatThrownBy(() -> new ParameterSpace(List.of(held))).hasMessageContaining("nothing to optimise");
        assertThatThrownBy(() -> new Parameter.Frozen(single, Vec.of(2))).hasMessageContaining("out of bounds");
        assertThatThrownBy(() -> new ParameterSpace(List.of(real("x", UNIT), real("x", UNIT))))
                .hasMessageContaining("two parameters are named 'x'");
        assertThatThrownBy(() -> new Parameter.Choice("c", List.of("a", "a"), 0))
                .hasMessageContaining("[a, a]");
        assertThatThrownBy(() -> space.decode(space.start(0)).real("stakes")).hasMessageContaining("reals");
        assertThatThrownBy(() -> space.decode(space.start(0)).real("nobody")).hasMessageContaining("[angle, rate");
    }

    private static Parameter real(String name, Interval range) {
        return new Parameter.Real(name, 1, UNIT, range, Scale.RAW, new Start.Fixed(Vec.of(0)), "");
    }

    @Test
    void givesFrozenParametersValuesButNoCoordinates() {
        Parameter first = new Parameter.Frozen(real("a", UNIT), Vec.of(0.75));
        Parameter last = new Parameter.Frozen(new Parameter.Choice("c", List.of("red", "blue"), 0), Vec.of(1));
        ParameterSpace mixed = new ParameterSpace(List.of(first, first("b"), real("x", UNIT), last, real("y", UNIT)));
        assertThat(mixed.dimension()).isEqualTo(2);
        assertThat(mixed.size()).isEqualTo(5);
        assertThat(List.of(mixed.coordinateName(0), mixed.coordinateName(1))).containsExactly("x", "y");
        Point point = mixed.decode(Vec.of(0.25, 0.5));
        assertThat(point.values()).containsExactly(0.75, 0.75, 0.25, 1, 0.5);
        assertThat(mixed.encode(Vec.of(1, 1, 0.25, 0, 0.5))).isEqualTo(Vec.of(0.25, 0.5));
        assertThat(mixed.point(Vec.of(1, 0.5, 0.25, 0, 3)).values()).containsExactly(1, 0.5, 0.25, 0, 1);
        assertThat(mixed.scaledGradient(point, Vec.of(1, 2, 3, 4, 5))).isEqualTo(Vec.of(3, 5));
        assertThat(mixed.start(1).size()).isEqualTo(2);
    }

    private static Parameter first(String name) {
        return new Parameter.Frozen(real(name, UNIT), Vec.of(0.75));
    }

    @Test
    void writesAPointForPeopleWithSixDigits() {
        ParameterSpace one = new ParameterSpace(List.of(real("x", UNIT)));
        assertThat(one.decode(Vec.of(1 / 3.0))).hasToString("θ = (0.333333)");
        assertThat(one.decode(Vec.of(0.5))).hasToString("θ = (0.5)");
    }

    @Test
    void scalesAGradientByTheSlopeOfEachScale() {
        Scale linear = new Scale(Scale.Kind.LINEAR, 4);
        Scale logarithmic = new Scale(Scale.Kind.LOG, 2);
        Interval range = new Interval(0.1, 10);
        ParameterSpace space = new ParameterSpace(List.of(
                new Parameter.Real("a", 1, range, range, linear, new Start.Fixed(Vec.of(1)), ""),
                new Parameter.Choice("b", List.of("one", "two", "three"), 0),
                new Parameter.Real("c", 1, range, range, logarithmic, new Start.Fixed(Vec.of(1)), "")));
        Point point = space.decode(space.encode(Vec.of(1, 0, 3)));
        assertThat(space.scaledGradient(point, Vec.of(5, 7, 11)).toArray())
                .containsExactly(new double[] {20, 0, 0, 0, 11 * 3 * 2}, within(1e-9));
    }
}
