package zerograds.ui.plot.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.Scale;
import zerograds.space.Start;
import zerograds.ui.model.series.Points;

/** Several parameters on one axis. */
class ParameterAxisTest {
    @Test
    void showsValuesThatCanBeCompared() {
        ParameterAxis axis = ParameterAxis.of(List.of(real(-2, 2, Scale.RAW, "mm"), real(0, 3, Scale.RAW, "mm")));

        assertThat(axis.shares()).isFalse();
        assertThat(axis.titles("mm", false).get(0)).isEqualTo("value, mm");
    }

    @Test
    void showsSharesOfRangesOfDifferentUnits() {
        Parameter angle = real(-120, 120, Scale.RAW, "°");
        ParameterAxis axis = ParameterAxis.of(List.of(real(-1, 1, Scale.RAW, "half widths"), angle));

        assertThat(axis.shares()).isTrue();
        assertThat(axis.at(angle, 60)).isEqualTo(0.75);
        assertThat(axis.of(angle, Points.of(new double[] {7}, new double[] {-120}))
                        .y(0))
                .isZero();
    }

    @Test
    void sharesALogarithmicRangeByDecades() {
        Parameter rate = real(0.01, 100, new Scale(Scale.Kind.LOG, 0.5), "");

        assertThat(ParameterAxis.of(List.of(rate, real(0, 10, Scale.RAW, ""))).at(rate, 1))
                .isCloseTo(0.5, within(1e-12));
    }

    private static Parameter real(double lower, double upper, Scale scale, String unit) {
        Interval range = new Interval(lower, upper);
        Interval bounds = scale.kind() == Scale.Kind.LOG ? new Interval(0, 1e9) : Interval.UNBOUNDED;
        return new Parameter.Real("p", 1, bounds, range, scale, new Start.Uniform(range), unit);
    }
}
