package zerograds.forward.builtin.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RasterTest {
    private static String[] drawing(Raster raster, int width, int height) {
        float[] values = raster.toSignal().toArray();
        String[] rows = new String[height];
        for (int y = 0; y < height; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < width; x++) {
                row.append(values[y * width + x] > 0.5 ? '#' : '.');
            }
            rows[y] = row.toString();
        }
        return rows;
    }

    @Test
    void fillsThePixelsWhoseCentresArePartOfAPolygon() {
        Raster raster = new Raster(6, 4, 1);
        raster.fillPolygon(new double[] {0.4, 5, 5, 0.4}, new double[] {0.6, 0.6, 3, 3}, 1);
        assertThat(drawing(raster, 6, 4)).containsExactly("......", "#####.", "#####.", "......");
    }

    @Test
    void leavesHolesWhereAnOutlineCoversTwice() {
        Raster raster = new Raster(6, 3, 1);
        double[] x = {0, 6, 6, 0, 0, 2, 2, 4, 4, 2, 2, 0};
        double[] y = {0, 0, 3, 3, 0, 0, 1, 1, 2, 2, 0, 0};
        raster.fillPolygon(x, y, 1);
        assertThat(drawing(raster, 6, 3)).containsExactly("######", "##..##", "######");
    }

    @Test
    void cutsPolygonsAtTheEdgesOfTheImage() {
        Raster raster = new Raster(3, 2, 1);
        raster.fillPolygon(new double[] {-9, 9, 9, -9}, new double[] {-9, -9, 9, 9}, 1);
        assertThat(drawing(raster, 3, 2)).containsExactly("###", "###");
    }

    @Test
    void fillsHalfPlanesOfAnyDirection() {
        for (int degrees = 0; degrees < 360; degrees += 15) {
            double normalX = Math.cos(Math.toRadians(degrees));
            double normalY = Math.sin(Math.toRadians(degrees));
            double offset = 1.3;
            Raster raster = new Raster(9, 7, 1);
            raster.fillHalfPlane(normalX, normalY, offset, 1);
            float[] values = raster.toSignal().toArray();
            for (int i = 0; i < values.length; i++) {
                int row = i / 9;
                int column = i % 9;
                boolean inside = normalX * (column + 0.5) + normalY * (row + 0.5) > offset;
                assertThat(values[i]).as("%d degrees, pixel %d", degrees, i).isEqualTo(inside ? 1 : 0);
            }
        }
    }

    @Test
    void paintsAllChannels() {
        Raster raster = new Raster(2, 1, 3);
        raster.fill(0.1f, 0.2f, 0.3f);
        assertThat(raster.toSignal().toArray()).containsExactly(0.1f, 0.2f, 0.3f, 0.1f, 0.2f, 0.3f);
    }

    @Test
    void rejectsTwoChannels() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Raster(2, 2, 2));
    }
}
