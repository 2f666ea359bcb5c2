package zerograds.ui.plot.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Slice;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.Isolines;
import zerograds.ui.plot.colour.ColourMap;

class SurfaceRasterTest {
    private static final int CELLS = 16;
    private static final AxisScale SCALE = AxisScale.linear(0, 1);
    private static final Slice SLICE = new Slice(
            Vec.of(0, 0), List.of(Slice.Axis.ofCoordinate(0, 2, -1, 1), Slice.Axis.ofCoordinate(1, 2, -1, 1)));
    private static final Rectangle2D BOX = new Rectangle2D(0, 0, 120, 120);

    private static SurfaceRaster.Corners triangles(float... nearness) {
        SurfaceRaster.Corners corners = new SurfaceRaster.Corners(3 * nearness.length);
        for (int k = 0; k < nearness.length; k++) {
            float[] x = {0, 8, 0};
            float[] y = {0, 0, 8};
            for (int corner = 0; corner < 3; corner++) {
                corners.x()[3 * k + corner] = x[corner];
                corners.y()[3 * k + corner] = y[corner];
                corners.nearness()[3 * k + corner] = nearness[k];
                corners.share()[3 * k + corner] = k;
            }
        }
        return corners;
    }

    private static int shareOnly(double share, double slope, double light) {
        return (int) Math.rint(share) + 1;
    }

    @Test
    void theNearerHidesTheFarther() {
        SurfaceRaster.Corners corners = triangles(1, 2);
        SurfaceRaster inOrder = new SurfaceRaster(8, 8);
        inOrder.triangle(corners, 0, 1, 2, SurfaceRasterTest::shareOnly);
        inOrder.triangle(corners, 3, 4, 5, SurfaceRasterTest::shareOnly);
        SurfaceRaster reversed = new SurfaceRaster(8, 8);
        reversed.triangle(corners, 3, 5, 4, SurfaceRasterTest::shareOnly);
        reversed.triangle(corners, 0, 1, 2, SurfaceRasterTest::shareOnly);

        assertThat(inOrder.argb()[0]).isEqualTo(2);
        assertThat(reversed.argb()).isEqualTo(inOrder.argb());
        assertThat(inOrder.nearnessAt(0, 0)).isEqualTo(2);
    }

    @Test
    void fillsThePixelsWhoseCentresAreInside() {
        SurfaceRaster raster = new SurfaceRaster(8, 8);
        raster.triangle(triangles(1), 0, 1, 2, SurfaceRasterTest::shareOnly);

        assertThat(Arrays.stream(raster.argb()).filter(pixel -> pixel != 0).count())
                .isEqualTo(36);
        assertThat(raster.argb()[63]).isZero();
        assertThat(raster.nearnessAt(7.5, 7.5)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(raster.nearnessAt(-1, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void drawsNothingWhereACornerIsUnknown() {
        SurfaceRaster.Corners corners = triangles(1);
        corners.share()[1] = Float.NaN;
        SurfaceRaster raster = new SurfaceRaster(8, 8);
        raster.triangle(corners, 0, 1, 2, SurfaceRasterTest::shareOnly);

        assertThat(raster.argb()).containsOnly(0);
    }

    private static SurfaceRaster surface(SurfaceCamera camera, DoubleBinaryOperator loss) {
        double[] values = new double[(CELLS + 1) * (CELLS + 1)];
        for (int node = 0; node < values.length; node++) {
            values[node] = loss.applyAsDouble(
                    SLICE.axis(0).node(node % (CELLS + 1), CELLS), SLICE.axis(1).node(node / (CELLS + 1), CELLS));
        }
        SurfaceMesh mesh = SurfaceMesh.of(new Field(SLICE, CELLS, values), SCALE);
        return SurfaceImage.paint(mesh, SurfaceProjection.of(camera, BOX), new Isolines(ColourMap.PERCEPTUAL), 1);
    }

    private static int red(SurfaceRaster raster, int x, int y) {
        return raster.argb()[y * raster.width() + x] >> 16 & 0xff;
    }

    @Test
    void hasTheCornersOfAMapWhenSeenFromAbove() {
        // yellow only where both are large: at the top right
        SurfaceRaster raster = surface(SurfaceCamera.TOP, (x, y) -> x > 0 && y > 0 ? 1 : 0.3);

        assertThat(red(raster, 95, 25)).isGreaterThan(200);
        assertThat(red(raster, 25, 25)).isLessThan(100);
        assertThat(red(raster, 25, 95)).isLessThan(100);
        assertThat(red(raster, 95, 95)).isLessThan(100);
    }

    @Test
    void leavesHolesTransparent() {
        SurfaceRaster raster = surface(SurfaceCamera.TOP, (x, y) -> Math.hypot(x, y) < 0.4 ? Double.NaN : 0.5);

        assertThat(raster.argb()[60 * 120 + 60]).isZero();
        assertThat(raster.argb()[60 * 120 + 20]).isNotZero();
    }

    @Test
    void aWallInFrontHidesWhatLiesBehindIt() {
        SurfaceCamera front = new SurfaceCamera(0, 20, 1, 0, 0);
        SurfaceProjection eye = SurfaceProjection.of(front, BOX);
        SurfaceRaster wall = surface(front, (x, y) -> Math.abs(y + 0.5) < 0.13 ? 1 : 0);
        double behind = eye.nearness(0, 0, -1);

        assertThat(wall.nearnessAt(eye.x(0, 0), eye.y(0, 0, -1))).isGreaterThan(behind + 0.1);
        assertThat(wall.nearnessAt(eye.x(0, -0.9), eye.y(0, -0.9, -1))).isLessThan(eye.nearness(0, -0.9, -1) + 0.1);
    }
}
