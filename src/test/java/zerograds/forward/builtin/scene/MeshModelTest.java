package zerograds.forward.builtin.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

class MeshModelTest implements ForwardModelContract {
    private static final int SIZE = 32;
    private static final int VERTICES = 162;

    private final MeshModel model = (MeshModel)
            BuiltIns.of("mesh").create(Map.of("level", 2.0, "size", (double) SIZE), Spaces.reals(3 * VERTICES));

    @Override
    public ForwardModel model() {
        return model;
    }

    @Override
    public int size() {
        return 3 * VERTICES;
    }

    @Override
    public double magnitude() {
        return 0.1;
    }

    private Signal at(double[] offsets) throws Exception {
        return model.open().run(Spaces.point(offsets), 0);
    }

    /** How many pixels of a square are not black. */
    private static long lit(Signal image, int square) {
        long count = 0;
        for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
            int row = Math.floorDiv(square, 3) * SIZE + Math.floorDiv(pixel, SIZE);
            count += image.value(row * 3 * SIZE + square % 3 * SIZE + pixel % SIZE) > 0 ? 1 : 0;
        }
        return count;
    }

    @Test
    void seesADiscOfTheSpheresSizeFromEverySide() throws Exception {
        Signal image = at(new double[3 * VERTICES]);
        assertThat(image.shape()).isEqualTo(List.of(2 * SIZE, 3 * SIZE));
        double radius = 0.5 * SIZE * 0.75 / MeshView.REACH;
        for (int view = 0; view < 5; view++) {
            assertThat((double) lit(image, view))
                    .isBetween(0.93 * Math.PI * radius * radius, 1.03 * Math.PI * radius * radius);
        }
        assertThat(lit(image, 5)).isEqualTo(VERTICES);
    }

    @Test
    void aShiftToTheRightIsSeenFromTheFrontAndNotFromTheRight() throws Exception {
        double[] offsets = new double[3 * VERTICES];
        for (int v = 0; v < offsets.length; v += 3) {
            offsets[v] = 0.3;
        }
        Signal still = at(new double[3 * VERTICES]);
        Signal moved = at(offsets);
        int middle = SIZE / 2 * 3 * SIZE;
        int rim = (int) (0.5 * SIZE * (1 + 0.95 / MeshView.REACH));
        assertThat(still.value(middle + rim)).isZero();
        assertThat(moved.value(middle + rim)).isPositive();
        assertThat(moved.value(middle + SIZE + rim)).isZero();
    }

    @Test
    void whatIsNearerHidesWhatIsFarther() {
        TriangleMesh two = new TriangleMesh(
                new double[] {-1, -1, 0, 1, -1, 0, 0, 1, 0, -1, -1, 0.5, 1, -1, 0.5, 0, 1, -0.5},
                new int[] {3, 4, 5, 0, 1, 2});
        float flat = drawn(new int[] {0, 1, 2}, two);
        float tilted = drawn(new int[] {3, 4, 5}, two);
        assertThat(flat).isNotEqualTo(tilted);
        float[] both = new float[SIZE * SIZE];
        new MeshView(SIZE, both, SIZE).draw(two, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 0);
        assertThat(both[24 * SIZE + 16]).isEqualTo(tilted);
        assertThat(both[8 * SIZE + 16]).isEqualTo(flat);
    }

    private static float drawn(int[] triangle, TriangleMesh mesh) {
        float[] image = new float[SIZE * SIZE];
        TriangleMesh alone = new TriangleMesh(mesh.positions(), triangle);
        new MeshView(SIZE, image, SIZE).draw(alone, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 0);
        return image[16 * SIZE + 16];
    }

    @Test
    void aVertexPulledOutIsRough() throws Exception {
        double[] offsets = new double[3 * VERTICES];
        Arrays.fill(offsets, 0, 3, 0.2);
        int first = SIZE * 3 * SIZE + 2 * SIZE;
        assertThat(at(offsets).value(first))
                .isGreaterThan(at(new double[3 * VERTICES]).value(first) + 0.5f);
    }

    @Test
    void aTargetIsNotRoughAtAll() {
        assertThat(lit(model.target(TriangleMesh.icosphere(1)), 5)).isZero();
    }

    @Test
    void wantsThreeValuesForEachVertex() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuiltIns.of("mesh").create(Map.of(), Spaces.reals(3)))
                .withMessageContaining("1926 values in all, but got 3");
    }
}
