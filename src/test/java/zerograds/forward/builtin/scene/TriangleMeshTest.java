package zerograds.forward.builtin.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TriangleMeshTest {
    @Test
    void aSphereThreeTimesDividedHas642VerticesAtDistanceOne() {
        TriangleMesh sphere = TriangleMesh.icosphere(3);
        assertThat(sphere.vertices()).isEqualTo(642).isEqualTo(TriangleMesh.icosphereVertices(3));
        assertThat(sphere.triangles()).isEqualTo(1280);
        for (int v = 0; v < sphere.vertices(); v++) {
            double length = Math.hypot(Math.hypot(sphere.position(v, 0), sphere.position(v, 1)), sphere.position(v, 2));
            assertThat(length).isCloseTo(1, within(1e-12));
        }
    }

    /** The sum of signed tetrahedra is the volume only if every triangle turns the same way and no hole is left. */
    @Test
    void aSphereIsClosedAndTurnedOutwards() {
        TriangleMesh sphere = TriangleMesh.icosphere(3);
        double volume = 0;
        for (int t = 0; t < sphere.triangles(); t++) {
            int a = sphere.corner(t, 0);
            int b = sphere.corner(t, 1);
            int c = sphere.corner(t, 2);
            volume += (sphere.position(a, 0)
                                    * (sphere.position(b, 1) * sphere.position(c, 2)
                                            - sphere.position(b, 2) * sphere.position(c, 1))
                            + sphere.position(a, 1)
                                    * (sphere.position(b, 2) * sphere.position(c, 0)
                                            - sphere.position(b, 0) * sphere.position(c, 2))
                            + sphere.position(a, 2)
                                    * (sphere.position(b, 0) * sphere.position(c, 1)
                                            - sphere.position(b, 1) * sphere.position(c, 0)))
                    / 6;
        }
        assertThat(volume).isBetween(0.98 * 4 * Math.PI / 3, 4 * Math.PI / 3);
    }

    @Test
    void survivesBeingWrittenAndRead() {
        TriangleMesh sphere = TriangleMesh.icosphere(1);
        TriangleMesh read = ObjText.read(ObjText.write(sphere).lines().toList());
        assertThat(ObjText.write(read)).isEqualTo(ObjText.write(sphere));
        assertThat(read.triangles()).isEqualTo(80);
    }

    @Test
    void readsFansSlashesAndNumbersFromTheEnd() {
        TriangleMesh square = ObjText.read(List.of(
                "# a square", "", "v 0 0 0", "v 1 0 0", "v 1 1 0 1.0", "v 0 1 0", "vn 0 0 1", "f 1/1/1 2//1 -2 4"));
        assertThat(square.triangles()).isEqualTo(2);
        assertThat(square.corner(1, 0)).isZero();
        assertThat(square.corner(1, 1)).isEqualTo(2);
        assertThat(square.corner(1, 2)).isEqualTo(3);
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        refuses("line 2: there is no vertex 2 so far, only 1", "v 0 0 0", "f 1 2 3");
        refuses("line 1: ", "v 0 zero 0");
        refuses("line 1: a vertex needs three numbers", "v 0 0");
        refuses("line 1: a vertex needs finite numbers, but got NaN", "v 0 0 NaN");
        refuses("there is no face", "v 0 0 0");
    }

    private static void refuses(String reason, String... lines) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObjText.read(List.of(lines)))
                .withMessageContaining(reason);
    }
}
