package zerograds.ui.plot.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Rectangle2D;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceCameraTest {
    private static final Rectangle2D BOX = new Rectangle2D(10, 20, 300, 240);
    private static final Offset<Double> ROUNDING = within(1e-9);

    @Test
    void fromAboveLooksLikeAMap() {
        SurfaceProjection eye = SurfaceProjection.of(SurfaceCamera.TOP, BOX);

        assertThat(eye.x(1, -1)).isGreaterThan(eye.x(-1, -1)).isEqualTo(eye.x(1, 1), ROUNDING);
        assertThat(eye.y(-1, 1, 0)).isLessThan(eye.y(-1, -1, 0)).isEqualTo(eye.y(1, 1, 0), ROUNDING);
        assertThat(eye.x(0, 0)).isEqualTo(160, ROUNDING);
        assertThat(eye.y(0, 0, 1)).isEqualTo(140, ROUNDING).isEqualTo(eye.y(0, 0, -1), ROUNDING);
        assertThat(eye.nearness(0, 0, 1)).isGreaterThan(eye.nearness(0, 0, -1));
    }

    @Test
    void fromTheFrontWhatIsHighIsUpAndWhatIsBehindIsFarther() {
        SurfaceProjection eye = SurfaceProjection.of(new SurfaceCamera(0, 10, 1, 0, 0), BOX);

        assertThat(eye.y(0, 0, 1)).isLessThan(eye.y(0, 0, -1));
        assertThat(eye.nearness(0, -1, 0)).isGreaterThan(eye.nearness(0, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-180, -135, -60, 0, 30, 45, 90, 170})
    void keepsAllCornersWithinTheBox(double azimuth) {
        for (double elevation = SurfaceCamera.LOWEST; elevation <= SurfaceCamera.HIGHEST; elevation += 5) {
            SurfaceProjection eye = SurfaceProjection.of(new SurfaceCamera(azimuth, elevation, 1, 0, 0), BOX);
            for (int corner = 0; corner < 8; corner++) {
                double u = (corner & 1) == 0 ? -1 : 1;
                double v = (corner & 2) == 0 ? -1 : 1;
                double w = (corner & 4) == 0 ? -1 : 1;
                assertThat(eye.x(u, v)).isBetween(BOX.getMinX() - 1e-9, BOX.getMaxX() + 1e-9);
                assertThat(eye.y(u, v, w)).isBetween(BOX.getMinY() - 1e-9, BOX.getMaxY() + 1e-9);
            }
        }
    }

    @Test
    void findsThePointThatIsSeenAtAPixel() {
        SurfaceProjection eye = SurfaceProjection.of(new SurfaceCamera(37, 25, 2, 0.3, -0.2), BOX);

        double[] point = eye.point(eye.x(0.4, -0.7), eye.y(0.4, -0.7, 0.2), eye.nearness(0.4, -0.7, 0.2));

        assertThat(point).containsExactly(new double[] {0.4, -0.7, 0.2}, within(1e-9));
    }

    @Test
    void turnsRoundAndRoundButNotOverTheTop() {
        assertThat(SurfaceCamera.START.turned(720, 0).azimuth()).isEqualTo(SurfaceCamera.START.azimuth(), ROUNDING);
        assertThat(new SurfaceCamera(170, 30, 1, 0, 0).turned(20, 0).azimuth()).isEqualTo(-170, ROUNDING);
        assertThat(SurfaceCamera.START.turned(0, 500).elevation()).isEqualTo(90);
        assertThat(SurfaceCamera.START.turned(0, -500).elevation()).isEqualTo(5);
    }

    @Test
    void magnifiesAroundTheMouse() {
        SurfaceCamera before = new SurfaceCamera(40, 60, 1.5, 0.1, 0.1);
        SurfaceProjection eye = SurfaceProjection.of(before, BOX);
        double right = eye.x(0.5, 0.2) - 160;
        double up = 140 - eye.y(0.5, 0.2, 0);

        SurfaceProjection closer = SurfaceProjection.of(before.zoomed(1.5, BOX, right, up), BOX);

        assertThat(closer.x(0.5, 0.2)).isEqualTo(160 + right, within(1e-6));
        assertThat(closer.y(0.5, 0.2, 0)).isEqualTo(140 - up, within(1e-6));
        assertThat(before.zoomed(0.1, BOX, right, up)).isEqualTo(new SurfaceCamera(40, 60, 0.5, 0, 0));
    }
}
