package zerograds.ui.plot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import zerograds.ui.model.series.Points;

/** Noisy curves and values that an axis cannot show. */
class BandTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 100, 100);

    /** Pixels are the values themselves; only positive ones can be shown. */
    private static final Decimation.Mapping POSITIVE = new Decimation.Mapping() {
        @Override
        public double x(double x) {
            return x;
        }

        @Override
        public double y(double y) {
            return y > 0 ? y : Double.NaN;
        }
    };

    @Test
    void showsTheMeanAmongAllValuesOfANoisyCurve() {
        Band band = Band.of(points(i -> i % 2 == 0 ? 30 : 70), POSITIVE, AREA);

        assertThat(band.height()).isEqualTo(40);
        assertThat(band.end()).isEqualTo(50);
        assertThat(band.mean().getBounds2D().getHeight()).isLessThan(1);
        assertThat(band.extent().getBounds2D().getHeight()).isEqualTo(40);
    }

    @Test
    void leavesASmoothCurveALine() {
        Curve smooth = new Curve("smooth", points(i -> 1 + 0.09 * i), Color.BLACK, Curve.Style.SOLID);
        Curve noisy = new Curve("noisy", points(i -> 30 + 40 * (i % 2)), Color.BLACK, Curve.Style.SOLID);

        assertThat(Band.noisy(smooth.smoothed(), POSITIVE, AREA)).isEmpty();
        assertThat(Band.noisy(noisy, POSITIVE, AREA)).isEmpty();
        assertThat(Band.noisy(noisy.smoothed(), POSITIVE, AREA)).isPresent();
    }

    @Test
    void keepsThePositivePart() {
        Points points = points(i -> i % 2 == 0 ? -1 : 40);

        Rectangle2D drawn = Decimation.of(points, POSITIVE).path().getBounds2D();
        assertThat(drawn.getMinY()).isEqualTo(40);
        assertThat(drawn.getWidth()).isGreaterThan(98);
        assertThat(Band.of(points, POSITIVE, AREA).end()).isEqualTo(40);
    }

    @Test
    void drawsNothingWhereNoValueIsPositive() {
        Points points = points(i -> i < 500 ? 40 : -1);

        assertThat(Decimation.of(points, POSITIVE).path().getBounds2D().getMaxX())
                .isLessThan(51);
        assertThat(Band.of(points, POSITIVE, AREA).extent().getBounds2D().getMaxX())
                .isLessThan(51);
    }

    /** A thousand points, ten in a pixel column. */
    private static Points points(IntToDoubleFunction y) {
        double[] xs = new double[1000];
        double[] ys = new double[1000];
        Arrays.setAll(xs, i -> i / 10.0);
        Arrays.setAll(ys, y);
        return Points.of(xs, ys);
    }
}
